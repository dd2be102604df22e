package everycore.report;

import static everycore.report.LockStep.at;
import static everycore.report.LockStep.whimsical;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.CompareReport.ComparedCell.Side;
import everycore.report.Gate.Outcome;
import everycore.report.Gate.Target;
import everycore.report.LockStep.Speed;
import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.Pairing;
import everycore.statistics.Basis;
import everycore.statistics.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PairedComparisonTest {
    private static final String ONE = "org.A.one";
    private static final String TWO = "org.A.two";
    private static final String EMPTY = "everycore.benchmarks.EmptyBenchmark.empty";

    @Test
    void neighboursTellAPercentThatForksCanNot() {
        Side side = side(compare(baseline(ONE, at(100)), candidate(ONE, at(99))));
        assertEquals(Basis.PAIRS, side.basis());
        assertEquals(0.99, side.comparison().ratio().value(), 0.003);
        assertTrue(side.comparison().ratio().interval().orElseThrow().high() < 1);
        InPairs pairs = side.inPairs().orElseThrow();
        assertEquals(5, pairs.count());
        assertTrue(pairs.widthToUnpaired() < 0.05, "width " + pairs.widthToUnpaired());
    }

    @Test
    void theGateTrustsPairsOfOneSitting() {
        CompareReport report = compare(baseline(ONE, at(100)), candidate(ONE, at(80)));
        assertEquals(Outcome.FAILED, Gate.of(report, Target.CELLS, false).outcome());
        assertEquals(Outcome.FAILED, Gate.of(report, Target.FAMILY, false).outcome());
        assertEquals(
                Basis.PAIRS,
                report.families().get(0).means().get(0).orElseThrow().basis());
        assertEquals(List.of(), Gate.doubts(report));
        assertTrue(
                report.notes().stream().anyMatch(note -> note.contains("pairs of forks in lock-step")),
                report.notes().toString());
    }

    @Test
    void judgesACellWhoseSidesByThemselvesCanNotBeToldFromAnEmptyMethod() {
        CompareReport report = compare(
                file("A", cell(ONE, Pairing.Side.BASELINE, at(100)), cell(EMPTY, Pairing.Side.BASELINE, at(101))),
                file("B", cell(ONE, Pairing.Side.CANDIDATE, at(80)), cell(EMPTY, Pairing.Side.CANDIDATE, at(101))));
        assertEquals(Outcome.FAILED, Gate.of(report, Target.CELLS, false).outcome());
    }

    @Test
    void sayNothingOfASidesOwnPrecisionWhereOnlyNeighboursAreCompared() {
        CompareReport report = compare(
                file("A", cell(ONE, Pairing.Side.BASELINE, at(100)), cell(EMPTY, Pairing.Side.BASELINE, at(101))),
                file("B", cell(ONE, Pairing.Side.CANDIDATE, at(100)), cell(EMPTY, Pairing.Side.CANDIDATE, at(101))));
        assertEquals(
                List.of(List.of(), List.of()),
                report.cells().stream().map(cell -> cell.warnings()).toList());
    }

    @Test
    void comparesTimesAndOtherUnitsAsThroughputs() {
        Entry inMilliseconds = LockStep.cell(ONE, "ops/ms", Pairing.Side.CANDIDATE, LockStep.RUN, at(0.08));
        assertEquals(
                0.8,
                side(compare(baseline(ONE, at(100)), file("B", inMilliseconds)))
                        .comparison()
                        .ratio()
                        .value(),
                0.002);
        Entry before = LockStep.cell(ONE, "ns/op", Pairing.Side.BASELINE, LockStep.RUN, at(10));
        Entry after = LockStep.cell(ONE, "us/op", Pairing.Side.CANDIDATE, LockStep.RUN, at(0.02));
        Side times = side(compare(file("A", before), file("B", after)));
        assertEquals(Basis.PAIRS, times.basis());
        assertEquals(0.5, times.comparison().ratio().value(), 0.002);
    }

    @Test
    void filesOfOtherRunsAndFewerPairsThanThreeAreForks() {
        Entry elsewhere = LockStep.cell(ONE, "ops/s", Pairing.Side.CANDIDATE, "abc", at(99));
        assertEquals(
                Basis.FORKS,
                side(compare(baseline(ONE, at(100)), file("B", elsewhere))).basis());
        Entry sameSide = LockStep.cell(ONE, Pairing.Side.BASELINE, at(99));
        assertEquals(
                Basis.FORKS,
                side(compare(baseline(ONE, at(100)), file("A again", sameSide))).basis());
    }

    @Test
    void forksOfUnlikeLengthsOrWithoutAnOperationArePairsOfNothing() {
        Entry whole = cell(ONE, Pairing.Side.CANDIDATE, at(99));
        List<List<Double>> shorter = whole.primaryMetric().iterationsByFork().stream()
                .map(fork -> fork.subList(1, fork.size()))
                .toList();
        List<List<Double>> idle = whole.primaryMetric().iterationsByFork().stream()
                .map(fork ->
                        Stream.concat(Stream.of(0.0), fork.stream().skip(1)).toList())
                .toList();
        for (List<List<Double>> forks : List.of(shorter, idle)) {
            Entry entry = Fixtures.entry(ONE, 1, "ops/s", forks, Map.of())
                    .withEnvironment(whole.environment().orElseThrow());
            assertEquals(
                    Basis.FORKS,
                    side(compare(baseline(ONE, at(100)), file("B", entry))).basis());
        }
    }

    @Test
    void aControlOfAnotherRunIsAFileLikeOthers() {
        Entry elsewhere = LockStep.cell(ONE, "ops/s", Pairing.Side.CONTROL, "abc", at(100));
        CompareReport report = compare(baseline(ONE, at(100)), candidate(ONE, at(99)), file("C", elsewhere));
        assertEquals(List.of("B", "C"), report.others());
        assertEquals(Optional.empty(), report.paired().get(0).floor());
    }

    @Test
    void saysHowMuchNarrowerPairsAreAndWhereTheyAreNot() {
        CompareReport report = compare(
                file("A", cell(ONE, Pairing.Side.BASELINE, at(100)), cell(TWO, Pairing.Side.BASELINE, whimsical(100))),
                file("B", cell(ONE, Pairing.Side.CANDIDATE, at(99)), cell(TWO, Pairing.Side.CANDIDATE, whimsical(99))));
        PairedTable table = report.paired().get(0);
        assertEquals(2, table.widths().cells());
        assertEquals(
                (table.widths().least() + table.widths().greatest()) / 2,
                table.widths().median(),
                1e-12);
        assertTrue(
                table.widths().least() < 0.05 && table.widths().greatest() > 0.9,
                table.widths().toString());
        assertEquals(List.of("A.two on 1 thread"), table.notNarrower());
        assertEquals(Optional.empty(), table.floor());
    }

    @Test
    void aControlSaysBelowWhichChangeNothingCanBeTold() {
        for (List<RunFile> files : List.of(
                List.of(baseline(ONE, at(100)), candidate(ONE, at(99)), control(ONE, at(100))),
                List.of(control(ONE, at(100)), baseline(ONE, at(100)), candidate(ONE, at(99))))) {
            CompareReport report = compare(files.toArray(RunFile[]::new));
            assertEquals(List.of("B"), report.others());
            PairedTable.NoiseFloor floor = report.paired().get(0).floor().orElseThrow();
            assertEquals("A-control", floor.label());
            assertTrue(
                    floor.ratios().median() > 1.0002 && floor.ratios().median() < 1.005,
                    floor.ratios().toString());
            assertEquals(List.of(), floor.failed());
            assertEquals(0.99, side(report).comparison().ratio().value(), 0.003);
        }
    }

    @Test
    void aControlStandsBesideTheBaselineWhicheverSideComesFirst() {
        CompareReport report = compare(candidate(ONE, at(80)), baseline(ONE, at(100)), control(ONE, at(100)));
        PairedTable.NoiseFloor floor = report.paired().get(0).floor().orElseThrow();
        assertEquals(List.of(), floor.failed());
        assertEquals(1.25, side(report).comparison().ratio().value(), 0.005);
    }

    @Test
    void aControlMayLackACell() {
        CompareReport report = compare(
                file("A", cell(ONE, Pairing.Side.BASELINE, at(100)), cell(TWO, Pairing.Side.BASELINE, at(100))),
                file("B", cell(ONE, Pairing.Side.CANDIDATE, at(99)), cell(TWO, Pairing.Side.CANDIDATE, at(99))),
                control(ONE, at(100)));
        assertEquals(
                List.of(true, false),
                report.cells().stream()
                        .map(cell -> cell.sides()
                                .get(0)
                                .flatMap(Side::inPairs)
                                .flatMap(InPairs::control)
                                .isPresent())
                        .toList());
    }

    @Test
    void aFailedControlLetsNothingBeJudged() {
        CompareReport report = compare(
                file("A", cell(ONE, Pairing.Side.BASELINE, at(100)), cell(TWO, Pairing.Side.BASELINE, at(100))),
                file("B", cell(ONE, Pairing.Side.CANDIDATE, at(80)), cell(TWO, Pairing.Side.CANDIDATE, at(100))),
                file("C", cell(ONE, Pairing.Side.CONTROL, at(97)), cell(TWO, Pairing.Side.CONTROL, at(100))));
        assertEquals(
                List.of("A.one on 1 thread"),
                report.paired().get(0).floor().orElseThrow().failed());
        Gate gate = Gate.of(report, Target.CELLS, false);
        assertEquals(Outcome.INCONCLUSIVE, gate.outcome());
        assertTrue(
                gate.reason()
                        .contains(
                                "A.one on 1 thread: its control, the baseline once more in the same turns, is at 0.97"),
                gate.reason());
        assertEquals(1, gate.judgements(Outcome.PASSED).size());
        assertTrue(gate.judgements(Outcome.INCONCLUSIVE)
                .get(0)
                .reason()
                .startsWith("its control, the baseline once more"));
        assertEquals(List.of(), report.slower());
        assertEquals(Outcome.INCONCLUSIVE, Gate.of(report, Target.FAMILY, false).outcome());
    }

    @Test
    void aFailedControlCastsNoDoubtOnAnotherClass() {
        String other = "org.B.two";
        CompareReport report = compare(
                file("A", cell(ONE, Pairing.Side.BASELINE, at(100)), cell(other, Pairing.Side.BASELINE, at(100))),
                file("B", cell(ONE, Pairing.Side.CANDIDATE, at(100)), cell(other, Pairing.Side.CANDIDATE, at(100))),
                file("C", cell(ONE, Pairing.Side.CONTROL, at(97)), cell(other, Pairing.Side.CONTROL, at(100))));
        assertEquals(
                List.of(Optional.of("it has cells that can't be judged: A.one on 1 thread"), Optional.empty()),
                report.families().stream()
                        .map(family -> family.means().get(0).orElseThrow().doubt())
                        .toList());
    }

    @Test
    void aFailedControlDoesNotHideAnotherCellThatIsSlower() {
        CompareReport report = compare(
                file("A", cell(ONE, Pairing.Side.BASELINE, at(100)), cell(TWO, Pairing.Side.BASELINE, at(100))),
                file("B", cell(ONE, Pairing.Side.CANDIDATE, at(100)), cell(TWO, Pairing.Side.CANDIDATE, at(80))),
                file("C", cell(ONE, Pairing.Side.CONTROL, at(97)), cell(TWO, Pairing.Side.CONTROL, at(100))));
        Gate gate = Gate.of(report, Target.CELLS, false);
        assertEquals(Outcome.FAILED, gate.outcome());
        assertTrue(gate.reason().endsWith(": A.two on 1 thread"), gate.reason());
    }

    @Test
    void whatComesNowAndThenIsNotPassedOver() {
        Speed collecting =
                (pair, i, weather, random) -> at(i % 10 == 4 ? 50 : 100).of(pair, i, weather, random);
        CompareReport report = compare(baseline(ONE, at(100)), candidate(ONE, collecting));
        assertEquals(Verdict.SAME, side(report).comparison().verdict());
        Gate gate = Gate.of(report, Target.CELLS, false);
        assertEquals(Outcome.INCONCLUSIVE, gate.outcome());
        assertTrue(gate.reason().contains("but the mean is at 0.95"), gate.reason());
        CompareReport other = compare(baseline(ONE, collecting), candidate(ONE, at(100)));
        assertEquals(Outcome.PASSED, Gate.of(other, Target.CELLS, false).outcome());
    }

    @Test
    void onePercentMattersWhereItCanBeTold() {
        assertEquals(0.01, Comparer.usualMargin(baseline(ONE, at(100)), List.of(candidate(ONE, at(100)))));
        RunFile elsewhere = file("B", LockStep.cell(ONE, "ops/s", Pairing.Side.CANDIDATE, "abc", at(99)));
        assertEquals(0.05, Comparer.usualMargin(baseline(ONE, at(100)), List.of(elsewhere)));
    }

    @Test
    void aBaselineAndItsControlAloneAreComparedAsAnyTwoFiles() {
        CompareReport report = compare(baseline(ONE, at(100)), control(ONE, at(100)));
        assertEquals(List.of("A-control"), report.others());
        assertEquals(Basis.PAIRS, side(report).basis());
        assertFalse(side(report).isSlowerCorrected());
    }

    private static Entry cell(String benchmark, Pairing.Side side, Speed speed) {
        return LockStep.cell(benchmark, side, speed);
    }

    private static RunFile baseline(String benchmark, Speed speed) {
        return file("A", cell(benchmark, Pairing.Side.BASELINE, speed));
    }

    private static RunFile candidate(String benchmark, Speed speed) {
        return file("B", cell(benchmark, Pairing.Side.CANDIDATE, speed));
    }

    private static RunFile control(String benchmark, Speed speed) {
        return file("A-control", cell(benchmark, Pairing.Side.CONTROL, speed));
    }

    private static RunFile file(String name, Entry... entries) {
        RunFile file = new RunFile(name, List.of(entries));
        return new RunFile(name, name, file.sessions(), file.notes(), Optional.empty());
    }

    private static CompareReport compare(RunFile... files) {
        return Comparer.of(files[0], Arrays.asList(files).subList(1, files.length), 0.05, 0.95);
    }

    private static Side side(CompareReport report) {
        return report.cells().get(0).sides().get(0).orElseThrow();
    }
}
