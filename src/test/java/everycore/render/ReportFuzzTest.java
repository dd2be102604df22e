package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import everycore.InMemory;
import everycore.fleet.Fork;
import everycore.fleet.Forks;
import everycore.fleet.History;
import everycore.report.Detail;
import everycore.report.Quantity;
import everycore.report.Report;
import everycore.report.Row;
import everycore.report.RunFile;
import everycore.result.BadResultFile;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.FuzzedFile;
import everycore.result.Json;
import everycore.statistics.Estimate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;

/** Whatever numbers and names a file holds, its report is one in every format. */
class ReportFuzzTest {
    private static final double ROUNDING = 1e-9;

    private static final List<Check> CHECKS = checks();

    private static final Pattern CSV_OF_PAGE = Pattern.compile(" data-csv=\"([^\"]*)\"");

    @TempDir(factory = InMemory.class)
    private static Path directory;

    @FuzzTest
    void saysTheSameInEveryFormat(FuzzedDataProvider data) throws IOException {
        Detail detail = data.consumeBoolean() ? Detail.LAWS : Detail.SENTENCES;
        List<Entry> entries;
        try {
            entries = FuzzedFile.read(data, directory.resolve("result.json"));
        } catch (BadResultFile e) {
            return;
        }
        RunFile file = new RunFile("result", entries);
        Report report = Report.of(file, detail);
        report.rows().forEach(ReportFuzzTest::assertIntervalsHoldTheirValues);
        report.remarks().forEach(ReportFuzzTest::assertIsAboutTheFile);
        for (Check check : Chosen.of(data, CHECKS)) {
            check.of(report, file, entries);
        }
    }

    private interface Check {
        void of(Report report, RunFile file, List<Entry> entries) throws IOException;
    }

    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Format format : Format.values()) {
            checks.add((report, file, entries) -> Visible.assertIsText(format.whole(report)));
        }
        for (int width : new int[] {20, 60, 200}) {
            checks.add((report, file, entries) ->
                    Visible.assertIsText(Format.TERMINAL.of(report, new TerminalLayout(width, false, false))));
        }
        checks.add((report, file, entries) -> assertTellsTheSame(report));
        checks.add((report, file, entries) -> assertHoldsTheTable(Format.HTML.of(report), Format.CSV.whole(report)));
        checks.add((report, file, entries) -> assertIsTheSameInAnyOrder(report, entries));
        checks.add((report, file, entries) -> assertExportsAllForks(file));
        return List.copyOf(checks);
    }

    private static void assertTellsTheSame(Report report) throws IOException {
        JsonNode json = Json.MAPPER.readTree(Format.JSON.whole(report)).at("/reports/0");
        assertEquals(report.rows().size(), json.get("cells").size());
        List<CSVRecord> lines = Readers.records(Format.CSV_RAW.whole(report));
        assertEquals(report.rows().size(), lines.size());
        for (int i = 0; i < lines.size(); i++) {
            assertTellsTheSame(json.get("cells").get(i), lines.get(i));
        }
    }

    private static void assertIntervalsHoldTheirValues(Row row) {
        for (Quantity quantity : Quantity.values()) {
            quantity.of(row)
                    .flatMap(Estimate::interval)
                    .ifPresent(interval -> assertTrue(
                            interval.contains(quantity.of(row).orElseThrow().value()),
                            quantity + " of " + row.title() + ": " + quantity.of(row)));
        }
    }

    /** And not of what the arithmetic made of it on the way. */
    private static void assertIsAboutTheFile(String sentence) {
        assertFalse(sentence.matches("(?s).*(confidence interval|an estimate|contrast|degrees|logarithm).*"), sentence);
    }

    private static void assertTellsTheSame(JsonNode cell, CSVRecord line) {
        assertEquals(Printable.printable(cell.get("benchmark").asText()), line.get("benchmark"));
        assertEquals(cell.get("threads").asText(), line.get("threads"));
        assertEquals(String.valueOf(cell.get("forkThroughputs").size()), line.get("forks"));
        for (Quantity quantity : Quantity.values()) {
            JsonNode value = cell.path(quantity.camelCase());
            assertEquals(finite(value.path("value")), finite(line.get(quantity.snakeCase())), quantity.name());
            assertEquals(finite(value.path("low")), finite(line.get(quantity.snakeCase() + "_low")), quantity.name());
            assertEquals(finite(value.path("high")), finite(line.get(quantity.snakeCase() + "_high")), quantity.name());
        }
    }

    private static OptionalDouble finite(JsonNode number) {
        return number.isNumber() ? OptionalDouble.of(number.asDouble()) : OptionalDouble.empty();
    }

    private static OptionalDouble finite(String number) {
        return number.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(number));
    }

    /** The page saves these lines as a file, in an order of its own. */
    private static void assertHoldsTheTable(String page, String csv) {
        String lines = CSV_OF_PAGE
                .matcher(page)
                .results()
                .map(attribute -> attribute.group(1))
                .collect(Collectors.joining())
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
        assertEquals(csv.lines().sorted().toList(), lines.lines().sorted().toList());
    }

    private static void assertIsTheSameInAnyOrder(Report report, List<Entry> entries) {
        Map<Cell, Row> rows = byCell(report);
        // Of a cell that a session has more than once, only the first copy may count.
        if (new HashSet<>(entries.stream().map(Entry::cell).toList()).size() < entries.size()) {
            return;
        }
        List<Entry> reversed = new ArrayList<>(entries);
        Collections.reverse(reversed);
        Map<Cell, Row> others = byCell(Report.of(new RunFile("result", reversed), Detail.ROWS));
        assertEquals(rows.keySet(), others.keySet());
        rows.forEach((cell, row) -> {
            for (Quantity quantity : Quantity.values()) {
                assertAreClose(quantity.of(row), quantity.of(others.get(cell)), quantity + " of " + row.title());
            }
        });
    }

    private static Map<Cell, Row> byCell(Report report) {
        return report.rows().stream().collect(Collectors.toMap(Row::cell, Function.identity()));
    }

    private static void assertAreClose(Optional<Estimate> one, Optional<Estimate> other, String what) {
        assertEquals(one.isPresent(), other.isPresent(), what);
        one.map(Estimate::value)
                .filter(Double::isFinite)
                .ifPresent(value -> assertEquals(value, other.get().value(), ROUNDING * Math.abs(value), what));
    }

    private static void assertExportsAllForks(RunFile file) throws IOException {
        List<Fork> forks = Forks.of("result.json", file).all();
        for (Fork fork : forks) {
            String line = FlatForm.line(fork);
            Visible.assertIsText(line);
            List<String> names = new ArrayList<>();
            Json.MAPPER.readTree(line).fieldNames().forEachRemaining(names::add);
            assertEquals(FlatForm.names(), names);
            assertFalse(line.stripTrailing().contains("\n"), line);
        }
        History history = History.of(forks, List.of(), OptionalDouble.empty());
        assertEquals(
                history.series().size(),
                history.series().stream().map(History.Series::title).distinct().count());
        if (!history.series().isEmpty()) {
            for (HistoryFormat format : HistoryFormat.values()) {
                Visible.assertIsText(format.write(history));
            }
        }
    }
}
