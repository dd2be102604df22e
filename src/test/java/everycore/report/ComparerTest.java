package everycore.report;

import static everycore.report.Measured.BALANCE;
import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.CompareReport.ComparedCell;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.LanguageRuntime;
import everycore.result.Warning;
import everycore.result.Warning.Kind;
import everycore.statistics.Basis;
import everycore.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparerTest {
    private static final Entry LOCK = cell(BALANCE + "reentrantLock", 2, 100, 101, 102, 100, 101);
    private static final Entry SLOW_LOCK = cell(BALANCE + "reentrantLock", 2, 50, 51, 52, 50, 51);
    private static final Entry ATOMIC = cell(BALANCE + "atomicLong", 1, 400, 404, 402, 401, 400);

    @Test
    void joinsCellsWhateverTheirUnit() {
        Entry inMicroseconds =
                Measured.cell(BALANCE + "reentrantLock", "thrpt", "ops/us", 2, 5e-5, 5.1e-5, 5.2e-5, 5e-5, 5.1e-5);
        ComparedCell cell =
                compare(List.of(LOCK), List.of(inMicroseconds)).cells().get(0);
        ComparedCell.Side side = cell.sides().get(0).orElseThrow();
        assertEquals(0.504, side.comparison().ratio().value(), 0.001);
        assertEquals(Verdict.SLOWER, side.comparison().verdict());
        assertTrue(side.isSlowerCorrected());
    }

    @Test
    void failsTheGateOnTheSlowerCellAloneAndByName() {
        CompareReport report = compare(List.of(LOCK, ATOMIC), List.of(SLOW_LOCK, ATOMIC));
        assertEquals(List.of("BalanceBenchmark.reentrantLock on 2 threads"), report.slower());
    }

    @Test
    void passesTheGateOnFasterCells() {
        assertEquals(List.of(), compare(List.of(SLOW_LOCK), List.of(LOCK)).slower());
    }

    @Test
    void listsWhatHasNoPartner() {
        CompareReport report = compare(List.of(LOCK, ATOMIC), List.of(LOCK, cell(BALANCE + "atomicLong", 4, 1, 2, 3)));
        assertEquals(1, report.cells().size());
        assertEquals(
                List.of(
                        "Only in after, not in before: BalanceBenchmark.atomicLong on 4 threads.",
                        "Only in before, not in after: BalanceBenchmark.atomicLong on 1 thread."),
                report.notes().subList(0, 2));
    }

    @Test
    void countsWhatHasNoPartnerWhereThatIsMuch() {
        List<Entry> before = new ArrayList<>(List.of(LOCK));
        for (String name : List.of("org.A.one", "org.A.two", "org.B.three")) {
            before.add(cell(name, 1, 1, 2, 3));
        }
        assertEquals(
                "Only in before, not in after: A.one on 1 thread, A.two on 1 thread and B.three on 1 thread.",
                compare(before, List.of(LOCK)).notes().get(0));
        before.add(cell("org.A.four", 1, 1, 2, 3));
        assertEquals(
                "Only in before, not in after: 4 cells (A 3 and B 1).",
                compare(before, List.of(LOCK)).notes().get(0));
    }

    @Test
    void saysOfEachFileWhatGaveNoRow() {
        Entry odd = cell("org.A.odd", "thrpt", "MB/sec", 1, 1, 2, 3);
        assertEquals(
                "after: Left out A.odd on 1 thread: 'MB/sec' is no unit of throughput or of time per operation.",
                compare(List.of(LOCK), List.of(LOCK, odd)).notes().get(0));
    }

    @Test
    void givesEveryIntervalTheLevelThatItSays() {
        ComparedCell cell = Comparer.of(
                        new RunFile("before", List.of(LOCK)), List.of(new RunFile("after", List.of(LOCK))), 0.05, 0.99)
                .cells()
                .get(0);
        ComparedCell.Side side = cell.sides().get(0).orElseThrow();
        assertEquals(0.99, cell.baseline().interval().orElseThrow().level());
        assertEquals(0.99, side.throughput().interval().orElseThrow().level());
        assertEquals(0.99, side.comparison().ratio().interval().orElseThrow().level());
    }

    @Test
    void keepsOtherParametersAndModesApart() {
        Entry withSize = Measured.withParameter(LOCK, "size", "8");
        Entry asTime = Measured.cell(BALANCE + "reentrantLock", "avgt", "ns/op", 2, 10, 11, 12);
        assertEquals(
                0, compare(List.of(LOCK), List.of(withSize, asTime)).cells().size());
    }

    @Test
    void makesATableOfSeveralFiles() {
        RunFile other = new RunFile("third", List.of(ATOMIC));
        CompareReport report = Comparer.of(
                new RunFile("before", List.of(LOCK, ATOMIC)),
                List.of(new RunFile("after", List.of(LOCK)), other),
                0.05,
                0.95);
        assertEquals(List.of("after", "third"), report.others());
        assertEquals(
                List.of(List.of(false, true), List.of(true, false)),
                report.cells().stream()
                        .map(cell ->
                                cell.sides().stream().map(Optional::isPresent).toList())
                        .toList());
    }

    @Test
    void averagesAFamilyOverTheCellsThatBothHave() {
        CompareReport.Family family = compare(List.of(LOCK, ATOMIC), List.of(SLOW_LOCK, ATOMIC))
                .families()
                .get(0);
        assertEquals("BalanceBenchmark", family.name());
        CompareReport.Mean mean = family.means().get(0).orElseThrow();
        assertEquals(2, mean.cells());
        assertEquals(Math.sqrt(0.504), mean.comparison().ratio().value(), 0.001);
    }

    @Test
    void averagesCellsOfUnlikeSessionsOverTheirForks() {
        List<Entry> before = new ArrayList<>();
        List<Entry> after = new ArrayList<>();
        for (int session = 0; session < 4; session++) {
            Environment early = Fixtures.session("b" + session, "2026-01-02T08:00:00Z", Measured.environment(2));
            Environment late = Fixtures.session("a" + session, "2026-01-02T09:00:00Z", Measured.environment(2));
            for (String name : session < 3 ? List.of("org.A.one", "org.A.two") : List.of("org.A.two")) {
                before.add(cell(name, 1, 100 + session, 101 + session, 102 + session)
                        .withEnvironment(early));
                after.add(cell(name, 1, 100 + session, 101 + session, 102 + session)
                        .withEnvironment(late));
            }
        }
        CompareReport report = compare(before, after);
        assertEquals(List.of(Basis.SESSIONS), report.bases());
        CompareReport.Mean mean = report.families().get(0).means().get(0).orElseThrow();
        assertEquals(Basis.FORKS, mean.basis());
        assertEquals(1, mean.comparison().ratio().value(), 1e-12);
    }

    @Test
    void namesAFamilyOfAnotherRuntimeAfterThat() {
        LanguageRuntime c = new LanguageRuntime("c", "gcc 12.2.0", "threads", Optional.empty(), "C");
        Environment environment = Measured.environment(2).forRuntime(c);
        List<Entry> entries = List.of(
                cell("balance.lock", 1, 1, 2, 3).withEnvironment(environment),
                cell("sorting", 1, 1, 2, 3).withEnvironment(environment));
        assertEquals(
                List.of("C balance", "C sorting"),
                compare(entries, entries).families().stream()
                        .map(CompareReport.Family::name)
                        .sorted()
                        .toList());
    }

    @Test
    void tellsFilesOfOneLabelApartByTheirNames() {
        Entry entry = LOCK.withEnvironment(Measured.environment(2));
        CompareReport report = compare(List.of(entry), List.of(entry));
        assertEquals("a label (before)", report.baseline());
        assertEquals(List.of("a label (after)"), report.others());
    }

    @Test
    void keepsLabelsThatDiffer() {
        Entry before = LOCK.withEnvironment(Measured.environment(2));
        CompareReport report = compare(List.of(before), List.of(LOCK));
        assertEquals("a label", report.baseline());
        assertEquals(List.of("after"), report.others());
    }

    @Test
    void saysOfACellWhatAnySideHasAgainstIt() {
        CompareReport report = compare(
                List.of(cell(BALANCE + "reentrantLock", 2, 100).withEnvironment(Measured.environment(2))),
                List.of(cell(BALANCE + "reentrantLock", 2, 100, 150, 210).withEnvironment(Measured.environment(2))));
        assertEquals(
                List.of(Kind.TOO_FEW_FORKS, Kind.TARGET_NOT_REACHED, Kind.TARGET_NOT_REACHED, Kind.SCATTERED),
                report.cells().get(0).warnings().stream().map(Warning::kind).toList());
    }

    /** Holm's first step is at the level over the number of tests. */
    @Test
    void ofTwoCellsTheGateSeesWhatOneWouldShowAtHalfTheError() {
        Entry other = cell(BALANCE + "compareAndSet", 2, 100, 101, 102, 100, 101);
        CompareReport.Power ofTwo =
                compare(List.of(LOCK, other), List.of(LOCK, other)).power().orElseThrow();
        CompareReport.Power ofOne = Comparer.of(
                        new RunFile("before", List.of(LOCK)), List.of(new RunFile("after", List.of(LOCK))), 0.05, 0.975)
                .power()
                .orElseThrow();
        assertEquals(2, ofTwo.cells());
        assertEquals(ofOne.greatest(), ofTwo.greatest(), 1e-9);
    }

    @Test
    void saysWhatElseDiffers() {
        Entry before = LOCK.withEnvironment(Measured.environment(2));
        Entry after = SLOW_LOCK.withEnvironment(Measured.environment(4));
        String note = compare(List.of(before), List.of(after)).notes().get(0);
        assertTrue(note.contains("machine.limits.cpusAllowed was 2, is 4"), note);
    }

    @Test
    void claimsNoMoreThanOneMachineASideCanCarry() {
        Entry before = LOCK.withEnvironment(Measured.environment(2));
        List<String> same = compare(List.of(before), List.of(before)).notes();
        List<String> plain = compare(List.of(LOCK), List.of(LOCK)).notes();
        assertTrue(same.get(0).contains("what looks like one machine"), same.get(0));
        assertTrue(plain.get(0).contains("doesn't say what it ran on"), plain.get(0));
    }

    private static CompareReport compare(List<Entry> before, List<Entry> after) {
        return Comparer.of(new RunFile("before", before), List.of(new RunFile("after", after)), 0.05, 0.95);
    }
}
