package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real browser without a network. */
final class Browser implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private final ChromeDriver driver = new ChromeDriver(
            new ChromeDriverService.Builder()
                    .usingDriverExecutable(driver().toFile())
                    .build(),
            options());

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

    private static Path driver() {
        return Files.isExecutable(DRIVER) ? DRIVER : Path.of(missing());
    }

    private static String binary() {
        return BROWSERS.stream()
                .filter(it -> Files.isExecutable(Path.of(it)))
                .findFirst()
                .orElseGet(Browser::missing);
    }

    /** Whoever must have the test run says so, and gets a failure where others get a skipped test. */
    private static String missing() {
        String missing = "no Chromium with its driver here; install chromium and chromium-driver";
        return Boolean.parseBoolean(System.getenv("EVERYCORE_REQUIRE_BROWSER")) ? fail(missing) : abort(missing);
    }

    void show(Path directory, String html) throws IOException {
        Path page = Files.writeString(directory.resolve("page.html"), html);
        driver.get(page.toUri().toString());
    }

    void reload() {
        driver.navigate().refresh();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /** A number for each of the elements, made of it by an expression in which it is called {@code it}. */
    @SuppressWarnings("unchecked")
    List<Double> numbers(String selector, String expression) {
        return ((List<Number>) run(
                        "return [...document.querySelectorAll(arguments[0])].map(it => " + expression + ")", selector))
                .stream().map(Number::doubleValue).toList();
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String selector) {
        return (List<String>)
                run("return [...document.querySelectorAll(arguments[0])].map(it => it.textContent)", selector);
    }

    /** What has the focus then. */
    WebElement press(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
        return driver.switchTo().activeElement();
    }

    /** What the accessibility checker axe finds wrong, each with where. */
    @SuppressWarnings("unchecked")
    List<String> violations() throws IOException {
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            driver.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<String>) driver.executeAsyncScript(
                "axe.run(document).then(found => arguments[0](found.violations.flatMap(rule =>"
                        + " rule.nodes.map(node => rule.id + ': ' + node.html.slice(0, 200)))))");
    }

    void emulate(String media, String scheme, int width) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 740, "deviceScaleFactor", 2, "mobile", width < 500));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("media", media, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void emulateNothing() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "", "features", List.of()));
    }

    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    void assertNoErrors() {
        assertEquals(List.of(), errors());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
