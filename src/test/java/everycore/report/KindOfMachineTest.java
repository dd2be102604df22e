package everycore.report;

import static everycore.report.Measured.cell;
import static everycore.report.Measured.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.render.ComparisonFormat;
import everycore.render.Format;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.result.Entry;
import everycore.statistics.Basis;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Files of several machines. Each session has forks of x, x + 1 and x + 2 operations a second; the numbers are those of the
 * restricted likelihood minimised by scipy 1.17, of errors pooled over the machines, and predictions those of its quad.
 */
class KindOfMachineTest {
    private static final double[][] BEFORE = {{100, 110}, {150, 140, 160}, {90, 95}};
    private static final double[][] AFTER = {{104, 109}, {160, 149, 163}, {92, 101}};

    @Test
    void fromThreeMachinesOnAnIntervalIsAboutTheirKind() {
        Row row = report(fleet("m", BEFORE)).rows().get(0);
        assertEquals(Scope.KIND, row.scope());
        assertEstimate(114.37363139706115, 61.64917098674264, 212.18983726097287, row.throughput());
        assertEnds(33.371436335322166, 391.99174488200026, row.nextMachine(0.95));
    }

    @Test
    void ofOneSessionEachTheForksAreTheErrors() {
        Row row = report(fleet("m", new double[][] {{100}, {150}, {90}})).rows().get(0);
        assertEstimate(111.54083634386873, 57.401074972752625, 216.74434108064042, row.throughput());
        assertEnds(29.54058347151312, 421.16155844678195, row.nextMachine(0.95));
    }

    @Test
    void timesAreAveragedOverMachinesAsThroughputsAre() {
        List<Entry> times = new ArrayList<>();
        List<Entry> throughputs = fleet("m", new double[][] {{100}, {150}, {90}});
        for (Entry entry : throughputs) {
            double[] seconds = entry.primaryMetric().iterationsByFork().stream()
                    .mapToDouble(fork -> 1 / fork.get(0))
                    .toArray();
            times.add(cell("org.A.b", "avgt", "s/op", 1, seconds)
                    .withEnvironment(entry.environment().orElseThrow()));
        }
        Row row = report(times).rows().get(0);
        assertEstimate(111.54083634386873, 57.401074972752625, 216.74434108064042, row.throughput());
        assertEnds(29.54058347151312, 421.16155844678195, row.nextMachine(0.95));
    }

    @Test
    void twoMachinesSayThatTheyNeedAThird() {
        Report report = report(fleet("m", new double[][] {{100, 110, 105}, {150, 140, 160}}));
        assertEquals(List.of(Scope.MACHINES), report.scopes());
        assertEquals(Optional.empty(), report.rows().get(0).nextMachine(0.95));
        assertEquals(
                "Joined are 6 sessions on 2 machines: m 1, Some CPU (3 sessions) and m 2, Some CPU (3 sessions). Intervals"
                        + " are over the forks of both machines, and hold on these two in these sittings alone; a third"
                        + " machine makes them hold on this kind of machine.",
                report.notes().get(0));
    }

    @Test
    void whatIsJoinedIsSaid() {
        Report report = report(fleet("m", BEFORE));
        assertEquals(
                "Joined are 7 sessions on 3 machines: m 1, Some CPU (2 sessions), m 2, Some CPU (3 sessions) and m 3, Some"
                        + " CPU (2 sessions).",
                report.notes().get(0));
        String text = Format.TERMINAL.of(report);
        assertTrue(text.contains("7 sessions on 3 machines"), text);
        assertTrue(text.contains("hold on this kind of machine"), text);
        assertTrue(text.contains("[33.3, 392] ops/s"), text);
    }

    @Test
    void sessionsOfMachinesThatNothingTellsApartAreOfOne() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            entries.add(Measured.onMachine("m", "run " + i, cell("org.A.b", 1, 100 + i, 101 + i, 102 + i)));
        }
        assertEquals(List.of(Scope.MACHINE), report(entries).scopes());
    }

    @Test
    void aCellOfFewerMachinesThanTheOthersIsNamed() {
        List<Entry> entries = new ArrayList<>(fleet("m", BEFORE));
        entries.add(cell("org.A.late", 1, 5, 6, 7)
                .withEnvironment(entries.get(0).environment().orElseThrow()));
        Report report = report(entries);
        assertEquals(List.of(Scope.KIND, Scope.SITTING), report.scopes());
        assertEquals(
                "On fewer than three machines, so that their intervals hold on those alone: A.late on 1 thread.",
                report.notes().get(1));
    }

    /** That the machines differ by half cancels out where each is its own base. */
    @Test
    void aSpeedupIsOfEachMachineByItself() {
        List<Entry> entries = new ArrayList<>(fleet("m", BEFORE));
        for (Entry entry : fleet("m", AFTER)) {
            double[] scores = entry.primaryMetric().iterationsByFork().stream()
                    .mapToDouble(fork -> fork.get(0))
                    .toArray();
            entries.add(cell("org.A.b", 2, scores)
                    .withEnvironment(entry.environment().orElseThrow()));
        }
        Estimate speedup = report(entries).rows().get(1).speedup().orElseThrow();
        assertEstimate(1.037341535215841, 0.9134294830637332, 1.1780629820209956, speedup);
    }

    @Test
    void otherMetricsAreOneNumberAMachine() {
        List<Entry> entries = new ArrayList<>();
        double[] cpus = {1, 3, 2};
        for (Entry entry : fleet("m", new double[][] {{100}, {150}, {90}})) {
            double value = cpus[entries.size()];
            entries.add(with(entry, "cpu.worker", "CPUs", value, value, value));
        }
        Estimate workers = report(entries).rows().get(0).cpus().orElseThrow();
        // t(.975, 2) · 1 / √3
        assertEquals(2.4841377118, workers.interval().orElseThrow().halfWidth(), 1e-9);
    }

    @Test
    void saysWhichShareOfTheVarianceMachinesHaveAndWhatOneMoreWouldBuy() {
        List<String> sentences = report(fleet("m", BEFORE)).spread().sentences();
        assertTrue(sentences.get(0).contains("machines make 9"), sentences.get(0));
        assertTrue(sentences.get(0).contains(", sessions of a machine "), sentences.get(0));
        assertTrue(sentences.get(1).contains("one machine more would make that ± "), sentences.get(1));
        assertTrue(sentences.get(1).contains("one session more in each machine ± "), sentences.get(1));
        String ofOneEach = report(fleet("m", new double[][] {{100}, {150}, {90}}))
                .spread()
                .sentences()
                .get(0);
        assertTrue(ofOneEach.contains(", forks of a machine "), ofOneEach);
    }

    @Test
    void aComparisonOverMachinesComparesEachWithItself() {
        CompareReport report = compare(fleet("m", BEFORE), fleet("m", AFTER));
        Side side = side(report);
        assertEquals(Basis.MACHINES, side.basis());
        assertEstimate(
                1.037341535215841,
                0.9134294830637332,
                1.1780629820209956,
                side.comparison().ratio());
        assertEquals(0.3407245895976527, side.comparison().pValue().orElseThrow(), 1e-9);
        assertEnds(0.9088961635874572, 1.18393883019225, side.comparison().nextMachine());
        String text = ComparisonFormat.TERMINAL.of(report, Gate.of(report, Gate.Target.CELLS, false));
        assertTrue(text.contains("[0.908, 1.19]"), text);
        assertTrue(report.notes().stream()
                .anyMatch(note ->
                        note.endsWith("each of the 3 machines that both have is compared with itself, and a ratio"
                                + " holds on this kind of machine.")));
        assertEquals(
                side.comparison().nextMachine(),
                report.families()
                        .get(0)
                        .means()
                        .get(0)
                        .orElseThrow()
                        .comparison()
                        .nextMachine(),
                "a family of one is its cell");
    }

    @Test
    void theGateJudgesOnThisKindOfMachine() {
        CompareReport same = compare(fleet("m", BEFORE), fleet("m", AFTER));
        assertEquals(Gate.Outcome.PASSED, gate(same));
        CompareReport half = compare(fleet("m", BEFORE), fleet("m", new double[][] {{50, 55}, {76, 70, 80}, {45, 48}}));
        assertEquals(Verdict.SLOWER, side(half).comparison().verdict());
        assertEquals(Gate.Outcome.FAILED, gate(half));
    }

    @Test
    void machinesOfWhichNoneIsOnBothSidesAreTwoKinds() {
        CompareReport report = compare(fleet("m", BEFORE), fleet("n", new double[][] {{200, 210}, {205}, {190, 230}}));
        Side side = side(report);
        assertEquals(Basis.KINDS, side.basis());
        assertEquals(1.8143118598829293, side.comparison().ratio().value(), 1e-9);
        // scipy.stats.ttest_ind(equal_var=False)
        assertEquals(0.052953478336686476, side.comparison().pValue().orElseThrow(), 1e-9);
        assertEquals(Optional.empty(), side.comparison().nextMachine());
    }

    @Test
    void twoMachinesASideAreTooFewForAVerdictOfTheGate() {
        double[][] two = {{100, 110, 105}, {150, 140, 160}};
        CompareReport report = compare(fleet("m", two), fleet("m", two));
        assertEquals(Basis.FORKS, side(report).basis());
        assertEquals(Gate.Outcome.INCONCLUSIVE, gate(report));
    }

    private static Gate.Outcome gate(CompareReport report) {
        return Gate.of(report, Gate.Target.CELLS, false).outcome();
    }

    private static Side side(CompareReport report) {
        return report.cells().get(0).sides().get(0).orElseThrow();
    }

    private static CompareReport compare(List<Entry> before, List<Entry> after) {
        return Comparer.of(new RunFile("before", before), List.of(new RunFile("after", after)), 0.05, 0.95);
    }

    private static Report report(List<Entry> entries) {
        return Report.of("file", entries);
    }

    private static List<Entry> fleet(String kind, double[][] sessionsByMachine) {
        return Measured.fleet("org.A.b", kind, sessionsByMachine);
    }

    private static void assertEstimate(double value, double low, double high, Estimate estimate) {
        assertEquals(value, estimate.value(), 1e-6 * value);
        assertEnds(low, high, estimate.interval());
    }

    private static void assertEnds(double low, double high, Optional<ConfidenceInterval> ends) {
        assertEquals(low, ends.orElseThrow().low(), 1e-4 * low);
        assertEquals(high, ends.orElseThrow().high(), 1e-4 * high);
    }
}
