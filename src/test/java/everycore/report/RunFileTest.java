package everycore.report;

import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.ForkHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunFileTest {
    private static final Entry MORNING = on("morning", "2026-01-02T08:00:00Z", cell("org.A.b", 1, 100, 101, 102));
    private static final Entry NOON = on("noon", "2026-01-02T12:00:00Z", cell("org.A.b", 1, 110, 111, 112));
    private static final Entry EVENING = on("evening", "2026-01-02T20:00:00Z", cell("org.A.b", 1, 90, 91, 92));

    @Test
    void aFileOfThreeSessionsEqualsThreeFiles() {
        RunFile one = new RunFile("day", List.of(MORNING, NOON, EVENING));
        RunFile three = RunFile.joined("day", List.of(file("a", MORNING), file("b", NOON), file("c", EVENING)));
        assertEquals(one, three);
        assertEquals(
                List.of("morning", "noon", "evening"),
                one.sessions().stream().map(Session::name).toList());
    }

    @Test
    void theOrderOfFilesDoesNotMatter() {
        List<RunFile> files = List.of(file("a", MORNING), file("b", NOON), file("c", EVENING));
        List<RunFile> others = List.of(files.get(2), files.get(0), files.get(1));
        assertEquals(rows(RunFile.joined("day", files)), rows(RunFile.joined("day", others)));
    }

    @Test
    void aSessionThatIsThereTwiceCountsOnceAndIsNamed() {
        RunFile day = RunFile.joined("day", List.of(file("a", MORNING, NOON), file("copy", NOON)));
        assertEquals(2, day.sessions().size());
        assertEquals(List.of("copy holds a session that is here already; it counts once."), day.notes());
        assertEquals(6, rows(day).get(0).sessions().forks().size());
    }

    @Test
    void aFileThatHoldsItsSessionTwiceCountsItOnce() {
        RunFile doubled = new RunFile("doubled", List.of(MORNING, MORNING));
        assertEquals(3, rows(doubled).get(0).sessions().forks().size());
        assertEquals(1, doubled.notes().size());
    }

    @Test
    void aCopyOfBeforeARunWasResumedAddsNothing() {
        Entry before = on("morning", "2026-01-02T08:00:00Z", cell("org.A.b", 1, 100));
        for (List<RunFile> order : List.of(
                List.of(file("old", before), file("new", MORNING)),
                List.of(file("new", MORNING), file("old", before)))) {
            assertEquals(List.of(MORNING), RunFile.joined("both", order).entries());
        }
    }

    @Test
    void aFileOfPlainJmhIsASessionAndItsCopyIsNone() {
        RunFile first = file("first", cell("org.A.b", 1, 100, 101));
        RunFile second = file("second", cell("org.A.b", 1, 102, 103));
        RunFile copy = file("copy", cell("org.A.b", 1, 100, 101));
        RunFile joined = RunFile.joined("all", List.of(first, second, copy));
        assertEquals(
                List.of("first", "second"),
                joined.sessions().stream().map(Session::name).toList());
        assertEquals(List.of("copy holds a session that is here already; it counts once."), joined.notes());
    }

    @Test
    void filesOfOneNameInTwoDirectoriesAreTwoSessions() {
        RunFile joined = RunFile.joined(
                "all", List.of(file("jmh", cell("org.A.b", 1, 100)), file("jmh", cell("org.A.b", 1, 110))));
        assertEquals(
                List.of("jmh", "jmh (2)"),
                joined.sessions().stream().map(Session::name).toList());
    }

    @Test
    void sessionsThatOverlapInTimeAreNamed() {
        Environment slow = environment("slow", "2026-01-02T08:00:00Z");
        Entry minutes = Fixtures.withHistory(
                cell("org.A.b", 1, 1, 2, 3).withEnvironment(slow),
                new ForkHistory(List.of(1, 2, 3), List.of(60.0, 60.0, 60.0)));
        Entry inside = on("inside", "2026-01-02T08:02:00Z", cell("org.A.b", 1, 1, 2, 3));
        Entry after = on("after", "2026-01-02T08:03:00Z", cell("org.A.b", 1, 1, 2, 3));
        String overlap = "The sessions that began at 2026-01-02T08:00:00Z and 2026-01-02T08:02:00Z overlap in time,"
                + " so they are not two sittings, and may have disturbed each other.";
        assertTrue(
                notes(minutes, inside).contains(overlap), notes(minutes, inside).toString());
        assertFalse(notes(minutes, after).toString().contains("overlap"));
    }

    @Test
    void twoFilesOfOneSweepShareItsRounds() {
        Environment java17 = swept("17", Optional.of("sweep"));
        Environment java25 = swept("25", Optional.of("sweep"));
        assertTrue(sharing(java17, java25));
        assertFalse(sharing(java17, swept("25", Optional.of("another"))));
        assertFalse(sharing(java17, java17), "a file shares no rounds with itself: it is the same");
    }

    @Test
    void olderFilesOfOneSweepTellItByTheOrderOfTheirForks() {
        Environment one = swept("17", Optional.empty());
        Environment other = swept("25", Optional.empty());
        assertTrue(file("a", inOrder(one, 1, 3)).sharesRoundsWith(file("b", inOrder(other, 2, 4))));
        assertFalse(file("a", inOrder(one, 1, 2)).sharesRoundsWith(file("b", inOrder(other, 1, 2))));
        assertFalse(sharing(one, other), "without their order nothing tells");
    }

    @Test
    void olderFilesOfOneSweepBeganWithinSecondsAndHaveOneSeed() {
        RunFile first = file("a", inOrder(began("17", "08:00:00", 7), 1, 3));
        assertTrue(first.sharesRoundsWith(file("b", inOrder(began("25", "08:00:05", 7), 2, 4))));
        assertFalse(first.sharesRoundsWith(file("b", inOrder(began("25", "08:00:06", 7), 2, 4))));
        assertFalse(first.sharesRoundsWith(file("b", inOrder(began("25", "08:00:00", 8), 2, 4))));
        Environment named =
                Fixtures.session("25", Optional.of("sweep"), "2026-01-02T08:00:00Z", 7, Measured.environment(2));
        assertFalse(first.sharesRoundsWith(file("b", inOrder(named, 2, 4))), "the one names its sweep");
        assertFalse(file("b", inOrder(named, 2, 4)).sharesRoundsWith(first));
    }

    @Test
    void aSessionIsOfItsOwnRounds() {
        Rounds rounds = Rounds.of(new Session("run", List.of(inOrder(began("17", "08:00:00", 7), 1, 3))))
                .orElseThrow();
        assertTrue(rounds.areThoseOf(rounds));
    }

    private static Environment began(String run, String time, long seed) {
        return Fixtures.session(run, Optional.empty(), "2026-01-02T" + time + "Z", seed, Measured.environment(2));
    }

    @Test
    void aCopyWithAsManyForksAddsNothing() {
        Entry other = on("morning", "2026-01-02T08:00:00Z", cell("org.A.b", 1, 1, 2, 3));
        assertEquals(
                List.of(MORNING),
                RunFile.joined("both", List.of(file("first", MORNING), file("second", other)))
                        .entries());
    }

    @Test
    void filesThatAreJoinedKeepTheOneLabelThatTheyHave() {
        RunFile labelled = file("a", MORNING);
        RunFile plain = file("b", cell("org.A.b", 1, 1, 2));
        assertEquals("a label", RunFile.joined("day", List.of(labelled, plain)).label());
        assertEquals(
                "day",
                RunFile.joined("day", List.of(plain, file("c", cell("org.A.c", 1, 1, 2))))
                        .label());
    }

    @Test
    void saysInBriefOnWhatItWasMeasuredOrHow() {
        assertEquals(
                Optional.of("Some CPU · 2 CPUs · JDK 17.0.15 · preset normal · 2 Jan 2026"),
                file("a", MORNING).brief());
        assertEquals(
                Optional.of("Some CPU · 2 CPUs · JDK 17.0.15 · preset normal · 2 Jan 2026 · 2 sessions"),
                file("a", MORNING, NOON).brief());
        assertEquals(
                Optional.of("JMH 1.37; forks 2; warmup 2 × 250 ms; measurement 1 × 250 ms"),
                file("b", cell("org.A.b", 1, 1, 2)).brief());
        assertEquals(Optional.empty(), file("nothing").brief());
    }

    @Test
    void isToldFromAFileOfItsLabelByItsNameUnlessThatIsItsLabel() {
        assertEquals("a label (a)", file("a", MORNING).withNameInLabel().label());
        assertEquals("b", file("b", cell("org.A.b", 1, 1, 2)).withNameInLabel().label());
    }

    private static boolean sharing(Environment one, Environment other) {
        Entry entry = cell("org.A.b", 1, 1, 2);
        return file("a", entry.withEnvironment(one)).sharesRoundsWith(file("b", entry.withEnvironment(other)));
    }

    private static Entry inOrder(Environment environment, int... order) {
        return Fixtures.withHistory(
                cell("org.A.b", 1, 1, 2).withEnvironment(environment),
                new ForkHistory(
                        IntStream.of(order).boxed().toList(),
                        IntStream.of(order).mapToObj(any -> 1.0).toList()));
    }

    private static Environment swept(String run, Optional<String> sweep) {
        return Fixtures.session(run, sweep, "2026-01-02T08:00:00Z", 7, Measured.environment(2));
    }

    private static List<String> notes(Entry... entries) {
        return Report.of("file", List.of(entries)).notes();
    }

    private static List<Row> rows(RunFile file) {
        return Report.of(file, Detail.ROWS).rows();
    }

    private static RunFile file(String name, Entry... entries) {
        return new RunFile(name, new ArrayList<>(List.of(entries)));
    }

    private static Entry on(String run, String startedAt, Entry entry) {
        return entry.withEnvironment(environment(run, startedAt));
    }

    private static Environment environment(String run, String startedAt) {
        return Fixtures.session(run, startedAt, Measured.environment(2));
    }
}
