package everycore.report;

import static everycore.report.Measured.cell;
import static everycore.report.Measured.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.LanguageRuntime;
import everycore.result.Metric;
import everycore.result.Warning;
import java.util.ArrayList;
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

    @Test
    void sayOfEachThingAboutTheMachineHowManySessionsSawIt() {
        assertEquals(
                List.of("the machine was busy before the run: load was 3.1"), ofTheMachine(List.of("load was 3.1")));
        assertEquals(
                List.of("the machine was busy before the run: load was 3.1; and so before 1 more of the sessions"),
                ofTheMachine(List.of("load was 3.1", "load was 4.1")));
        assertEquals(
                List.of("the machine was busy before the run: load was 3.1; and so before 2 more of the sessions"),
                ofTheMachine(List.of("load was 3.1", "load was 3.1", "load was 4.1")));
    }

    /** Another runtime's part of a run, which was resumed for it, has warnings of its own. */
    @Test
    void countASessionOnceThatWasResumed() {
        Environment run = Measured.environment(2);
        assertEquals(
                List.of("the machine was busy before the run: load was 3.1"),
                ofTheMachine(
                        cell("org.Some.thing", 1, 1, 1, 1)
                                .withEnvironment(Measured.warned(run, Warning.Kind.HIGH_LOAD, "load was 3.1")),
                        cell("org.Some.other", 1, 1, 1, 1)
                                .withEnvironment(Measured.warned(run, Warning.Kind.HIGH_LOAD, "load was 4.1"))));
    }

    /** Each session has two cells, which say the same of it. */
    private static List<String> ofTheMachine(List<String> bySession) {
        List<Entry> entries = new ArrayList<>();
        for (String text : bySession) {
            Environment warned = Measured.warned(
                    Fixtures.session(
                            "run " + entries.size(),
                            "2026-01-02T%02d:00:00Z".formatted(entries.size()),
                            Measured.environment(2)),
                    Warning.Kind.HIGH_LOAD,
                    text);
            entries.add(cell("org.Some.thing", 1, 1, 1, 1).withEnvironment(warned));
            entries.add(cell("org.Some.other", 1, 1, 1, 1).withEnvironment(warned));
        }
        return ofTheMachine(entries.toArray(Entry[]::new));
    }

    private static List<String> ofTheMachine(Entry... entries) {
        return notes(entries).stream()
                .filter(note -> note.startsWith(Warning.Kind.HIGH_LOAD.meaning()))
                .toList();
    }

    @Test
    void sayByHowMuchAnIterationLeftTheBalanceOff() {
        String off = "an iteration left the balance off by up to 1,234, and no operation should change it.";
        Entry cell = cell("org.Some.transfer", 2, 1, 1, 1);
        List<String> notes = notes(Measured.with(cell, "balance.difference", "units", 0, 1234, 7));
        assertTrue(notes.contains("Some.transfer on 2 threads: " + off), notes.toString());
        assertFalse(notes(Measured.with(cell, "balance.difference", "units", 0, 0, 0))
                .toString()
                .contains("off by"));
    }

    @Test
    void sayWhatPlainJmhIsTakenToHaveHadOfCpus() {
        String untold =
                "The file doesn't say how many CPUs there were: each thread is taken to have had one, unless --cpus N"
                        + " says less.";
        assertEquals(List.of(untold), notes(cell("org.Some.thing", 1, 1, 1, 1), cell("org.Some.thing", 2, 1, 1, 1)));
        assertEquals(
                List.of(),
                notes(cell("org.Some.thing", 1, 1, 1, 1), cell("org.Some.other", 2, 1, 1, 1)),
                "of no number that depends on it");
    }

    @Test
    void sayWhatTheIntervalsCoverOfWhatSaysItsMachine() {
        assertTrue(notes(cell("org.Some.thing", 1, 1, 1, 1).withEnvironment(environment(2)))
                .contains("The intervals cover this machine on this day, not its model."));
    }

    @Test
    void countTheIterationsThatWereDisturbed() {
        Entry watched = Measured.with(
                Measured.with(cell("org.Some.thing", 1, 1, 1, 1), "cpu.busy", "CPUs", 1, 2, 1),
                "cpu.process",
                "CPUs",
                1,
                1,
                1);
        assertTrue(notes(watched).contains("Disturbed: 1 of 3 iterations; stop other programs and measure again."));
        assertFalse(notes(cell("org.Some.thing", 1, 1, 1, 1)).toString().contains("Disturbed"));
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
        assertEquals(List.of(), notes(cellOf(1.5e9 * (1 + 1e-9), List.of(1e9, 2e9))), "rounding of what is large");
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
