package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Gate;
import everycore.report.Measured;
import everycore.report.Report;
import everycore.report.RunFile;
import everycore.result.Entry;
import everycore.result.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
    private static final int MOST_BYTES = 400_000;
    private static final String EVIL = "</script><script>alert(1)</script>";

    @Test
    void holdsTheTablesOfTheTerminal() {
        String page = page(SampleRun.reportOfSeveralRuntimes());
        assertTrue(page.contains("<td class=\"number\">46.0 Mops/s</td>"));
        assertTrue(page.contains("<td>CPython 3.13.0 threads</td>"));
        assertTrue(page.contains("True here: threads of a Python with a GIL fill one core"));
    }

    @Test
    void showsWhatComesFromAFileAsText() throws IOException {
        Report report = Report.of(EVIL, List.of(Measured.cell("org.A." + EVIL, 1, 1, 2, 3)));
        String page = page(report);
        assertEquals(page(SampleRun.report()).split("<script").length, page.split("<script").length);
        assertTrue(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertEquals("org.A." + EVIL, data(page).at("/cells/0/benchmark").asText());
    }

    @Test
    void needsNoNetwork() {
        String page = page(SampleRun.reportOfSeveralRuntimes());
        assertFalse(
                Pattern.compile("(src|href)\\s*=|@import|url\\(").matcher(page).find());
    }

    @Test
    void staysSmallForARunOfAHundredCells() {
        List<Entry> entries = new ArrayList<>();
        for (int cell = 0; cell < 100; cell++) {
            double[] forks = {1e8 + cell, 1.01e8, 0.99e8, 1e8, 1.02e8, 1e8, 1e8, 1e8, 1e8, 1e8};
            entries.add(Measured.with(
                    Measured.cell(Measured.BALANCE + "method" + cell / 3, 1 << cell % 3, forks),
                    "cpu.worker",
                    "CPUs",
                    forks));
        }
        String page = page(Report.of("run", Measured.on(Measured.environment(2), entries.toArray(Entry[]::new))));
        assertTrue(page.length() < MOST_BYTES, page.length() + " bytes");
    }

    @Test
    void comparesOnAPageOfItsOwn() {
        RunFile file = new RunFile("before", SampleRun.entries());
        CompareReport report = Comparer.of(file, List.of(new RunFile("after", SampleRun.entries())), 0.05, 0.95);
        String page = ComparisonFormat.HTML.of(report, Gate.of(report, Gate.Target.CELLS, false));
        assertTrue(page.startsWith("<!DOCTYPE html>"));
        assertTrue(page.contains("<td>same</td>"));
        assertTrue(page.endsWith("</html>\n"));
    }

    private static String page(Report report) {
        return Format.HTML.head() + Format.HTML.of(report) + Format.HTML.tail();
    }

    private static JsonNode data(String page) throws IOException {
        Matcher data =
                Pattern.compile("class=\"data\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertTrue(data.find());
        return Json.MAPPER.readTree(data.group(1));
    }
}
