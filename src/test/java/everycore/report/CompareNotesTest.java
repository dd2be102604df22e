package everycore.report;

import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareNotesTest {
    private static final Entry CELL = cell("org.A.b", 1, 100, 101, 102);
    private static final String ONE_MACHINE = "before and after were measured on what looks like one machine";

    @Test
    void sayOfPlainJmhThatAnythingMayHaveChanged() {
        String unknown =
                "before and after: a file of plain JMH doesn't say what it ran on, so a ratio may be one of machines.";
        List<Entry> known = measured(environment("run 1", 2));
        assertEquals(List.of(unknown), notes(List.of(CELL), List.of(CELL)));
        assertEquals(List.of(unknown), notes(known, List.of(CELL)));
        assertEquals(List.of(unknown), notes(List.of(CELL), known));
    }

    @Test
    void sayThatTwoMachinesWereMeasured() {
        Environment other = environment("run 2", 2);
        List<Entry> after = measured(Fixtures.on(Fixtures.product("m8a.large", other.machine()), other));
        Environment one = environment("run 1", 2);
        List<Entry> before = measured(Fixtures.on(Fixtures.product("m7i.large", one.machine()), one));
        assertEquals(
                List.of(
                        "before and after differ in this, and a ratio holds for all of it together: machine.product was"
                                + " m7i.large, is m8a.large.",
                        "before and after were measured on two machines: the intervals cover these two on their days, not"
                                + " their models."),
                notes(before, after));
    }

    @Test
    void sayThatOneMachineMayHaveChanged() {
        assertEquals(
                List.of(ONE_MACHINE + "; unless one sweep measured both, it may have changed between them."),
                notes(measured(environment("run 1", 2)), measured(environment("run 2", 2))));
    }

    @Test
    void nameTheSettingsThatDiffer() {
        List<String> notes = notes(measured(environment("run 1", 2)), measured(environment("run 2", 4)));
        assertEquals(2, notes.size(), notes.toString());
        assertTrue(
                notes.get(1).startsWith(ONE_MACHINE + " under other settings (machine.limits.cpusAllowed); unless"),
                notes.get(1));
    }

    @Test
    void callNoSettingWhatIsOfTheMeasurement() {
        Entry older = new Entry(
                Optional.of("1.21"),
                CELL.benchmark(),
                CELL.mode(),
                CELL.threads(),
                CELL.forks(),
                CELL.jvm(),
                CELL.jvmArgs(),
                CELL.jdkVersion(),
                CELL.vmName(),
                CELL.vmVersion(),
                CELL.warmupIterations(),
                CELL.warmupTime(),
                CELL.warmupBatchSize(),
                CELL.measurementIterations(),
                CELL.measurementTime(),
                CELL.measurementBatchSize(),
                CELL.params(),
                CELL.primaryMetric(),
                CELL.secondaryMetrics(),
                Optional.of(environment("run 2", 2)),
                0);
        List<String> notes = notes(measured(environment("run 1", 2)), List.of(older));
        assertEquals(
                List.of(
                        "before and after differ in this, and a ratio holds for all of it together: jmhVersion was 1.37, is"
                                + " 1.21.",
                        ONE_MACHINE + "; unless one sweep measured both, it may have changed between them."),
                notes);
    }

    @Test
    void sayThatOneSweepMeasuredBoth() {
        Environment before =
                Fixtures.session("run 1", Optional.of("sweep"), "2026-01-02T08:00:00Z", 7, environment("run", 2));
        Environment after =
                Fixtures.session("run 2", Optional.of("sweep"), "2026-01-02T08:00:00Z", 7, environment("run", 2));
        assertEquals(
                List.of("before and after were measured in the same rounds of one sweep."),
                notes(measured(before), measured(after)));
    }

    @Test
    void sayThatASessionStandsOnBothSides() {
        List<Entry> both = measured(environment("run 1", 2));
        List<String> notes = notes(both, both);
        assertEquals(
                "before and after have a session in common, whose forks stand on both sides.",
                notes.get(notes.size() - 1));
        assertFalse(notes(both, measured(environment("run 2", 2))).toString().contains("in common"));
    }

    @Test
    void sayWhichMachinesFilesOfSeveralAreFrom() {
        String words = ofMachines(fleet("m", 2), fleet("m", 1));
        assertEquals(
                "before and after were measured on m 1, Some CPU (1 session) and m 2, Some CPU (1 session), and on m 1, Some"
                        + " CPU (1 session): too few machines for a kind of them; the same three on both sides, or three on each"
                        + " and none on both, would be enough.",
                words);
    }

    @Test
    void sayWhatARatioOfSeveralMachinesHoldsFor() {
        assertTrue(ofMachines(fleet("m", 3), fleet("m", 3))
                .endsWith(
                        ": each of the 3 machines that both have is compared with itself, and a ratio holds on this kind of"
                                + " machine."));
        assertTrue(ofMachines(fleet("m", 3), fleet("n", 3))
                .endsWith(": a ratio is of two kinds of machine, together with all else that differs."));
        assertTrue(ofMachines(fleet("m", 3), fleet("n", 2)).contains(": too few machines for a kind of them;"));
        List<Entry> oneShared = new ArrayList<>(fleet("n", 3));
        oneShared.addAll(fleet("m", 1));
        assertTrue(ofMachines(fleet("m", 3), oneShared).contains(": too few machines for a kind of them;"));
    }

    private static String ofMachines(List<Entry> before, List<Entry> after) {
        return notes(before, after).stream()
                .filter(note -> note.contains(" were measured on "))
                .findFirst()
                .orElseThrow();
    }

    private static List<Entry> fleet(String kind, int machines) {
        double[][] sessions = new double[machines][];
        for (int i = 0; i < machines; i++) {
            sessions[i] = new double[] {100 + i};
        }
        return Measured.fleet("org.A.b", kind, sessions);
    }

    private static List<Entry> measured(Environment environment) {
        return List.of(CELL.withEnvironment(environment));
    }

    private static Environment environment(String run, int cpus) {
        return Measured.environment(cpus, "java", run, Optional.empty());
    }

    private static List<String> notes(List<Entry> before, List<Entry> after) {
        RunFile baseline = named("before", before);
        RunFile other = named("after", after);
        return CompareNotes.of(baseline, List.of(other), Fleet.of(List.of(baseline, other)));
    }

    /** Under that name, whatever its label. */
    private static RunFile named(String name, List<Entry> entries) {
        RunFile file = new RunFile(name, entries);
        return new RunFile(name, name, file.sessions(), file.notes(), Optional.empty());
    }
}
