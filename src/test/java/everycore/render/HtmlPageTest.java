package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Gate;
import everycore.report.Measured;
import everycore.report.Report;
import everycore.report.RunFile;
import everycore.result.Entry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlPageTest {
    private static final int MOST_BYTES = 400_000;
    private static final String EVIL = "</script><script>alert(1)</script>";

    @Test
    void holdsTheTablesOfTheTerminal() {
        String page = page(SampleRun.reportOfSeveralRuntimes());
        assertTrue(page.contains("<td class=\"number\">46.0 Mops/s</td>"));
        assertTrue(page.contains("<td>CPython 3.13.0 threads</td>"));
        assertTrue(page.contains("Threads of a Python with a GIL fill one core"));
    }

    @Test
    void showsWhatComesFromAFileAsText() {
        String page = page(Report.of(EVIL, List.of(Measured.cell("org.A." + EVIL, 1, 1, 2, 3))));
        assertEquals(page(SampleRun.report()).split("<script").length, page.split("<script").length);
        assertTrue(page.contains("<h1>&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h1>"));
        assertFalse(page.contains("alert(1)</script>"));
    }

    @Test
    void needsNoNetwork() {
        String page = page(SampleRun.reportOfSeveralRuntimes());
        assertEquals(List.of(), found("src\\s*=|href\\s*=\\s*\"(?!#)|@import|url\\(", page));
    }

    @Test
    void letsABrowserRunItsOwnProgramAlone() throws Exception {
        String page = page(SampleRun.report());
        String policy =
                found("Content-Security-Policy\" content=\"([^\"]*)\"", page).get(0);
        assertTrue(policy.startsWith("default-src 'none'; "), policy);
        assertTrue(policy.contains(
                "script-src '" + hash(found("(?s)<script>(.*?)</script>", page).get(0)) + "'"));
        assertTrue(policy.contains(
                "style-src '" + hash(found("(?s)<style>(.*?)</style>", page).get(0)) + "'"));
        assertEquals(List.of(), found("(<[^>]* (?:style|on[a-z]+)=)", page));
    }

    @Test
    void linksLeadToOnePlaceEachAlsoWhereAPageHasSeveralReports() {
        Report report = SampleRun.reportOfSeveralRuntimes();
        String page =
                Format.HTML.head("two") + Format.HTML.of(report, 0) + Format.HTML.of(report, 1) + Format.HTML.tail();
        List<String> names = found(" id=\"([^\"]*)\"", page);
        assertEquals(names.size(), new HashSet<>(names).size(), names.toString());
        assertTrue(names.containsAll(List.of("price", "fill", "scaling", "cells", "price-2")), names.toString());
        assertTrue(names.containsAll(found("href=\"#([^\"]*)\"", page)));
    }

    @Test
    void isCalledByWhatItIsAbout() {
        String page = page(SampleRun.report());
        assertTrue(page.contains("<title>a label</title>"));
        assertTrue(page.contains("<time datetime=\"2026-01-02T03:04:05Z\">2 Jan 2026</time>"));
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
        return Format.HTML.whole(report);
    }

    /** The first group of each place that matches, or all of it. */
    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(Math.min(1, match.groupCount())))
                .toList();
    }

    private static String hash(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }
}
