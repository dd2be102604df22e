package everycore.report;

import static everycore.report.Measured.BALANCE;
import static everycore.report.Measured.cell;
import static everycore.report.Measured.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.machine.CpuTopology;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.Metric;
import everycore.result.Warning;
import everycore.result.Warning.Kind;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final String BENCHMARK = "org.Some.thing";

    @Test
    void throughputTimeAndSpeedupComeWithTheIntervalsOfTheirForks() {
        Row row = rows(cell(BENCHMARK, 1, 100, 110, 105), cell(BENCHMARK, 2, 150, 170, 160))
                .get(1);
        // scipy.stats.t.interval(.95, 2, mean(x), sem(x)) for x = [150, 170, 160], and 2 over its three numbers
        assertEstimate(160, 135.15862288156248, 184.84137711843752, row.throughput());
        assertEstimate(
                2 / 160.0,
                2 / 184.84137711843752,
                2 / 135.15862288156248,
                row.time().orElseThrow());
        // a, b = log([150, 170, 160]), log([100, 110, 105]); u, v = var(a, ddof=1)/3, var(b, ddof=1)/3
        // exp(mean(a) - mean(b) + [0, -1, 1]*t.ppf(.975, (u + v)**2/(u**2/2 + v**2/2))*sqrt(u + v))
        assertEstimate(
                1.522974831467, 1.337709622315, 1.733898223195, row.speedup().orElseThrow());
        assertEstimate(
                0.761487415733, 0.668854811157, 0.866949111597, row.efficiency().orElseThrow());
    }

    @Test
    void aContendedCellSaysHowManyOperationsFitBetweenTwoHandOvers() {
        List<Row> rows = rows(Measured.on(Measured.measured("f", 195), cell(BENCHMARK, 1, 4e8), cell(BENCHMARK, 2, 1e8))
                .toArray(Entry[]::new));
        assertEquals(19.5, rows.get(1).perHandOver().orElseThrow().value(), 1e-9);
        assertEquals(Optional.empty(), rows.get(0).perHandOver());
        assertEquals(
                Optional.empty(),
                rows(cell(BENCHMARK, 1, 4e8), cell(BENCHMARK, 2, 1e8)).get(1).perHandOver(),
                "without a measurement of the line");
        CpuTopology alone = new CpuTopology(List.of(0), List.of(), List.of(), List.of());
        Environment oneCpu = Measured.environment(1);
        assertEquals(
                Optional.empty(),
                rows(Measured.on(
                                        Fixtures.on(oneCpu.machine().withTopology(Optional.of(alone)), oneCpu),
                                        cell(BENCHMARK, 1, 4e8),
                                        cell(BENCHMARK, 2, 1e8))
                                .toArray(Entry[]::new))
                        .get(1)
                        .perHandOver(),
                "one CPU hands nothing over");
        for (double uncontended : new double[] {4e8, 5e8}) {
            assertEquals(
                    Optional.empty(),
                    rows(Measured.on(
                                            Measured.measured("f", 195),
                                            cell(BENCHMARK, 1, 4e8),
                                            cell(BENCHMARK, 2, uncontended))
                                    .toArray(Entry[]::new))
                            .get(1)
                            .perHandOver(),
                    "two threads that do " + uncontended);
        }
    }

    @Test
    void percentilesAreThoseOfModeSampleThatAreNumbers() {
        Map<String, Double> percentiles =
                Map.of("50.0", 2.0, "90.0", 3.0, "99.0", 4.0, "99.9", 5.0, "100.0", Double.NaN);
        Metric metric =
                new Metric(2.5, null, null, percentiles, "us/op", Optional.of(List.of(List.of(2.5))), Optional.empty());
        SortedMap<Double, Estimate> sampled =
                rows(Fixtures.plain(BENCHMARK, "sample", 1, metric)).get(0).percentiles();
        assertEquals(Set.of(50.0, 90.0, 99.0, 99.9), sampled.keySet());
        assertEquals(5e-6, sampled.get(99.9).value(), 1e-18);
        Row row = rows(Fixtures.plain(BENCHMARK, "sample", 1, metric)).get(0);
        assertEquals(2e-6, row.percentile(50).orElseThrow().value(), 1e-18);
        assertEquals(Optional.empty(), row.percentile(100));
        assertEquals(
                Map.of(),
                rows(Fixtures.plain(BENCHMARK, "avgt", 1, metric)).get(0).percentiles());
    }

    @Test
    void warningsStandOnceEachInTheOrderOfTheirMarks() {
        Entry losing = with(cell(KnownBenchmarks.UNLOCKED, 4, 100, 250), "balance.lost", "%", 10, 20);
        List<Row> rows = Report.of(
                        "file", Measured.on(Measured.environment(2), cell(KnownBenchmarks.EMPTY, 4, 100, 101), losing))
                .rows();
        assertEquals(
                List.of(
                        Kind.WRONG_ANSWER,
                        Kind.LIKE_EMPTY,
                        Kind.OVERSUBSCRIBED,
                        Kind.TOO_FEW_FORKS,
                        Kind.TARGET_NOT_REACHED,
                        Kind.SCATTERED),
                rows.get(0).warnings().stream().map(Warning::kind).toList());
        assertFalse(rows.get(1).has(Kind.LIKE_EMPTY), "what is empty is what the others are like");
    }

    @Test
    void oneForkHasNoInterval() {
        Row row = rows(cell(BENCHMARK, 1, 100), cell(BENCHMARK, 2, 150)).get(1);
        assertEquals(new Estimate(150, Optional.empty()), row.throughput());
        assertEquals(new Estimate(1.5, Optional.empty()), row.speedup().orElseThrow());
        assertTrue(row.has(Kind.TOO_FEW_FORKS));
    }

    @Test
    void speedupNeedsOneThreadInTheSameMode() {
        List<Row> rows = rows(cell(BENCHMARK, "avgt", "s/op", 1, 1, 1), cell(BENCHMARK, 2, 150, 160));
        assertTrue(rows.stream().allMatch(row -> row.speedup().isEmpty()), rows.toString());
    }

    @Test
    void forksOfTheSameCellCountTogether() {
        assertEquals(
                List.of(1.0, 2.0, 4.0),
                rows(cell(BENCHMARK, 1, 1, 2), cell(BENCHMARK, 1, 4))
                        .get(0)
                        .throughputs()
                        .forkMeans());
    }

    @Test
    void aTimeHasNoIntervalWhereTheThroughputMayBeZero() {
        Row row = rows(cell(BENCHMARK, 2, 0, 10)).get(0);
        assertEquals(5, row.throughput().value());
        assertEquals(2 / 5.0, row.time().orElseThrow().value());
        assertTrue(row.time().orElseThrow().interval().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e31, -1e31, 1e308})
    void cpusThatCanNotHaveBeenMeasuredAreNone(double cpus) {
        Row row = Report.of(
                        "label",
                        List.of(Fixtures.fork(
                                BENCHMARK,
                                1,
                                List.of(100.0),
                                Map.of("cpu.worker.inner", cpus, "cpu.process", cpus, "balance.lost", cpus))))
                .rows()
                .get(0);
        assertEquals(Optional.empty(), row.cpus());
        assertEquals(Optional.empty(), row.fill());
        assertEquals(Optional.empty(), row.lost());
        assertEquals(100, row.throughput().value());
    }

    @Test
    void anEntryThatIsNoThroughputIsNamedAndLeavesTheOthersAlone() {
        Report report = Report.of(
                "label",
                List.of(cell("org.Other.rate", "thrpt", "MB/sec", 1, 3), cell(BENCHMARK, 1, 1), cell(BENCHMARK, 2, 2)));
        assertEquals(2, report.rows().size());
        assertTrue(report.rows().get(1).speedup().isPresent());
        assertEquals(
                "Left out Other.rate on 1 thread: 'MB/sec' is no unit of throughput or of time per operation.",
                report.notes().get(0));
    }

    @Test
    void anEntryWithoutANumberOrWithATimeOfZeroIsNamed() {
        Report report = Report.of(
                "label",
                List.of(
                        cell("org.Other.none", 1, Double.NaN),
                        cell("org.Other.zero", "avgt", "ns/op", 1, 0),
                        cell(BENCHMARK, 1, 1)));
        assertEquals(1, report.rows().size());
        assertTrue(report.notes().get(0).startsWith("Left out Other.none on 1 thread: none of"), report.toString());
        assertTrue(report.notes().get(1).startsWith("Left out Other.zero on 1 thread: "), report.toString());
    }

    @Test
    void oneOddCellNeverTakesTheOthersAlong() {
        for (double odd : new double[] {-1, 0, 1e-320, 1e-290, 1e290, 1e308, Double.POSITIVE_INFINITY}) {
            for (String unit : List.of("ops/s", "ops/ns", "ns/op", "day/op")) {
                Report report = Report.of(
                        "label",
                        List.of(
                                cell("org.Other.odd", "thrpt", unit, 1, odd, odd, 1),
                                cell("org.Other.odd", "thrpt", unit, 2, odd, 1, 1),
                                with(cell("org.Other.odder", 1, 1, 1, 1), "cpu.worker", "CPUs", odd, odd, 1),
                                cell(BENCHMARK, 1, 1, 1, 1),
                                cell(BENCHMARK, 2, 2, 2, 2)));
                List<String> names = report.rows().stream().map(Row::title).toList();
                assertTrue(names.contains("Some.thing on 2 threads"), names + " of " + odd + " " + unit);
                long leftOut = report.notes().stream()
                        .filter(note -> note.startsWith("Left out Other.odd"))
                        .count();
                assertEquals(5, names.size() + leftOut, report.notes().toString());
            }
        }
    }

    @Test
    void aSecondEntryInAnotherUnitIsNamedAndNotAdded() {
        Report report = Report.of("label", List.of(cell(BENCHMARK, 1, 7), cell(BENCHMARK, "thrpt", "ops/ms", 1, 9)));
        assertEquals(7, report.rows().get(0).throughput().value());
        assertEquals(
                "Left out Some.thing on 1 thread: can't add forks in ops/ms to forks in ops/s.",
                report.notes().get(0));
    }

    @Test
    void onlyTheWorkersOwnClocksTellHowFarTheCpusAreFilled() {
        Entry entry = cell(BENCHMARK, 4, 1, 1);
        Row worker = Report.of("", Measured.on(Measured.environment(2), with(entry, "cpu.worker", "CPUs", 1.5, 1.5)))
                .rows()
                .get(0);
        assertEstimate(0.75, 0.75, 0.75, worker.fill().orElseThrow());
        Report process =
                Report.of("", Measured.on(Measured.environment(2), with(entry, "cpu.process", "CPUs", 2.5, 2.5)));
        assertEquals(2.5, process.rows().get(0).cpus().orElseThrow().value());
        assertTrue(process.rows().get(0).fill().isEmpty());
        assertTrue(
                process.notes().get(0).contains("the whole process"),
                process.notes().toString());
    }

    @Test
    void noMoreThanAllCpusCanBeFilled() {
        Entry entry = with(cell(BENCHMARK, 2, 1, 1, 1), "cpu.worker", "CPUs", 2.02, 1.9, 2.03);
        Estimate fill = Report.of("", Measured.on(Measured.environment(2), entry))
                .rows()
                .get(0)
                .fill()
                .orElseThrow();
        // scipy.stats.t.interval(.95, 2, mean(x), sem(x)) for x = [2.02, 1.9, 2.03], halved, ends at 1.0815
        assertEstimate(0.9916666666666667, 0.9018131930351663, 1, fill);
        Entry late = with(cell(BENCHMARK, 2, 1, 1), "cpu.worker", "CPUs", 2.02, 2.02);
        assertEstimate(
                1,
                1,
                1,
                Report.of("", Measured.on(Measured.environment(2), late))
                        .rows()
                        .get(0)
                        .fill()
                        .orElseThrow());
    }

    @Test
    void fillNeedsAKnownNumberOfCpus() {
        Row row = rows(with(cell(BENCHMARK, 2, 1, 1), "cpu.worker", "CPUs", 1.5, 1.5))
                .get(0);
        assertTrue(row.cpus().isPresent());
        assertTrue(row.fill().isEmpty());
    }

    @Test
    void nobodyCanTellThatThereWasNoCpu() {
        assertThrows(IllegalArgumentException.class, () -> new CpusAllowed(Optional.of(0)));
        assertEquals(Optional.of(1), new CpusAllowed(Optional.of(1)).of(Optional.empty()));
    }

    @Test
    void aRowMeasuresTimesOrThroughputs() {
        Row time = rows(cell(BENCHMARK, "avgt", "s/op", 2, 1, 2, 3)).get(0);
        assertEquals(time.time().orElseThrow(), time.measured());
        Row throughput = rows(cell(BENCHMARK, 2, 1, 2, 3)).get(0);
        assertEquals(throughput.throughput(), throughput.measured());
    }

    @Test
    void aShareOfLostUpdatesKeepsWithinItsBounds() {
        Estimate few = lost(0, 2, 1);
        assertEquals(0, few.interval().orElseThrow().low());
        // scipy.stats.t.interval(.95, 2, .01, sem([0, .02, .01]))
        assertEquals(0.03484137711843753, few.interval().orElseThrow().high(), 1e-9);
        assertEquals(1, lost(100, 98, 99).interval().orElseThrow().high());
        assertEstimate(0, 0, 0, lost(0, 0, 0));
        assertEstimate(1, 1, 1, lost(100, 100, 100));
        assertEquals(1.5, lost(150, 150, 150).value(), "more than all is a fault that must be seen");
    }

    @Test
    void updatesLostInAnIterationWithoutOperationsAreUnknown() {
        Row row = rows(with(cell(BENCHMARK, 2, 1), "balance.lost", "%", Double.NaN))
                .get(0);
        assertTrue(row.lost().isEmpty());
        assertFalse(row.isSafe());
    }

    @Test
    void anUnsafeVariantIsMarkedEvenWhereNobodyCountedItsLosses() {
        for (String unsafe : KnownBenchmarks.UNSAFE) {
            assertFalse(rows(cell(unsafe, 2, 1, 1)).get(0).isSafe(), unsafe);
        }
        assertTrue(rows(cell(BALANCE + "atomicLong", 2, 1, 1)).get(0).isSafe());
    }

    @Test
    void aScoreIsLikeEmptyWhileTheIntervalsMeet() {
        assertTrue(likeEmpty(cell(BENCHMARK, 1, 95, 100, 105)));
        assertTrue(likeEmpty(cell(BENCHMARK, 1, 200, 201, 202)), "faster than empty is no cost either");
        assertFalse(likeEmpty(cell(BENCHMARK, 1, 50, 50.1, 50.2)));
        assertFalse(likeEmpty(cell(BENCHMARK, 1, 1)), "one fork at a hundred times the cost is not like empty");
        assertTrue(likeEmpty(cell(BENCHMARK, 1, 101)));
        assertTrue(
                rows(cell(KnownBenchmarks.EMPTY, 1, 100), cell(BENCHMARK, 1, 100))
                        .get(1)
                        .has(Kind.LIKE_EMPTY),
                "one fork of each, which do the same");
        assertFalse(likeEmpty(cell(BENCHMARK, 1, 0.01, 4.5, 2.1)), "far below, however uneven");
        assertFalse(likeEmpty(cell(BENCHMARK, 2, 100, 100)), "the control ran on another number of threads");
    }

    private static boolean likeEmpty(Entry entry) {
        return rows(cell(KnownBenchmarks.EMPTY, 1, 98, 100, 102), entry).get(1).has(Kind.LIKE_EMPTY);
    }

    private static Estimate lost(double... percent) {
        return rows(with(cell(BENCHMARK, 2, percent), "balance.lost", "%", percent))
                .get(0)
                .lost()
                .orElseThrow();
    }

    private static List<Row> rows(Entry... entries) {
        return Report.of("label", List.of(entries)).rows();
    }

    private static void assertEstimate(double value, double low, double high, Estimate estimate) {
        ConfidenceInterval interval = estimate.interval().orElseThrow();
        assertEquals(value, estimate.value(), 1e-8 * value);
        assertEquals(low, interval.low(), 1e-8 * Math.abs(low));
        assertEquals(high, interval.high(), 1e-8 * high);
    }
}
