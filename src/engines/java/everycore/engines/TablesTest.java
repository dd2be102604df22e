package everycore.engines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.fleet.Forks;
import everycore.render.FlatForm;
import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Detail;
import everycore.report.Report;
import everycore.report.Row;
import everycore.report.RunFile;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.ResultReader;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The tables of src/main/sql say what a report says of the same files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TablesTest {
    private static final double ACCURACY = 1e-9;

    private static final String JDK17 = "results/epyc-two-vcpus-jdk17.json";
    private static final String JDK25 = "results/epyc-two-vcpus-jdk25.json";

    /** Of one session and of several, of many runtimes, and of plain JMH in all modes. */
    private static final List<String> FILES = List.of(
            JDK17,
            JDK25,
            "results/epyc-two-vcpus-day.json",
            "results/epyc-two-vcpus-free-threaded-cpython.json",
            "results/epyc-two-vcpus-tutorial.json",
            "src/test/resources/result/jmh-1.19.json",
            "src/test/resources/result/jmh-1.37-unusual.json");

    @TempDir
    private Path directory;

    private final Map<String, Report> reports = new HashMap<>();
    private Engine engine;

    abstract Engine start() throws Exception;

    @AfterAll
    void stop() throws Exception {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void throughputIsThatOfTheReport() throws Exception {
        load(FILES);
        int cells = 0;
        for (Map<String, Object> row : engine.table("throughput.sql")) {
            Row reported = reported(row);
            assertIs(reported.throughput(), row, "throughput");
            cells++;
        }
        assertEquals(reports.values().stream().mapToInt(it -> it.rows().size()).sum(), cells);
    }

    @Test
    void speedupIsThatOfTheReport() throws Exception {
        load(FILES);
        int cells = 0;
        for (Map<String, Object> row : engine.table("speedup.sql")) {
            assertIs(reported(row).speedup().orElseThrow(), row, "speedup");
            cells++;
        }
        assertEquals(
                reports.values().stream()
                        .flatMap(report -> report.rows().stream())
                        .filter(row -> row.speedup().isPresent())
                        .count(),
                cells);
    }

    @Test
    void ratiosAreThoseOfAComparison() throws Exception {
        load(List.of(JDK17, JDK25));
        CompareReport comparison = Comparer.of(runFile(JDK17), List.of(runFile(JDK25)), 0.03, 0.95);
        Map<String, Estimate> ratios = new HashMap<>();
        comparison
                .cells()
                .forEach(cell -> cell.sides()
                        .get(0)
                        .ifPresent(side ->
                                ratios.put(key(cell.cell()), side.comparison().ratio())));
        List<Map<String, Object>> rows = engine.table("ratio.sql");
        assertFalse(rows.isEmpty());
        for (Map<String, Object> row : rows) {
            assertIs(ratios.get(key(row)), row, "ratio");
        }
    }

    @Test
    void eachSessionIsThatOfAReportOfItsOwn() throws Exception {
        String day = "results/epyc-two-vcpus-day.json";
        load(List.of(day));
        Map<String, Row> bySession = new HashMap<>();
        runFile(day)
                .sessions()
                .forEach(session -> Report.of(session.name(), session.entries())
                        .rows()
                        .forEach(row -> bySession.put(session.name() + key(row.cell()), row)));
        List<Map<String, Object>> rows = engine.table("sessions.sql");
        assertEquals(bySession.size(), rows.size());
        for (Map<String, Object> row : rows) {
            assertIs(bySession.get(row.get("session") + key(row)).throughput(), row, "throughput");
        }
    }

    @Test
    void aKindOfMachineIsThatOfAReportOverItsMachines() throws Exception {
        assertKindsAreReported(Fleets.of(JDK17, 4, 1), ACCURACY);
    }

    @Test
    void machinesOfAsManyForksHaveOneWeightAsInAReport() throws Exception {
        // The report finds the variance between machines by a search, which ends at nine digits of that.
        assertKindsAreReported(Fleets.of(JDK17, 4, 5), 1e-7);
    }

    private void assertKindsAreReported(List<Entry> entries, double accuracy) throws Exception {
        RunFile fleet = new RunFile("fleet", entries);
        write(List.of(fleet));
        Map<String, Row> reported = new HashMap<>();
        Report.of(fleet, Detail.ROWS).rows().forEach(row -> reported.put(key(row.cell()), row));
        List<Map<String, Object>> rows = engine.table("kinds.sql");
        assertEquals(reported.size(), rows.size());
        for (Map<String, Object> row : rows) {
            assertEquals(4, ((Number) row.get("machines")).intValue());
            assertIs(reported.get(key(row)).throughput(), row, "throughput", accuracy);
        }
        assertTrue(
                engine.table("throughput.sql").stream().allMatch(row -> row.get("throughput_low") == null),
                "several machines are not one");
    }

    @Test
    void twoMachinesHaveNoIntervalOfTheirKind() throws Exception {
        write(List.of(new RunFile("fleet", Fleets.of(JDK17, 2, 5))));
        for (Map<String, Object> row : engine.table("kinds.sql")) {
            assertNotNull(row.get("throughput"));
            assertNull(row.get("throughput_low"));
        }
    }

    private void load(List<String> files) throws Exception {
        reports.clear();
        List<RunFile> runs = new ArrayList<>();
        for (String file : files) {
            reports.put(file, Report.of(runFile(file), Detail.ROWS));
            runs.add(runFile(file));
        }
        write(runs);
    }

    private void write(List<RunFile> runs) throws Exception {
        StringBuilder lines = new StringBuilder();
        runs.forEach(run -> Forks.of(run.name(), run).all().forEach(fork -> lines.append(FlatForm.line(fork))));
        if (engine == null) {
            engine = start();
        }
        engine.load(Files.writeString(directory.resolve("flat.ndjson"), lines));
    }

    private static RunFile runFile(String file) throws Exception {
        return new RunFile(file, ResultReader.readScores(Path.of(file)));
    }

    private Row reported(Map<String, Object> row) {
        return reports.get((String) row.get("file")).rows().stream()
                .filter(it -> key(it.cell()).equals(key(row)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such row: " + row));
    }

    private static String key(Cell cell) {
        StringBuilder parameters = new StringBuilder();
        cell.parameters()
                .forEach((name, value) ->
                        parameters.append(name).append('=').append(value).append(' '));
        return String.join(
                " ", cell.runtime(), cell.benchmark(), cell.mode(), parameters, String.valueOf(cell.threads()));
    }

    private static String key(Map<String, Object> row) {
        return String.join(
                " ",
                (String) row.get("runtime"),
                (String) row.get("benchmark"),
                (String) row.get("mode"),
                Parameters.words((String) row.get("parameters")),
                String.valueOf(row.get("threads")));
    }

    private static void assertIs(Estimate expected, Map<String, Object> row, String name) {
        assertIs(expected, row, name, ACCURACY);
    }

    private static void assertIs(Estimate expected, Map<String, Object> row, String name, double accuracy) {
        assertNumber(expected.value(), row.get(name), row, accuracy);
        Optional<ConfidenceInterval> interval = expected.interval();
        assertEquals(interval.isPresent(), row.get(name + "_low") != null, () -> expected + " is not " + row);
        interval.ifPresent(ends -> {
            assertNumber(ends.low(), row.get(name + "_low"), row, accuracy);
            assertNumber(ends.high(), row.get(name + "_high"), row, accuracy);
        });
    }

    private static void assertNumber(double expected, Object seen, Map<String, Object> row, double accuracy) {
        assertEquals(expected, ((Number) seen).doubleValue(), accuracy * Math.abs(expected), row::toString);
    }
}
