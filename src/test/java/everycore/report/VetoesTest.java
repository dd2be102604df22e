package everycore.report;

import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.LanguageRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VetoesTest {
    private static final String[] TWO = {"org.A.one", "org.A.two"};
    private static final double[] STEADY = {100, 101, 99, 100};

    @Test
    void aControlThatMovedEitherWayTellsOfTheMachine() {
        for (double factor : new double[] {0.9, 1.1}) {
            List<String> vetoes = vetoes(
                    Measured.on(Measured.environment(2), control(100)),
                    Measured.on(Measured.environment(2), control(100 * factor)));
            assertEquals(1, vetoes.size(), vetoes.toString());
            assertTrue(
                    vetoes.get(0)
                            .matches("Control EmptyBenchmark.empty on 1 thread is at " + (factor < 1 ? "0.9" : "1.10")
                                    + "\\S* \\[.*\\] in a label \\(after\\) against a label \\(before\\): it uses nothing but"
                                    + " its runtime, so the machine changed\\."),
                    vetoes.get(0));
        }
    }

    @Test
    void aControlWithinTheMarginTellsNothing() {
        for (double factor : new double[] {0.97, 1.03}) {
            assertEquals(
                    List.of(),
                    vetoes(
                            Measured.on(Measured.environment(2), control(100)),
                            Measured.on(Measured.environment(2), control(100 * factor))));
        }
    }

    @Test
    void whatIsNoControlTellsNothingOfTheMachine() {
        assertEquals(
                List.of(),
                vetoes(
                        Measured.on(Measured.environment(2), cell("org.A.one", 1, 100, 101, 102)),
                        Measured.on(Measured.environment(2), cell("org.A.one", 1, 50, 51, 52))));
    }

    @Test
    void aControlOfAnotherRuntimeMayHaveMovedByThat() {
        assertEquals(
                1, vetoes(spinOf("gcc 12.2.0", 100), spinOf("gcc 12.2.0", 50)).size());
        assertEquals(List.of(), vetoes(spinOf("gcc 12.2.0", 100), spinOf("gcc 13.1.0", 50)));
        assertEquals(List.of(), vetoes(List.of(onJvm("17", control(100))), List.of(onJvm("21", control(50)))));
        assertEquals(
                1,
                vetoes(List.of(onJvm("17", control(100))), List.of(onJvm("17", control(50))))
                        .size());
    }

    @Test
    void whatRanAnotherCellIsNoMatter() {
        Entry before = onJvm("17", cell("org.A.one", 1, 100, 101, 102));
        Entry after = onJvm("21", cell("org.A.one", 1, 100, 101, 102));
        assertEquals(
                1,
                vetoes(List.of(onJvm("17", control(1000)), before), List.of(onJvm("17", control(500)), after))
                        .size());
    }

    /** The ratio is that of the geometric mean of all cells, which fell by 30 % in files that don't say where. */
    @Test
    void plainTablesThatMoveAsOneMayBeOfAnotherMachine() {
        List<String> vetoes =
                compare(plain("before", TWO, STEADY), plain("after", TWO, 70)).vetoes();
        assertEquals(1, vetoes.size(), vetoes.toString());
        assertTrue(
                vetoes.get(0)
                        .matches(
                                "All cells of after together are at 0\\.70\\d \\[.*\\], which the sessions of before don't"
                                        + " predict, and a file of plain JMH doesn't say what it ran on: .*"),
                vetoes.get(0));
    }

    @Test
    void plainTablesAsTheSessionsPredictTellNothing() {
        assertEquals(
                List.of(),
                compare(plain("before", TWO, STEADY), plain("after", TWO, 100)).vetoes());
    }

    @Test
    void oneCellAloneIsNoTable() {
        String[] one = {"org.A.one"};
        assertEquals(
                List.of(),
                compare(plain("before", one, STEADY), plain("after", one, 70)).vetoes());
        assertEquals(
                List.of(),
                compare(plain("before", TWO, STEADY), plain("after", one, 70)).vetoes());
    }

    @Test
    void singleSittingsPredictNothing() {
        assertEquals(
                List.of(),
                compare(plain("before", TWO, 100), plain("after", TWO, 70)).vetoes());
    }

    @Test
    void cellsOfFewerSessionsThanTheOthersDoNotCount() {
        String[] three = {"org.A.one", "org.A.two", "org.A.late"};
        RunFile before = RunFile.joined(
                "before",
                Stream.concat(
                                plain(TWO, STEADY).stream(),
                                Stream.of(
                                        new RunFile("late", entries(100, "org.A.late")),
                                        new RunFile("later", entries(110, "org.A.late")),
                                        new RunFile("latest", entries(90, "org.A.late"))))
                        .toList());
        CompareReport report = compare(before, plain("after", three, 70));
        assertEquals(3, report.cells().size());
        assertEquals(1, report.vetoes().size(), report.vetoes().toString());
        assertTrue(
                report.vetoes().get(0).contains("are at 0.70"), report.vetoes().get(0));
    }

    @Test
    void filesThatSayTheirMachineNeedNoSuchSign() {
        List<Entry> before = new ArrayList<>();
        for (int i = 0; i < STEADY.length; i++) {
            before.addAll(session("before " + i, i, STEADY[i]));
        }
        RunFile known = new RunFile("before", before);
        assertEquals(
                List.of(),
                compare(known, new RunFile("after", session("after", 9, 70))).vetoes());
        assertEquals(1, compare(known, plain("after", TWO, 70)).vetoes().size(), "one of the two doesn't say it");
    }

    private static List<Entry> session(String run, int hour, double score) {
        return Measured.on(
                Fixtures.session(run, "2026-01-02T%02d:00:00Z".formatted(hour), Measured.environment(2)),
                entries(score, TWO).toArray(Entry[]::new));
    }

    private static RunFile plain(String name, String[] benchmarks, double... sessions) {
        return RunFile.joined(name, plain(benchmarks, sessions));
    }

    /** A file for each session, whose name is the session's. */
    private static List<RunFile> plain(String[] benchmarks, double... sessions) {
        List<RunFile> files = new ArrayList<>();
        for (double score : sessions) {
            files.add(new RunFile("file " + files.size() + " of " + sessions.length, entries(score, benchmarks)));
        }
        return files;
    }

    private static List<Entry> entries(double score, String... benchmarks) {
        return Arrays.stream(benchmarks)
                .map(benchmark -> cell(benchmark, 1, score, 1.001 * score, 1.002 * score))
                .toList();
    }

    private static Entry control(double score) {
        return cell(KnownBenchmarks.EMPTY, 1, score, 1.001 * score, 1.002 * score);
    }

    private static List<Entry> spinOf(String version, double score) {
        LanguageRuntime runtime = new LanguageRuntime("c", version, "threads", Optional.empty(), "C");
        return List.of(cell("spin", 1, score, 1.001 * score, 1.002 * score)
                .withEnvironment(Measured.environment(2).forRuntime(runtime)));
    }

    private static Entry onJvm(String version, Entry entry) {
        return new Entry(
                entry.jmhVersion(),
                entry.benchmark(),
                entry.mode(),
                entry.threads(),
                entry.forks(),
                entry.jvm(),
                entry.jvmArgs(),
                Optional.of(version),
                entry.vmName(),
                Optional.of(version),
                entry.warmupIterations(),
                entry.warmupTime(),
                entry.warmupBatchSize(),
                entry.measurementIterations(),
                entry.measurementTime(),
                entry.measurementBatchSize(),
                entry.params(),
                entry.primaryMetric(),
                entry.secondaryMetrics(),
                entry.environment(),
                entry.callers());
    }

    private static List<String> vetoes(List<Entry> before, List<Entry> after) {
        return compare(new RunFile("before", before), new RunFile("after", after))
                .vetoes();
    }

    private static CompareReport compare(RunFile before, RunFile after) {
        return Comparer.of(before, List.of(after), 0.05, 0.95);
    }
}
