package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page in a real browser, from disk and without a network. */
@Tag("browser")
class HtmlReportIT {
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String EVIL = "<script>alert(1)</script>";
    private static final int SERIES = 9;

    @TempDir
    private Path directory;

    private ChromeDriver browser;

    @BeforeEach
    void open() throws Exception {
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options());
        List<Entry> entries = new ArrayList<>(SampleRun.entries());
        entries.add(Measured.cell("org.A." + EVIL, 1, 1e6, 1.1e6, 1e6).withEnvironment(Measured.environment(2)));
        Report report = Report.of("run", SampleRun.withOtherRuntimes(entries));
        show(page(report));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void drawsEverySeriesAndNothingGoesWrong() {
        assertEquals(SERIES + 1, series());
        assertTrue(pixels() > 1000, pixels() + " pixels");
        assertTrue(browser.findElement(By.tagName("body")).getText().contains(EVIL));
        assertNoErrors();
    }

    @Test
    void drawsWhatIsChosen() {
        click("metric", "speedup");
        assertEquals(SERIES + 1, series());
        click("runtime", "C");
        assertEquals(SERIES, series());
        click("scale", "linear");
        assertEquals(0.0, ((Number) run("return section.plot.scales.y.min")).doubleValue());
        assertTrue(pixels() > 1000);
        assertNoErrors();
    }

    @Test
    void keepsTheViewInItsAddress() {
        click("metric", "cpus");
        click("benchmark", "Java EmptyBenchmark.empty");
        int series = series();
        String address = browser.getCurrentUrl();
        browser.get("about:blank");
        browser.get(address);
        assertEquals(series, series());
        browser.navigate().refresh();
        assertEquals(series, series());
        assertTrue(browser.findElement(By.cssSelector("input[value=cpus]")).isSelected());
        assertNoErrors();
    }

    @Test
    void drawsARowForEachRatioOfAComparison() throws IOException {
        RunFile before = new RunFile("before", SampleRun.entries());
        RunFile after = new RunFile("after", SampleRun.entries());
        CompareReport comparison = Comparer.of(before, List.of(after), 0.05, 0.95);
        Gate gate = Gate.of(comparison, Gate.Target.CELLS, false);
        show(ComparisonFormat.HTML.of(comparison, gate));
        assertEquals(
                SampleRun.entries().size(),
                browser.findElements(By.cssSelector(".ratios svg")).size());
        JsonNode side =
                Json.MAPPER.readTree(ComparisonFormat.JSON.of(comparison, gate)).at("/cells/0/others/0");
        assertEquals(side.at("/ratio/text").asText() + " same", text(".ratios span:nth-of-type(2)"));
        assertNoErrors();
    }

    @Test
    void saysOfAPointWhatTheReportInJsonSays() throws IOException {
        Report report = Report.of("run", List.of(Measured.cell("org.A.b", 1, 9.996e8, 9.996e8, 9.996e8)));
        show(page(report));
        new Actions(browser)
                .moveToElement(browser.findElement(By.cssSelector(".u-over")))
                .perform();
        JsonNode value = Json.MAPPER.readTree(Format.JSON.of(report)).at("/cells/0/throughputPerSecond");
        assertEquals(value.get("text").asText(), text(".u-series:nth-child(2) .u-value"));
        assertEquals("1.00 Gops/s ± 0 %", text(".u-series:nth-child(2) .u-value"));
        assertEquals(value.get("value").asDouble(), ((Number) run("return section.plot.data[1][0]")).doubleValue());
        assertNoErrors();
    }

    @Test
    void fitsAPhone() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
        browser.navigate().refresh();
        assertEquals(360L, run("return document.documentElement.scrollWidth"));
        assertTrue(pixels() > 1000);
        assertNoErrors();
    }

    @Test
    void tellsWhatTheChartShowsToWhoCanNotSeeIt() {
        String label = browser.findElement(By.cssSelector(".chart")).getDomAttribute("aria-label");
        assertTrue(label.startsWith("Chart of operations per second against threads for 10 benchmarks"), label);
    }

    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(binary());
        // All names lead nowhere, so that whatever the page wants from a network is an error in the log.
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--window-size=1280,1000",
                "--host-resolver-rules=MAP * ~NOTFOUND");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    /** Whoever must have the test run says so, and gets a failure where others get a skipped test. */
    private static String binary() {
        String missing = "no Chromium with its driver here; install chromium and chromium-driver";
        if (!Files.isExecutable(DRIVER) || BROWSERS.stream().noneMatch(it -> Files.isExecutable(Path.of(it)))) {
            if (Boolean.parseBoolean(System.getenv("EVERYCORE_REQUIRE_BROWSER"))) {
                fail(missing);
            }
            abort(missing);
        }
        return BROWSERS.stream()
                .filter(it -> Files.isExecutable(Path.of(it)))
                .findFirst()
                .orElseThrow();
    }

    private static String page(Report report) {
        return Format.HTML.head() + Format.HTML.of(report) + Format.HTML.tail();
    }

    private void show(String html) throws IOException {
        Path page = Files.writeString(directory.resolve("page.html"), html);
        browser.get(page.toUri().toString());
    }

    private String text(String selector) {
        return browser.findElement(By.cssSelector(selector)).getText();
    }

    private void click(String name, String value) {
        browser.findElement(By.cssSelector("input[name='" + name + "'][value='" + value + "']"))
                .click();
    }

    private int series() {
        return ((Number) run("return section.plot.series.length - 1")).intValue();
    }

    private long pixels() {
        return ((Number) run("const c = section.querySelector('canvas');"
                        + "const data = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;"
                        + "let drawn = 0; for (let i = 3; i < data.length; i += 4) drawn += data[i] > 0; return drawn"))
                .longValue();
    }

    private Object run(String script) {
        return browser.executeScript("const section = document.querySelector('section.report'); " + script);
    }

    private void assertNoErrors() {
        assertEquals(
                List.of(),
                browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                        .map(entry -> entry.getMessage())
                        .toList());
    }
}
