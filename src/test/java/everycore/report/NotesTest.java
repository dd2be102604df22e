package everycore.report;

import static everycore.report.Measured.cell;
import static everycore.report.Measured.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.LanguageRuntime;
import everycore.result.Metric;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotesTest {
    @Test
    void sayWhatTheSessionsOfAFileDifferIn() {
        Entry one = cell("org.Some.thing", 1, 1).withEnvironment(environment(2));
        Entry other =
                cell("org.Some.thing", 1, 2).withEnvironment(environment(8, "java", "another run", Optional.empty()));
        assertEquals(
                List.of(
                        "Two sessions: intervals are over the forks of both, and hold in these two sittings alone; a third"
                                + " makes them hold here.",
                        "The sessions differ in this, and the head describes the first: machine.limits.cpusAllowed was 8,"
                                + " is 2."),
                notes(one, other).subList(0, 2));
        assertFalse(notes(one).get(0).contains("essions"));
    }

    @Test
    void sayWhichCellsForksFallIntoTwoGroups() {
        List<String> notes = notes(Measured.withParameter(cell("org.Some.thing", 2, 10, 10, 20, 20), "size", "8"));
        assertTrue(notes.get(0).startsWith("Some.thing {size=8} on 2 threads: fork means lie from 10"), notes.get(0));
    }

    @Test
    void sayHowInterpretersWereBuiltWhereThatDiffers() {
        Entry older = built("3.11.2", "-O2");
        Entry newer = built("3.14.7", "-O3 --with-lto");
        String difference = "Not only the versions differ, but how they were built: cpython 3.11.2 (-O2),"
                + " cpython 3.14.7 (-O3 --with-lto).";
        assertTrue(notes(older, newer).contains(difference), notes(older, newer).toString());
        assertFalse(notes(older, built("3.12.1", "-O2")).toString().contains("built"));
    }

    private static Entry built(String version, String build) {
        LanguageRuntime runtime =
                new LanguageRuntime("cpython", version, "threads", Optional.of(true), Optional.of(build), version);
        return Measured.withParameter(cell("spin", 1, 1, 1, 1), "python", version)
                .withEnvironment(environment(2).forRuntime(runtime));
    }

    @Test
    void nameCellsThatStandTwiceInOneRun() {
        assertEquals(
                List.of("More than one entry, whose forks are counted together: Some.other on 2 threads and"
                        + " Some.thing on 1 thread."),
                notes(
                        cell("org.Some.thing", 1, 4, 5, 6),
                        cell("org.Some.other", 2, 4, 5, 6),
                        cell("org.Some.thing", 1, 6, 5, 4),
                        cell("org.Some.other", 2, 6, 5, 4)));
    }

    @Test
    void nameCopiesAndCountThemOnce() {
        Report report =
                Report.of("label", List.of(cell("org.Some.thing", 1, 4, 5, 6), cell("org.Some.thing", 1, 4, 5, 6)));
        assertEquals(3, report.rows().get(0).throughputs().size());
        assertEquals(List.of("The same entry more than once, counted once: Some.thing on 1 thread."), report.notes());
    }

    @Test
    void nameCellsWhoseScoreIsNotThatOfTheirRawData() {
        List<String> notes = notes(cellOf(2, List.of(1.0, 2.0)), cell("org.Some.other", 1, 1, 1, 1));
        assertEquals(1, notes.size(), notes.toString());
        assertTrue(notes.get(0).startsWith("The score isn't the mean of the raw data"), notes.get(0));
        assertTrue(notes.get(0).endsWith(": Some.thing on 1 thread."), notes.get(0));
        assertEquals(List.of(), notes(cellOf(1.5 * (1 + 1e-9), List.of(1.0, 2.0))), "rounding");
    }

    @Test
    void nameCellsWithoutForks() {
        List<String> notes = notes(Fixtures.plain(
                "org.Some.thing",
                "thrpt",
                1,
                new Metric(7.0, null, null, null, "ops/s", Optional.of(List.of()), Optional.empty())));
        assertTrue(notes.get(0).startsWith("JMH's own score without an interval"), notes.toString());
    }

    @Test
    void nameTheFirstOfMany() {
        Entry[] many = IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(n -> Stream.of(cell("org.Some.thing", n, 1, 2, 3), cell("org.Some.thing", n, 3, 2, 1)))
                .toArray(Entry[]::new);
        assertTrue(
                notes(many).get(0).endsWith("Some.thing on 9 threads and 3 more."),
                notes(many).toString());
    }

    @Test
    void theHeadOfPlainJmhSaysHowItMeasured() {
        assertEquals(
                Optional.of("JMH 1.37; forks 3; warmup 2 × 250 ms; measurement 1 × 250 ms"),
                Report.of("label", List.of(cell("org.Some.thing", 1, 1, 1, 1))).circumstances());
    }

    private static Entry cellOf(double score, List<Double> forks) {
        return Fixtures.plain(
                "org.Some.thing",
                "thrpt",
                1,
                new Metric(
                        score,
                        null,
                        null,
                        null,
                        "ops/s",
                        Optional.of(forks.stream().map(List::of).toList()),
                        Optional.empty()));
    }

    @Test
    void areSilentAboutAnOrdinaryFileOfPlainJmh() {
        assertEquals(List.of(), notes(cell("org.Some.thing", 1, 1, 1, 1)));
    }

    @Test
    void theHeadSpeaksOfOneCpuInTheSingular() {
        assertTrue(MachineFacts.summary(environment(1)).contains("; 1 CPU allowed; "));
        assertTrue(MachineFacts.summary(environment(2)).contains("; 2 CPUs allowed; "));
    }

    private static List<String> notes(Entry... entries) {
        return Report.of("label", Stream.of(entries).toList()).notes();
    }
}
