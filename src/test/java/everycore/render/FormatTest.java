package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.report.Measured;
import everycore.report.Report;
import everycore.result.Fixtures;
import everycore.result.Json;
import everycore.result.Metric;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {
    private static final String EVIL = "<script>alert(1)</script>|`*_\u001b[31m,\"";

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"HTML", "CSV_RAW"},
            mode = EnumSource.Mode.EXCLUDE)
    void showsARunOfSeveralRuntimes(Format format) throws IOException {
        Golden.assertIs(
                "several-runtimes." + extension(format),
                format.head("") + format.of(SampleRun.reportOfSeveralRuntimes()) + format.tail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1+1", "-1+1", "@SUM(A1)"})
    void letsNoNameBeAFormulaUnlessItIsAskedFor(String formula) {
        Report report = Report.of(formula, List.of(Measured.cell("org.A.b", 1, 1, 2, 3)));
        assertTrue(Format.CSV.of(report).startsWith("'" + formula + ","), Format.CSV.of(report));
        assertTrue(Format.CSV_RAW.of(report).startsWith(formula + ","), Format.CSV_RAW.of(report));
    }

    @Test
    void leavesANegativeNumberInCommaSeparatedValuesANumber() {
        Report report = Report.of("-1.5E-3", List.of(Measured.cell("org.A.b", 1, 1, 2, 3)));
        assertTrue(Format.CSV.of(report).startsWith("-1.5E-3,"), Format.CSV.of(report));
    }

    @Test
    void writesOneJsonDocumentOfSeveralReports() throws IOException {
        String text = Format.JSON.head("")
                + Format.JSON.of(SampleRun.report())
                + Format.JSON.separator()
                + Format.JSON.of(evil())
                + Format.JSON.tail();
        JsonNode json = Json.MAPPER.readTree(text);
        assertEquals("everycore.report/1", json.get("format").asText());
        assertEquals(2, json.get("reports").size());
        assertEquals("org.A." + EVIL, json.at("/reports/1/cells/0/benchmark").asText());
    }

    @Test
    void saysANumberInJsonAsTheTablesDo() throws IOException {
        Report report = Report.of("run", List.of(Measured.cell("org.A.b", 1, 9.996e8, 9.996e8, 9.996e8)));
        String text = Json.MAPPER
                .readTree(Format.JSON.of(report))
                .at("/cells/0/throughputPerSecond/text")
                .asText();
        assertEquals("1.00 Gops/s ± 0 %", text);
        assertTrue(Format.TERMINAL.of(report).contains("1.00 Gops/s  0 %"));
    }

    /** Ideal but for 98 % of it on eight threads. */
    @Test
    void givesProgramsAllOfALaw() throws IOException {
        Report report = Report.of(
                "run",
                List.of(
                        Measured.cell("org.A.b", 1, 99, 100, 101),
                        Measured.cell("org.A.b", 2, 199, 202, 199),
                        Measured.cell("org.A.b", 4, 398, 400, 402),
                        Measured.cell("org.A.b", 8, 780, 784, 788)));
        JsonNode law = Json.MAPPER.readTree(Format.JSON.of(report)).at("/scaling/0");
        assertEquals("1/X(N)²", law.get("weights").asText());
        assertEquals(100, law.at("/throughputOfOne/value").asDouble(), 1);
        assertTrue(law.at("/contention/high").asDouble() < 0.05, law.toString());
        assertTrue(law.get("largestResidual").asDouble() < 0.01, law.toString());
        assertTrue(law.at("/lackOfFit/pValue").asDouble() > 0.01, law.toString());
        assertEquals(3, law.get("unweighted").size());
        assertEquals(100, law.at("/unweighted/throughputOfOne").asDouble(), 1);
        assertTrue(Format.TERMINAL.of(report).contains("Laws: least squares with weights of 1/X(N)²"));
    }

    /** Of 30 calls in three forks, each with the same: the fifteenth and sixteenth took 2 ms, the last 7. */
    @Test
    void showsThePercentilesOfSingleCallsWhereTheyWereTimed() throws IOException {
        List<List<List<Double>>> fork = List.of(List.of(List.of(1.0, 4.0), List.of(2.0, 5.0), List.of(7.0, 1.0)));
        Metric metric =
                new Metric(2.1, null, null, null, "ms/op", Optional.empty(), Optional.of(List.of(fork, fork, fork)));
        Report report = Report.of(
                "run",
                List.of(
                        Fixtures.plain("org.A.timed", "sample", 1, metric),
                        Measured.cell("org.A.counted", 1, 1, 1, 1)));
        JsonNode cells = Json.MAPPER.readTree(Format.JSON.of(report)).get("cells");
        assertEquals(0.007, cells.get(1).at("/maxSeconds/value").asDouble());
        assertEquals(0.002, cells.get(1).at("/p50Seconds/high").asDouble());
        assertFalse(cells.get(0).has("p50Seconds"), cells.toString());
        assertTrue(Format.CSV.of(report).contains(",0.002,0.002,0.002,"), Format.CSV.of(report));
        for (Format format : List.of(Format.TERMINAL, Format.MARKDOWN, Format.HTML)) {
            String text = format.of(report);
            assertTrue(
                    text.contains("p99.9")
                            && text.replace("\\", "").contains("2.00 ms [2.00, 2.00]")
                            && text.contains("7.00 ms"),
                    text);
        }
        String counted = Format.TERMINAL.of(Report.of("run", List.of(Measured.cell("org.A.counted", 1, 1, 1, 1))));
        assertFalse(counted.contains("p50"), counted);
    }

    private static Report evil() {
        return Report.of(EVIL, List.of(Measured.cell("org.A." + EVIL, 1, 1, 2, 3)));
    }

    private static String extension(Format format) {
        return format.name().toLowerCase(Locale.ROOT) + ".txt";
    }
}
