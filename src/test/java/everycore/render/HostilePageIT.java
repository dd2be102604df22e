package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Slow;
import everycore.report.By;
import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Detail;
import everycore.report.Gate;
import everycore.report.KindComparer;
import everycore.report.Kinds;
import everycore.report.Report;
import everycore.report.RunFile;
import everycore.result.Cell;
import everycore.result.Hostile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Pages of files with hostile texts in every place, in a real browser: it shows them as text, and has nothing to refuse. */
@Slow
@Tag("browser")
class HostilePageIT {
    /** Elements that no page of ours has, and whatever would run. */
    private static final String FOREIGN = "return [...document.querySelectorAll('*')].filter(it =>"
            + " it.matches('img, iframe, object, embed, link, base, form, input, audio, video, foreignObject, animate, set,"
            + " main script, main style') || [...it.attributes].some(at => /^on|^style$|^src$/.test(at.name)"
            + " || /href$/.test(at.name) && !at.value.startsWith('#'))).map(it => it.outerHTML.slice(0, 200))";

    private static Browser browser;

    @TempDir
    private Path directory;

    @BeforeAll
    static void open() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void reportsAreTextAlone() throws IOException {
        RunFile plain = HostileFiles.file(String.join(" ", Hostile.TEXTS), 1);
        RunFile described = HostileFiles.described(HostileFiles.small("described"));
        show(Format.HTML.head(plain.label())
                + Format.HTML.of(Report.of(plain, Detail.LAWS), 0)
                + Format.HTML.of(Report.of(described, Detail.LAWS), 1)
                + Format.HTML.tail());
        assertShows(names(plain));
        assertShows(described.sessions().get(0).environment().orElseThrow().label());
    }

    @Test
    void comparisonsAreTextAlone() throws IOException {
        RunFile plain = HostileFiles.file(String.join(" ", Hostile.TEXTS), 1);
        showComparison(plain, HostileFiles.file("after", 0.5));
        assertShows(names(plain));
        RunFile described = HostileFiles.described(HostileFiles.small("described"));
        showComparison(described, described);
        assertShows(described.label());
    }

    private void showComparison(RunFile before, RunFile after) throws IOException {
        CompareReport report = Comparer.of(before, List.of(after), 0.05, 0.95);
        show(ComparisonFormat.HTML.of(report, Gate.of(report, Gate.Target.CELLS, false)));
    }

    @Test
    void kindsAreTextAlone() throws IOException {
        List<RunFile> machines = new ArrayList<>();
        for (String text : Hostile.TEXTS) {
            machines.add(HostileFiles.kinds(text));
        }
        Kinds kinds = Kinds.of(By.of("machine"), machines);
        show(KindRatiosText.of(KindComparer.of(kinds, "org.A.c", Optional.empty(), 0.95), ComparisonFormat.HTML)
                .orElseThrow());
        kinds.files().forEach(kind -> assertShows(kind.label()));
    }

    /** And does with it all that a reader can do. */
    private void show(String page) throws IOException {
        browser.show(directory, page);
        assertEquals(List.of(), browser.run(FOREIGN));
        assertEquals(1, browser.all("script").size());
        browser.run("document.querySelectorAll('details').forEach(it => { it.open = true; });"
                + " document.querySelectorAll('th button, button.csv').forEach(it => it.click());"
                + " [...document.querySelectorAll('.mark')].slice(0, 3).forEach(it => it.focus());"
                + " window.dispatchEvent(new Event('beforeprint'))");
        browser.press(Keys.TAB);
        for (String address : List.of("%", "%E0%A4%A", "%22><img src=x onerror=alert(1)>", "__proto__", "")) {
            browser.run("location.hash = arguments[0]; return new Promise(done => setTimeout(done))", address);
        }
        browser.run("location.hash = '%'");
        browser.reload();
        assertEquals(List.of(), browser.run(FOREIGN));
        browser.assertNoErrors();
    }

    private static List<String> names(RunFile file) {
        return HostileFiles.names(file).stream().map(Cell::shortName).toList();
    }

    private static void assertShows(List<String> texts) {
        String shown = (String) browser.run("return document.body.textContent");
        String words = words(shown);
        texts.forEach(text -> assertTrue(words.contains(words(Printable.printable(text))), text));
    }

    private static void assertShows(String text) {
        assertShows(List.of(text));
    }

    private static String words(String text) {
        return text.replace("\\u003a", ":").replaceAll("\\s+", " ").strip();
    }
}
