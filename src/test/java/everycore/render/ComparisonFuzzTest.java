package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import everycore.InMemory;
import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import everycore.report.Comparer;
import everycore.report.Gate;
import everycore.report.RunFile;
import everycore.result.BadResultFile;
import everycore.result.FuzzedFile;
import everycore.result.Json;
import everycore.statistics.Comparison;
import everycore.statistics.Verdict;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Whatever two or three files hold, what is said of their differences is one in every format. */
class ComparisonFuzzTest {
    private static final double[] LEVELS = {0.95, 0.5, 0.999999, 1e-9, 0.9999999999999};
    private static final double[] MARGINS = {0.05, 0.01, 1e-9, 0.5, 0.999};

    private static final List<Check> CHECKS = checks();

    @TempDir(factory = InMemory.class)
    private static Path directory;

    @FuzzTest
    void saysTheSameInEveryFormat(FuzzedDataProvider data) throws Exception {
        double level = data.pickValue(LEVELS);
        double margin = data.pickValue(MARGINS);
        List<RunFile> files = new ArrayList<>();
        try {
            for (int i = data.consumeInt(2, 3); i > 0; i--) {
                files.add(new RunFile("file" + i, FuzzedFile.read(data, directory.resolve("result.json"))));
            }
        } catch (BadResultFile e) {
            return;
        }
        CompareReport report = Comparer.of(files.get(0), files.subList(1, files.size()), margin, level);
        if (!report.cells().isEmpty()) {
            assertSaysTheSame(report, data);
            CompareReport same = Comparer.of(files.get(0), List.of(files.get(0)), margin, level);
            same.cells().forEach(ComparisonFuzzTest::assertIsLikeItself);
            assertSaysTheSame(same, data);
        }
    }

    private interface Check {
        void of(CompareReport report, Gate gate) throws Exception;
    }

    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (ComparisonFormat format : ComparisonFormat.values()) {
            checks.add((report, gate) -> Visible.assertIsText(format.of(report, gate)));
        }
        checks.add((report, gate) ->
                Visible.assertIsText(ComparisonFormat.TERMINAL.of(report, gate, new TerminalLayout(60, false, false))));
        checks.add((report, gate) -> assertIsXml(ComparisonFormat.JUNIT.of(report, gate)));
        checks.add(ComparisonFuzzTest::assertCountsTheSame);
        return List.copyOf(checks);
    }

    static void assertSaysTheSame(CompareReport report, FuzzedDataProvider data) throws Exception {
        report.cells().forEach(ComparisonFuzzTest::assertIntervalsHoldTheirValues);
        for (Gate.Target target : Chosen.of(data, List.of(Gate.Target.values()))) {
            Gate gate = Gate.of(report, target, true);
            for (Check check : Chosen.of(data, CHECKS)) {
                check.of(report, gate);
            }
        }
    }

    private static void assertCountsTheSame(CompareReport report, Gate gate) throws Exception {
        JsonNode json = Json.MAPPER.readTree(ComparisonFormat.JSON.of(report, gate));
        assertEquals(report.cells().size(), json.get("cells").size());
        int sides = 0;
        for (JsonNode cell : json.get("cells")) {
            sides += cell.get("others").size();
        }
        assertEquals(
                sides,
                Readers.records(ComparisonFormat.CSV_RAW.of(report, gate)).size());
    }

    private static void assertIntervalsHoldTheirValues(ComparedCell cell) {
        cell.sides()
                .forEach(side -> side.ifPresent(it -> {
                    Comparison comparison = it.comparison();
                    comparison
                            .ratio()
                            .interval()
                            .ifPresent(interval -> assertTrue(
                                    interval.contains(comparison.ratio().value()),
                                    cell.title() + ": " + comparison.ratio()));
                    comparison.pValue().ifPresent(p -> assertTrue(p >= 0 && p <= 1, cell.title() + ": " + p));
                }));
    }

    private static void assertIsLikeItself(ComparedCell cell) {
        cell.sides()
                .forEach(side -> side.ifPresent(it -> {
                    Verdict verdict = it.comparison().verdict();
                    assertFalse(verdict == Verdict.SLOWER || verdict == Verdict.FASTER, cell.title());
                }));
    }

    private static void assertIsXml(String text) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    }
}
