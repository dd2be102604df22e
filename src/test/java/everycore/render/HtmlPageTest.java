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
import everycore.result.LanguageRuntime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
    void showsTheEndsOfManyBenchmarksAtFirstAndHoldsAllOfThem() {
        String page = page(Report.of("run", many(450)));
        assertEquals(400, found("class=\"row\"", part("price", page)).size());
        assertTrue(page.contains("Drawn are the 200 cheapest and the 200 dearest of 450 benchmarks;"
                + " all numbers are under Each benchmark in numbers."));
        assertEquals(100, found("<figure", part("scaling", page)).size());
        assertTrue(page.contains("Drawn are the 50 of the greatest speedups and the 50 of the least of 450 pictures;"
                + " all numbers are under How it scales."));
        assertEquals(List.of("450", "900", "450"), found("The first 400 of (\\d+) rows\\.", page));
        String shown = page.replaceAll("(?s)<template>.*?</template>", "");
        assertEquals(
                3 * 400, found("<tr[^>]*><t[dh][^>]*>(?:m|many\\.m)\\d", shown).size());
        assertEquals(
                450 + 900 + 450,
                found("<tr[^>]*><t[dh][^>]*>(?:m|many\\.m)\\d", page).size());
    }

    @Test
    void showsAllOfAsManyAsOneKnowsByHeart() {
        String page = page(Report.of("run", many(100)));
        assertEquals(100, found("<figure", page).size());
        assertEquals(100, found("class=\"row\"", page).size());
        assertEquals(List.of(), found("(<template|Drawn are|>The first)", page));
    }

    @Test
    void keepsPicturesAndTablesOfTheSixthReportForWhoOpensThem() {
        Report report = SampleRun.report();
        List<String> sections =
                IntStream.range(0, 6).mapToObj(i -> Format.HTML.of(report, i)).toList();
        assertEquals(List.of(), found("(<template)", String.join("", sections.subList(0, 5))));
        String shown = sections.get(5).replaceAll("(?s)<template>.*?</template>", "");
        assertEquals(List.of(), found("(<svg|<table)", shown));
        assertTrue(shown.contains("<summary><h2>Pictures and tables</h2></summary>"), shown);
        assertTrue(shown.contains("class=\"finding\""), shown);
        assertEquals(
                found("<svg", sections.get(4)).size(),
                found("<svg", sections.get(5)).size());
    }

    @Test
    void showsTheEndsOfManyRatiosAtFirst() {
        String page = comparison(many(250), many(250));
        assertEquals(400, found("class=\"row\"", part("ratios", page)).size());
        assertTrue(page.contains(
                "Drawn are the 200 least and the 200 greatest of 500 ratios; all numbers are under Cell by cell."));
        assertEquals(List.of("500"), found("The first 400 of (\\d+) rows\\.", page));
    }

    /** Each on one thread and on two. */
    static List<Entry> many(int benchmarks) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < benchmarks; i++) {
            double one = 1e6 + 1e4 * i;
            double two = one * (1 + i / 1e3);
            entries.add(Measured.cell("org.many.m" + i, 1, one, 1.01 * one, 0.99 * one));
            entries.add(Measured.cell("org.many.m" + i, 2, two, 1.01 * two, 0.99 * two));
        }
        return entries;
    }

    private static String part(String name, String page) {
        return page.split("<section id=\"" + name + "\"", 2)[1].split("</section>", 2)[0];
    }

    /** The same points over those of one thread, each as high as its logarithm is, on a scale that doubles every so often. */
    @Test
    void drawsTheLawOfTheReportInJson() throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<Integer> threads = List.of(1, 2, 4, 8);
        double[] throughputs = {100, 190, 345, 580};
        for (int i = 0; i < throughputs.length; i++) {
            double mean = throughputs[i];
            entries.add(Measured.cell("org.A.b", threads.get(i), 0.99 * mean, mean, 1.01 * mean));
        }
        Report report = Report.of("run", Measured.on(Measured.environment(8), entries.toArray(Entry[]::new)));
        String page = page(report);
        List<Double> steps = found("class=\"law\" d=\"([^\"]*)\"", page).stream()
                .flatMap(path -> Pattern.compile("[ML ]").splitAsStream(path))
                .filter(number -> !number.isEmpty())
                .map(Double::valueOf)
                .toList();
        JsonNode law = Json.MAPPER.readTree(Format.JSON.of(report)).at("/scaling/0");
        List<JsonNode> points = new ArrayList<>();
        law.get("points").forEach(points::add);
        assertEquals(8, points.size());
        assertEquals(2 * points.size(), steps.size());
        double doubling = heightOf("×2", page) - heightOf("×4", page);
        for (int i = 0; i < points.size(); i++) {
            double speedup = points.get(i).get("throughput").asDouble() / 100;
            double height = heightOf("×2", page) - doubling * Math.log(speedup / 2) / Math.log(2);
            assertEquals(
                    height, steps.get(2 * i + 1), 0.05, "at " + points.get(i).get("threads") + " threads");
        }
        assertTrue(page.contains("<title>" + law.get("words").asText() + "</title>"), law.toString());
        assertTrue(page.contains("A broad pale line is the law fitted to the points."));
    }

    @Test
    void numbersItsScalesWithoutZerosThatSayNothing() {
        String page = page(Report.of("run", List.of(Measured.cell("org.A.b", 1, 1e9 / 2.2, 1e9 / 2, 1e9 / 1.9))));
        List<String> ticks = found("class=\"[a-z ]+\" x=\"[0-9.]+%\" y=\"14\">([^<]*)<", page);
        assertTrue(ticks.containsAll(List.of("1.5 ns", "2 ns")), ticks.toString());
    }

    /** Of the middle of a number's digits, which stand a little below their line. */
    private static double heightOf(String tick, String page) {
        return Double.parseDouble(
                        found("y=\"([0-9.]+)\">" + tick + "</text>", page).get(0))
                - 3;
    }

    @Test
    void drawsARowARuntimeWithAMarkForEachOfItsForms() {
        List<Entry> entries = new ArrayList<>();
        entries.addAll(spins("3.10.13", "threads", 1.0));
        entries.addAll(spins("3.6.15", "threads", 1.0));
        entries.addAll(spins("3.6.15", "processes", 1.99));
        String fill = page(Report.of("run", entries)).split("id=\"fill\"", 2)[1].split("</section>", 2)[0];
        assertEquals(List.of("CPython 3.6.15", "CPython 3.10.13 threads"), found("class=\"name\">([^<]*)<", fill));
        assertEquals(
                List.of("threads\u00a01.00, processes\u00a01.99 of 2", "1.00 of 2"),
                found("class=\"numbers\">([^<]*)<", fill));
        assertEquals(3, found("class=\"dot\"", fill).size());
    }

    private static List<Entry> spins(String version, String form, double cpus) {
        LanguageRuntime runtime =
                new LanguageRuntime("cpython", version, form, Optional.of(true), "CPython " + version + " " + form);
        Entry spin = Measured.withParameter(Measured.cell("spin", 2, 1e7, 1e7, 1e7), "form", version + form);
        return List.of(Measured.with(spin, "cpu.worker", "CPUs", cpus, cpus, cpus)
                .withEnvironment(Measured.environment(2).forRuntime(runtime)));
    }

    /** Two forks a side can't tell anything of any cell, which is no news on each of them. */
    @Test
    void saysOnceThatForksAreTooFew() {
        List<Entry> two = List.of(Measured.cell("org.A.b", 1, 1, 2), Measured.cell("org.A.c", 1, 1, 2));
        String page = comparison(two, two);
        assertFalse(page.contains("too few forks<"), page);
        assertTrue(page.contains("None of 2 cells has a verdict: forks or sessions are too few."));
        assertTrue(page.contains("Throughput on 1 thread over that of before"));
        assertEquals(List.of("b", "c"), found("class=\"name\">([^<]*)<", page));
        assertTrue(page.contains("No cell has a verdict: none has forks or sessions enough on both sides."));
        List<Entry> mixed = List.of(Measured.cell("org.A.b", 1, 1, 2), Measured.cell("org.A.c", 1, 1, 2, 3));
        assertTrue(comparison(mixed, mixed).contains("too few forks<"));
    }

    private static String comparison(List<Entry> before, List<Entry> after) {
        CompareReport report =
                Comparer.of(new RunFile("before", before), List.of(new RunFile("after", after)), 0.05, 0.95);
        return ComparisonFormat.HTML.of(report, Gate.of(report, Gate.Target.CELLS, false));
    }

    @Test
    void comparesOnAPageOfItsOwn() {
        String page = comparison(SampleRun.entries(), SampleRun.entries());
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
