package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.Warning.Kind;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openjdk.jmh.runner.Defaults;

class ReportTest {
    private static final String BALANCE = "everycore.benchmarks.BalanceBenchmark.";
    private static final String SPIN = "everycore.benchmarks.SpinBenchmark.spin";
    private static final String EMPTY = "everycore.benchmarks.EmptyBenchmark.empty";

    @ParameterizedTest
    @CsvSource({
        "ops/s, 1, 250, 250", "ops/ms, 1, 2, 2000", "ops/us, 8, 2, 2e6", "ops/ns, 1, 0.5, 5e8", "ops/min, 2, 60, 1",
        "ops/day, 1, 86400, 1", "ns/op, 1, 4, 2.5e8", "ns/op, 4, 4, 1e9", "s/op, 2, 4, 0.5", "ms, 1, 2, 500"
    })
    void bringsEveryUnitToOperationsPerSecondOfAllThreads(String unit, int threads, double score, double expected) {
        Entry entry = Fixtures.entry("a.B.c", threads, unit, List.of(List.of(score)), Map.of());
        assertEquals(expected, Throughput.of(entry).mean(), 1e-9 * expected);
    }

    @Test
    void refusesAUnitThatIsNoThroughput() {
        Entry entry = Fixtures.entry("a.B.c", 1, "MB/sec", List.of(List.of(1.0)), Map.of());
        assertThrows(IllegalArgumentException.class, () -> Throughput.of(entry));
    }

    @Test
    void comparesEveryThreadCountWithOneThread() {
        Row row = row(report(cell(BALANCE + "x", 1, 100, 102, 98), cell(BALANCE + "x", 2, 150, 155, 145)), "x", 2);
        // scipy 1.10.1: a, b = log([100, 102, 98]), log([150, 155, 145]); se = sqrt(var(a, ddof=1)/3 + var(b,
        // ddof=1)/3);
        // nu = se**4 / ((var(a, ddof=1)/3)**2/2 + (var(b, ddof=1)/3)**2/2); exp(mean(b) - mean(a) + [-1, 1]*t.ppf(.975,
        // nu)*se)
        Estimate speedup = row.speedup().orElseThrow();
        assertEquals(1.499644217784659, speedup.value(), 1e-8);
        assertEquals(1.400805868580786, speedup.interval().orElseThrow().low(), 1e-8);
        assertEquals(1.6054564236038271, speedup.interval().orElseThrow().high(), 1e-8);
        assertEquals(speedup.value() / 2, row.efficiency().orElseThrow().value(), 1e-15);
        assertEquals(2 / 150.0, row.time().value(), 1e-4);
    }

    @Test
    void givesNoSpeedupWithoutItsBaseAndNoneOfTheBaseItself() {
        assertTrue(
                row(report(cell(BALANCE + "x", 2, 150, 155)), "x", 2).speedup().isEmpty());
        assertTrue(
                row(report(cell(BALANCE + "x", 1, 150, 155)), "x", 1).speedup().isEmpty());
    }

    @Test
    void marksAScoreThatCanNotBeToldFromAnEmptyMethod() {
        Report report = report(
                cell(EMPTY, 1, 1000, 1010, 990),
                cell(BALANCE + "alike", 1, 1005, 995, 1001),
                cell(BALANCE + "slower", 1, 500, 505, 495));
        assertTrue(row(report, "alike", 1).has(Kind.LIKE_EMPTY));
        assertFalse(row(report, "slower", 1).has(Kind.LIKE_EMPTY));
        assertFalse(row(report, "empty", 1).has(Kind.LIKE_EMPTY));
    }

    @Test
    void saysThatJavaFillsEveryCoreOnlyWhenTheIntervalSaysSo() {
        assertTrue(spinning(1.98, 1.97, 1.99)
                .startsWith("Java fills every core here: 2 threads in an endless loop use 1.98"));
        assertTrue(spinning(1.50, 1.51, 1.49).startsWith("Java does not fill every core here"));
        assertTrue(spinning(1.99, 1.80, 1.95).startsWith("Whether Java fills every core here can't be told"));
        assertTrue(spinning(1.99).startsWith("Whether Java fills every core here can't be told from one fork"));
    }

    @Test
    void namesTheFastestSafeVariantAndNeverAnUnsafeOrUnsharedOne() {
        List<String> findings = report(
                        cell(BALANCE + "confined", 1, 900, 910, 905),
                        losing(BALANCE + "unlocked", 1, 800, 810, 805),
                        cell(BALANCE + "atomicLong", 1, 400, 404, 402),
                        cell(BALANCE + "longAdder", 1, 200, 202, 201))
                .findings();
        assertTrue(findings.get(0).startsWith("On 1 thread the fastest safe variant is BalanceBenchmark.atomicLong,"));
        assertTrue(findings.get(0).contains("next is BalanceBenchmark.longAdder, at 2.00 ["), findings.get(0));
    }

    @Test
    void admitsThatTwoVariantsCanNotBeToldApart() {
        String finding = report(
                        cell(BALANCE + "atomicLong", 1, 400, 440, 360), cell(BALANCE + "longAdder", 1, 390, 430, 350))
                .findings()
                .get(0);
        assertTrue(finding.endsWith("these forks can't tell which is faster."), finding);
    }

    @Test
    void saysWhatALockCostsAndWhatItsAbsenceLoses() {
        List<String> findings = report(
                        losing(BALANCE + "unlocked", 2, 1000, 1000, 1000),
                        cell(BALANCE + "synchronizedBlock", 2, 100, 100, 100),
                        cell(BALANCE + "reentrantLock", 2, 50, 50, 50))
                .findings();
        assertTrue(
                findings.contains(
                        "On 2 threads the unlocked update takes 2.00 ms; BalanceBenchmark.synchronizedBlock takes"
                                + " 20.0 ms, 10.0 [10.0, 10.0] times that; BalanceBenchmark.reentrantLock takes 40.0 ms, 20.0 [20.0, 20.0]"
                                + " times that."),
                findings.toString());
        assertTrue(
                findings.contains(
                        "Leaving the lock out loses 34.0 % of the updates on 2 threads (interval [34.0, 34.0] %)."),
                findings.toString());
    }

    @Test
    void hasNothingToSayOfQuestionsThatWereNotMeasured() {
        assertEquals(List.of(), report(cell("other.Bench.mark", 1, 5, 6, 7)).findings());
        assertEquals(List.of(), report(cell(SPIN, 4, 5, 6, 7)).findings(), "4 threads are not the CPUs allowed");
    }

    @Test
    void knowsTheDefaultsOfTheJmhThatItRuns() {
        assertEquals(Defaults.MEASUREMENT_FORKS, MachineTime.JMH_FORKS);
        assertEquals(Defaults.WARMUP_ITERATIONS, MachineTime.JMH_WARMUP_ITERATIONS);
        assertEquals(Defaults.MEASUREMENT_ITERATIONS, MachineTime.JMH_MEASUREMENT_ITERATIONS);
        assertEquals(Defaults.WARMUP_TIME.getTime(), MachineTime.JMH_ITERATION_SECONDS);
        assertEquals(Defaults.MEASUREMENT_TIME.getTime(), MachineTime.JMH_ITERATION_SECONDS);
    }

    private static String spinning(double... cpus) {
        Entry all = null;
        for (double used : cpus) {
            Entry fork = Fixtures.fork(SPIN, 2, List.of(100.0), Map.of("cpu.worker", used));
            all = all == null ? fork : all.plus(fork);
        }
        return report(all.withEnvironment(Fixtures.environment(2))).findings().get(0);
    }

    private static Report report(Entry... entries) {
        return Report.of("label", List.of(entries));
    }

    private static Row row(Report report, String method, int threads) {
        return report.rows().stream()
                .filter(row -> row.cell().benchmark().endsWith("." + method)
                        && row.cell().threads() == threads)
                .findFirst()
                .orElseThrow();
    }

    private static Entry cell(String benchmark, int threads, double... forkMeans) {
        return entry(benchmark, threads, Map.of(), forkMeans);
    }

    private static Entry losing(String benchmark, int threads, double... forkMeans) {
        return entry(benchmark, threads, Map.of("balance.lost", 34.0), forkMeans);
    }

    private static Entry entry(String benchmark, int threads, Map<String, Double> secondary, double... forkMeans) {
        List<List<Double>> forks = new ArrayList<>();
        for (double mean : forkMeans) {
            forks.add(List.of(mean, mean));
        }
        return Fixtures.entry(benchmark, threads, "ops/s", forks, secondary).withEnvironment(Fixtures.environment(2));
    }
}
