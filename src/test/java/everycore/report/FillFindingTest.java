package everycore.report;

import static everycore.report.Measured.cell;
import static everycore.report.Measured.environment;
import static everycore.report.Measured.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Environment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Intervals here by hand: for three forks m - d, m, m + d the half-width is 4.303 d / sqrt(3) = 2.484 d. */
class FillFindingTest {
    private static final double[] FULL = {1.97, 1.98, 1.99};
    private static final double[] HALF = {0.97, 0.98, 0.99};
    private static final double[] ON_THE_EDGE = {1.89, 1.90, 1.91};

    @Test
    void fullWhereTheWholeIntervalIsAbove95Percent() {
        assertEquals(
                List.of("Java fills every CPU here: 2 threads in an endless loop use 1.98 of 2 CPUs"
                        + " (fill 0.990 [0.977, 1.00])."),
                findings(environment(2), spin(2, FULL)));
    }

    @Test
    void speaksOfCoresOnlyWhereCpusWereMeasuredToBeSome() {
        assertTrue(verdict("f").startsWith("Java fills every core here: "), verdict("f"));
        assertTrue(verdict("s").startsWith("Java fills every hardware thread here: "), verdict("s"));
        assertTrue(verdict("?").startsWith("Java fills every CPU here: "), verdict("?"));
    }

    private static String verdict(String relation) {
        return findings(Measured.measured(relation, 30), spin(2, FULL)).get(0);
    }

    @Test
    void notFullWhereTheWholeIntervalIsBelow() {
        assertEquals(
                List.of("Java does not fill every CPU here: 2 threads in an endless loop use 0.98 of 2 CPUs"
                        + " (fill 0.490 [0.477, 0.503])."),
                findings(environment(2), spin(2, HALF)));
    }

    @Test
    void openWhereTheIntervalHolds95Percent() {
        assertEquals(
                List.of("Whether Java fills every CPU here can't be told from these forks: 2 threads in an endless loop"
                        + " use 1.90 of 2 CPUs (fill 0.950 [0.937, 0.963])."),
                findings(environment(2), spin(2, ON_THE_EDGE)));
    }

    @Test
    void fullFrom95PercentOnAndUnderNoQuotaAtAsManyCpus() {
        assertTrue(findings(environment(2), spin(2, 1.9, 1.9, 1.9)).get(0).startsWith("Java fills every CPU here: "));
        assertTrue(findings(environment(2, "java", "run", Optional.of(2.0)), spin(2, HALF))
                .get(0)
                .startsWith("Java does not fill every CPU here: "));
    }

    @Test
    void openFromOneFork() {
        assertEquals(
                List.of("Whether Java fills every CPU here can't be told from one fork: 2 threads in an endless loop"
                        + " use 1.98 of 2 CPUs (fill 0.990 [n/a])."),
                findings(environment(2), spin(2, 1.98)));
    }

    @Test
    void openWhereForksHaveAThroughputButTheirClocksHaveNoInterval() {
        Entry entry = with(cell(KnownBenchmarks.SPIN, 2, 1, 1, 1), "cpu.worker", "CPUs", 1.98);
        assertEquals(
                List.of("Whether Java fills every CPU here can't be told from these forks: 2 threads in an endless loop"
                        + " use 1.98 of 2 CPUs (fill 0.990 [n/a])."),
                findings(environment(2), entry));
    }

    @Test
    void openUnderAQuotaThatKeepsTheCpusFromBeingFilled() {
        Environment throttled = environment(2, "java", "run", Optional.of(1.5));
        assertEquals(
                List.of("Whether Java fills every CPU here can't be told under a quota of 1.50 CPUs: 2 threads in an"
                        + " endless loop use 0.98 of 2 CPUs (fill 0.490 [0.477, 0.503])."),
                findings(throttled, spin(2, HALF)));
    }

    @Test
    void openWhileOthersTakeTheCpus() {
        Entry disturbed = with(with(spin(2, HALF), "cpu.busy", "CPUs", 2, 2, 2), "cpu.process", "CPUs", HALF);
        assertEquals(
                List.of("Whether Java fills every CPU here can't be told while other programs or a hypervisor take CPUs"
                        + " away: 2 threads in an endless loop use 0.98 of 2 CPUs (fill 0.490 [0.477, 0.503])."),
                findings(environment(2), disturbed));
    }

    @Test
    void speaksOfOneCpuInTheSingular() {
        assertEquals(
                List.of("Java fills every CPU here: 1 thread in an endless loop uses 0.98 of 1 CPU"
                        + " (fill 0.980 [0.980, 0.980])."),
                findings(environment(1), spin(1, 0.98, 0.98, 0.98)));
    }

    @Test
    void silentWithoutTheRightThreadCountOrTheWorkersClocks() {
        assertEquals(List.of(), findings(environment(2), spin(1, 1, 1)));
        assertEquals(List.of(), findings(environment(2), spin(4, 2, 2)));
        assertEquals(
                List.of(),
                findings(environment(2), with(cell(KnownBenchmarks.SPIN, 2, 1, 1), "cpu.process", "CPUs", 2, 2)));
        assertEquals(List.of(), Report.of("", List.of(spin(2, FULL))).findings());
    }

    @Test
    void silentAboutOtherRuntimes() {
        assertEquals(List.of(), findings(environment(2, "cpython", "run", Optional.empty()), spin(2, HALF)));
    }

    @Test
    void judgesByTheCpusThatItIsTold() {
        List<String> findings = Report.of(new RunFile("", List.of(spin(2, FULL)), Optional.of(2)), Detail.LAWS)
                .findings();
        assertTrue(findings.get(0).startsWith("Java fills every CPU here: 2 threads"), findings.get(0));
    }

    private static Entry spin(int threads, double... cpus) {
        return with(cell(KnownBenchmarks.SPIN, threads, cpus), "cpu.worker", "CPUs", cpus);
    }

    private static List<String> findings(Environment environment, Entry... entries) {
        return Report.of("label", Measured.on(environment, entries)).findings();
    }
}
