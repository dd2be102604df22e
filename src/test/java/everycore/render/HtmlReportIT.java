package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.Slow;
import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Gate;
import everycore.report.Measured;
import everycore.report.Report;
import everycore.report.RunFile;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Json;
import everycore.result.LanguageRuntime;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The page in a real browser, from disk and without a network. */
@Tag("browser")
class HtmlReportIT {
    private static final String EVIL = "<script>alert(1)</script>";
    private static final double LENGTHS_ARE_ROUNDED = 1e-3;
    private static final int WIDTH_OF_PAPER = 700;

    private static Browser browser;
    private static Report report;

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() {
        browser = new Browser();
        List<Entry> java = new ArrayList<>(SampleRun.entries());
        java.add(Measured.cell("org.A." + EVIL, 1, 1e6, 1.1e6, 1e6));
        for (String accounts : List.of("2", "16")) {
            java.add(Measured.withParameter(Measured.cell("org.A.pay", 1, 4e7, 4.1e7, 4e7), "accounts", accounts));
            java.add(Measured.withParameter(Measured.cell("org.A.pay", 2, 2e7, 3e7, 2e7), "accounts", accounts));
        }
        Environment environment = Measured.measured("n", 33);
        report = Report.of(
                "run",
                SampleRun.withOtherRuntimes(java).stream()
                        .map(entry -> isJava(entry) ? entry.withEnvironment(environment) : entry)
                        .toList());
    }

    private static boolean isJava(Entry entry) {
        return entry.cell().runtime().equals(LanguageRuntime.JAVA);
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void showTheReport() throws IOException {
        browser.show(directory, Format.HTML.whole(report));
    }

    @AfterEach
    void emulateNothing() {
        browser.emulateNothing();
    }

    @Test
    void drawsThePricesOfTheReportInJson() throws IOException {
        List<Double> places = browser.numbers("#price .mark circle", "it.cx.baseVal.valueInSpecifiedUnits");
        List<String> words = browser.texts("#price .mark title");
        Set<String> expected = new TreeSet<>();
        List<Double> seconds = new ArrayList<>();
        for (JsonNode cell : cells()) {
            String name = cell.get("name")
                    .asText()
                    .replaceFirst("\\b[A-Z]\\w*\\.", "")
                    .replaceAll("\\{(\\w+=\\w+)}", "$1");
            String start = name + " on " + threads(cell) + ": "
                    + cell.at("/timeSeconds/text").asText() + " [";
            boolean isOfFill = cell.get("benchmark").asText().endsWith("spin");
            if (cell.get("threads").asInt() <= 2 && !isOfFill) {
                int mark = IntStream.range(0, words.size())
                        .filter(i -> words.get(i).startsWith(start))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(start + " is not among " + words));
                expected.add(words.get(mark));
                seconds.add(places.get(mark));
                seconds.add(cell.at("/timeSeconds/value").asDouble());
            }
        }
        assertEquals(expected, new TreeSet<>(words));
        assertAreOnALogarithmicScale(seconds);
        assertTrue(words.contains("Java unlocked on 2 threads: 8.33 ns [8.18, 8.48], loses 44.9 %"), words.toString());
        browser.assertNoErrors();
    }

    @Test
    void drawsTheSpeedupsOfTheReportInJson() throws IOException {
        List<Double> places = browser.numbers("#scaling .mark circle", "it.cy.baseVal.value");
        List<String> words = browser.texts("#scaling .mark title");
        List<Double> speedups = new ArrayList<>();
        for (JsonNode cell : cells()) {
            if (cell.has("speedup")) {
                String end =
                        threads(cell) + ": speedup " + cell.at("/speedup/text").asText() + ", "
                                + cell.at("/throughputPerSecond/text").asText();
                int mark = IntStream.range(0, words.size())
                        .filter(i -> words.get(i).endsWith(end))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(end + " is not among " + words));
                speedups.add(places.get(mark));
                speedups.add(cell.at("/speedup/value").asDouble());
            }
        }
        assertAreOnALogarithmicScale(speedups);
        assertTrue(browser.texts("#scaling text").containsAll(List.of("2 accounts", "16 accounts", "ideal", "2 CPUs")));
        browser.assertNoErrors();
    }

    @Test
    void drawsTheCpusOfTheReportInJson() throws IOException {
        List<String> words = browser.texts("#fill .mark title");
        List<Double> places = browser.numbers("#fill .dot", "it.cx.baseVal.valueInSpecifiedUnits");
        int dots = 0;
        for (JsonNode cell : cells()) {
            boolean isSpin = cell.get("benchmark").asText().endsWith("spin");
            if (isSpin && cell.get("threads").asInt() <= 2) {
                String sentence = cell.get("runtimeTitle").asText() + ", " + threads(cell) + ": "
                        + cell.at("/cpus/text").asText() + " CPUs";
                assertTrue(words.contains(sentence), sentence + " is not among " + words);
                if (cell.get("threads").asInt() == 2) {
                    dots++;
                    double place = 100 * cell.at("/cpus/value").asDouble() / 2;
                    assertTrue(places.stream().anyMatch(it -> Math.abs(it - place) < 0.01), place + " among " + places);
                }
            }
        }
        assertEquals(dots, places.size());
        assertEquals(List.of("CPUs 0 and 1: 33.0 ns, near cores"), browser.texts("#hand-overs .mark title"));
    }

    @Slow
    @Test
    void keyboardReachesEveryMarkAndHearsItsNumbers() {
        int pictures = 0;
        for (WebElement focus = browser.press(Keys.TAB); !isTheBody(focus); focus = browser.press(Keys.TAB)) {
            if (isMark(focus)) {
                pictures++;
                List<String> heard = new ArrayList<>();
                heard.add(focus.getAccessibleName());
                for (WebElement next = browser.press(Keys.ARROW_RIGHT);
                        !next.equals(focus);
                        next = browser.press(Keys.ARROW_RIGHT)) {
                    focus = next;
                    heard.add(next.getAccessibleName());
                }
                assertEquals(focus.getAccessibleName(), browser.text(".tip"));
                assertEquals(
                        browser.run(
                                "return [...arguments[0].closest('.strips, .panels, svg.hand-overs')"
                                        + ".querySelectorAll('.mark title')].map(it => it.textContent)",
                                focus),
                        heard);
            }
        }
        assertEquals(4, pictures);
        browser.assertNoErrors();
    }

    private static boolean isMark(WebElement element) {
        return "mark".equals(element.getDomAttribute("class"));
    }

    private static boolean isTheBody(WebElement element) {
        return element.getTagName().equals("body");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 390})
    void fitsAPhone(int width) {
        browser.emulate("", "light", width);
        browser.reload();
        assertEquals((long) width, browser.run("return document.documentElement.scrollWidth"));
        assertEquals(
                List.of(),
                browser.run(
                        "return [...document.querySelectorAll('body *')].filter(it => !it.closest('.scroll table')"
                                + " && it.getBoundingClientRect().right > innerWidth + 1).map(it => it.outerHTML.slice(0, 200))"));
        browser.assertNoErrors();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void hasNothingThatTheAccessibilityCheckerFinds(String scheme) throws IOException {
        browser.emulate("screen", scheme, 1280);
        browser.run("document.querySelectorAll('details').forEach(it => { it.open = true; })");
        assertEquals(List.of(), browser.violations());
    }

    @Test
    void keepsEveryMarkOnPaper() {
        int marks = browser.all(".mark").size();
        browser.emulate("print", "dark", WIDTH_OF_PAPER);
        browser.run("window.dispatchEvent(new Event('beforeprint'))");
        assertEquals(
                (long) marks,
                browser.run("return [...document.querySelectorAll('.mark')].map(it => it.getBoundingClientRect())"
                        + ".filter(it => it.width > 0 && it.left >= 0 && it.right <= innerWidth).length"));
        assertEquals(List.of(), browser.run("return [...document.querySelectorAll('details:not([open])')]"));
        assertTrue(
                browser.numbers("#cells th button", "it.offsetHeight").stream().allMatch(height -> height > 0));
        assertEquals("rgb(255, 255, 255)", browser.run("return getComputedStyle(document.body).backgroundColor"));
    }

    @Test
    void sortsItsTableByNumbers() {
        String column = "#cells td:nth-child(4)";
        browser.all("#cells th button").get(3).click();
        List<Double> upwards = browser.numbers(column, "Number(it.dataset.value || 1e15)");
        assertEquals(upwards.stream().sorted().toList(), upwards);
        browser.all("#cells th button").get(3).click();
        assertEquals("descending", browser.all("#cells th").get(3).getDomAttribute("aria-sort"));
        List<Double> downwards = browser.numbers(column, "-Number(it.dataset.value || -1e15)");
        assertEquals(downwards.stream().sorted().toList(), downwards);
        browser.assertNoErrors();
    }

    @Test
    void savesWhatTheReportInCsvSaysInTheOrderOfTheTable() throws IOException {
        String csv = CsvReport.HEADER + CsvReport.of(report);
        assertEquals(csv.lines().sorted().toList(), saved().lines().sorted().toList());
        browser.all("#cells th button").get(3).click();
        browser.all("#cells th button").get(3).click();
        List<Double> seconds = new ArrayList<>();
        for (CSVRecord row : CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .build()
                .parse(new StringReader(saved()))) {
            if (row.get("threads").equals("2") && !row.get("time_s").isEmpty()) {
                seconds.add(Double.valueOf(row.get("time_s")));
            }
        }
        assertEquals(browser.numbers("#cells td:nth-child(4)[data-value]", "Number(it.dataset.value)"), seconds);
        assertEquals(seconds.stream().sorted(Comparator.reverseOrder()).toList(), seconds);
        browser.assertNoErrors();
    }

    @Test
    void findsSortsAndSavesAllRowsOfALongTableAndShowsThemToWhoAsks() throws IOException {
        Report many = Report.of("run", HtmlPageTest.many(450));
        browser.show(directory, Format.HTML.whole(many));
        assertEquals(400, names().size());
        assertEquals("The first 400 of 450 rows.", browser.text("#cells .shown span"));
        browser.all("#cells th button").get(0).click();
        browser.all("#cells th button").get(0).click();
        assertEquals(List.of("m449", "m448"), names().subList(0, 2));
        WebElement find = browser.all("#cells input").get(0);
        assertEquals("Find", find.getAccessibleName());
        find.sendKeys("M44");
        assertEquals("11 of 450 rows.", browser.text("#cells .shown span"));
        assertEquals(List.of("m449", "m440", "m44"), List.of(names().get(0), names().get(9), names().get(10)));
        assertEquals(
                (CsvReport.HEADER + CsvReport.of(many)).lines().sorted().toList(),
                saved().lines().sorted().toList());
        find.sendKeys(Keys.BACK_SPACE, Keys.BACK_SPACE, Keys.BACK_SPACE);
        assertEquals(400, names().size());
        browser.all("#cells .shown button").get(0).click();
        assertEquals(450, names().size());
        assertEquals("450 of 450 rows.", browser.text("#cells .shown span"));
        browser.emulate("", "light", 360);
        assertEquals(360L, browser.run("return document.documentElement.scrollWidth"));
        browser.assertNoErrors();
    }

    private static List<String> names() {
        return browser.texts("#cells tbody th");
    }

    /** What the button makes a file of. */
    private static String saved() {
        browser.run("const make = URL.createObjectURL.bind(URL);"
                + " URL.createObjectURL = blob => { window.saved = blob; return make(blob); }");
        browser.all("button.csv").get(0).click();
        return (String) browser.run("return window.saved.text()");
    }

    @Test
    void showsWhatComesFromAFileAndRunsNothingOfIt() {
        assertTrue(browser.text("#cells").contains(EVIL));
        browser.run("const it = document.createElement('script'); it.textContent = 'window.isHacked = true';"
                + " document.body.append(it)");
        assertEquals(null, browser.run("return window.isHacked"));
        assertFalse(browser.errors().isEmpty());
    }

    @Test
    void unfoldsWhatALinkLeadsTo() {
        browser.run("location.hash = '#how-to-read-it'; return new Promise(done => setTimeout(done, 50))");
        assertEquals(1, browser.all("#how-to-read-it[open]").size());
        assertEquals(1, browser.all("details[open]").size());
    }

    @Test
    void linksToEachOfSeveralReports() throws IOException {
        Report other = SampleRun.report();
        browser.show(
                directory,
                Format.HTML.head("two") + Format.HTML.of(other, 0) + Format.HTML.of(other, 1) + Format.HTML.tail());
        assertEquals(List.of("a label", "a label"), browser.texts("nav[aria-label=Reports] a"));
        assertEquals(1, browser.all("section.report#report-2").size());
        browser.assertNoErrors();
    }

    @Test
    void makesPicturesAndTablesOfTheSixthReportWhenALinkLeadsThereOrSomebodyOpensThem() throws IOException {
        StringBuilder page = new StringBuilder(Format.HTML.head("seven"));
        for (int i = 0; i < 7; i++) {
            page.append(Format.HTML.of(report, i));
        }
        browser.show(directory, page + Format.HTML.tail());
        int marks = browser.all("#price .mark").size();
        assertEquals(List.of(), browser.all("#price-6"));
        browser.run("location.hash = '#price-6'; return new Promise(done => setTimeout(done, 50))");
        assertEquals(marks, browser.all("#price-6 .mark").size());
        assertEquals(1, browser.all("#price-6 .mark[tabindex='0']").size());
        assertEquals(List.of(), browser.all("#price-7"));
        browser.all("#report-7 summary").get(0).click();
        browser.all("#cells-7 th button").get(0).click();
        assertEquals("ascending", browser.all("#cells-7 th").get(0).getDomAttribute("aria-sort"));
        browser.assertNoErrors();
    }

    @Test
    void drawsTheRatiosOfAComparisonInJson() throws IOException {
        CompareReport comparison = Comparer.of(
                new RunFile("before", with(Measured.cell("org.A.slow", 1, 100, 101, 102))),
                List.of(new RunFile("after", with(Measured.cell("org.A.slow", 1, 1, 1.01, 1.02)))),
                0.05,
                0.95);
        Gate gate = Gate.of(comparison, Gate.Target.CELLS, false);
        browser.show(directory, ComparisonFormat.HTML.of(comparison, gate));
        JsonNode json = Json.MAPPER.readTree(ComparisonFormat.JSON.of(comparison, gate));
        List<String> words = browser.texts("#ratios .mark title");
        int sides = 0;
        for (JsonNode cell : json.get("cells")) {
            for (JsonNode side : cell.get("others")) {
                String sentence = cell.get("name").asText() + " on " + threads(cell) + ": "
                        + side.at("/ratio/text").asText() + ", ";
                assertTrue(words.stream().anyMatch(it -> it.startsWith(sentence)), sentence + " is not in " + words);
                sides++;
            }
        }
        assertEquals(sides, words.size());
        assertEquals(List.of("1 of 13", "0", "0"), browser.texts(".key-numbers strong"));
        assertEquals(1, browser.all("#ratios .arrow").size(), "a ratio of 1 in 100 is beyond the scale");
        assertEquals(List.of(), browser.violations());
        browser.emulate("", "light", 360);
        assertEquals(360L, browser.run("return document.documentElement.scrollWidth"));
        browser.assertNoErrors();
    }

    private static List<Entry> with(Entry more) {
        List<Entry> entries = new ArrayList<>(SampleRun.entries());
        entries.add(more);
        return entries;
    }

    private static List<JsonNode> cells() throws IOException {
        return StreamSupport.stream(
                        Json.MAPPER
                                .readTree(Format.JSON.of(report))
                                .get("cells")
                                .spliterator(),
                        false)
                .toList();
    }

    private static String threads(JsonNode cell) {
        int n = cell.get("threads").asInt();
        return n == 1 ? "1 thread" : n + " threads";
    }

    /** @param placesAndValues in turns */
    private static void assertAreOnALogarithmicScale(List<Double> placesAndValues) {
        int pairs = placesAndValues.size() / 2;
        List<double[]> points = IntStream.range(0, pairs)
                .mapToObj(i -> new double[] {placesAndValues.get(2 * i), Math.log(placesAndValues.get(2 * i + 1))})
                .sorted((one, other) -> Double.compare(one[1], other[1]))
                .toList();
        double[] first = points.get(0);
        double[] last = points.get(pairs - 1);
        for (double[] point : points) {
            double place = (point[0] - first[0]) / (last[0] - first[0]);
            assertEquals((point[1] - first[1]) / (last[1] - first[1]), place, LENGTHS_ARE_ROUNDED);
        }
    }
}
