package everycore.report;

import static everycore.report.Measured.cell;
import static everycore.report.Measured.environment;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import java.util.List;
import java.util.Optional;
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
