package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
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

    @TempDir
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
            assertSaysTheSame(report);
            CompareReport same = Comparer.of(files.get(0), List.of(files.get(0)), margin, level);
            assertSaysTheSame(same);
            same.cells().forEach(ComparisonFuzzTest::assertIsLikeItself);
        }
    }

    private static void assertSaysTheSame(CompareReport report) throws Exception {
        report.cells().forEach(ComparisonFuzzTest::assertIntervalsHoldTheirValues);
        JsonNode json = null;
        for (Gate.Target target : Gate.Target.values()) {
            Gate gate = Gate.of(report, target, true);
            for (ComparisonFormat format : ComparisonFormat.values()) {
                Visible.assertIsText(format.of(report, gate));
            }
            Visible.assertIsText(ComparisonFormat.TERMINAL.of(report, gate, new TerminalLayout(60, false, false)));
            json = Json.MAPPER.readTree(ComparisonFormat.JSON.of(report, gate));
            assertIsXml(ComparisonFormat.JUNIT.of(report, gate));
        }
        assertEquals(report.cells().size(), json.get("cells").size());
        int sides = 0;
        for (JsonNode cell : json.get("cells")) {
            sides += cell.get("others").size();
        }
        Gate gate = Gate.of(report, Gate.Target.CELLS, false);
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
