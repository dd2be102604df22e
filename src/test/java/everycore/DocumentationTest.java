package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * README and the site show results as the commands print them; each is made again from the file that the comment above it
 * names. Above a fenced block that is {@code report [--verbose] FILE}, {@code compare [--verbose] BASELINE FILE...}, {@code kinds BY
 * OVER INCLUDE FILE...} or {@code file FILE}, above a
 * table with a number of threads in the header of each column {@code cells FILE}, and above a paragraph or a table that
 * quotes numbers {@code quotes FILE}. {@code RatiosOfCellsTest} reads those below {@code ratios FILE}, {@code CorrelationsTest}
 * those below {@code correlations FILE}.
 */
class DocumentationTest {
    private static final int MOST_LINES_OF_README = 190;

    /** Blocks that no file holds, with the reason. */
    private static final Map<String, String> SHOWN_ONCE =
            Map.of("once tour race", "a lesson's counts are of one run, which saves no file; TourIT runs the lesson");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]*)(#[^)\\s]+)?\\)");
    private static final Pattern THREADS = Pattern.compile("(\\d+) threads?");

    private final List<Page> pages = Page.all();

    DocumentationTest() throws IOException {}

    @Test
    void readmeIsForSomebodyWithThreeMinutes() {
        int lines = pages.get(0).lines().size();
        assertTrue(
                lines <= MOST_LINES_OF_README, lines + " lines: move what is not for everybody to src/site/markdown");
    }

    @Test
    void theSiteHasEveryPageInItsMenu() throws IOException {
        String menu = Files.readString(Path.of("src", "site", "site.xml"));
        for (Page page : pages.subList(1, pages.size())) {
            String html = page.file().getFileName().toString().replace(".md", ".html");
            assertTrue(menu.contains("href=\"" + html + "\""), html);
        }
    }

    @TestFactory
    Stream<DynamicTest> linksLeadSomewhere() {
        return pages.stream()
                .flatMap(page -> LINK.matcher(page.text())
                        .results()
                        .map(link ->
                                dynamicTest(page.file() + " " + link.group(), () -> assertLeadsSomewhere(page, link))));
    }

    @TestFactory
    Stream<DynamicTest> blocksShowWhatTheCommandsPrint() {
        return pages.stream()
                .flatMap(page -> page.blocks().stream())
                .filter(block -> block.language().isEmpty())
                .map(block -> dynamicTest(block.place(), () -> assertIsPrinted(block)));
    }

    @TestFactory
    Stream<DynamicTest> tablesShowCellsOfTheReport() {
        return pages.stream()
                .flatMap(page -> page.tables().stream())
                .filter(table -> table.marker().orElse("").startsWith("cells "))
                .map(table -> dynamicTest(table.place(), () -> assertAreCells(table)));
    }

    @TestFactory
    Stream<DynamicTest> proseQuotesTheReport() {
        return pages.stream()
                .flatMap(page -> page.paragraphs().stream())
                .map(paragraph -> dynamicTest(paragraph.place(), () -> assertQuotes(paragraph)));
    }

    private static void assertLeadsSomewhere(Page page, MatchResult link) throws IOException {
        if (link.group(1).matches("https?:.*")) {
            return;
        }
        Path target = link.group(1).isEmpty()
                ? page.file()
                : Path.of(".")
                        .resolve(page.file())
                        .resolveSibling(link.group(1))
                        .normalize();
        assertTrue(Files.exists(target), target + " is missing");
        if (link.group(2) != null) {
            assertTrue(
                    Files.readAllLines(target).stream()
                            .filter(line -> line.startsWith("#"))
                            .anyMatch(heading -> anchor(heading).equals(link.group(2))),
                    link.group(2) + " is no heading of " + target);
            assertTrue(
                    page.isReadme()
                            || Files.readString(target)
                                    .contains("<a id=\"" + link.group(2).substring(1) + "\">"),
                    "the site makes no anchors: write <a id> above the heading in " + target);
        }
    }

    /** As GitHub and GitLab make it. */
    private static String anchor(String heading) {
        return "#"
                + heading.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-');
    }

    /** Paragraph by paragraph, because their order is the layout's. */
    private static void assertIsPrinted(Page.Block block) throws IOException {
        String marker = block.marker().orElseGet(() -> fail(block.place() + ": say which file the block is made from"));
        if (SHOWN_ONCE.containsKey(marker)) {
            return;
        }
        List<String> printed =
                printed(marker).lines().map(String::stripTrailing).toList();
        Iterator<String> rest = printed.iterator();
        for (String line : block.lines()) {
            if (line.isBlank()) {
                rest = printed.iterator();
            } else if (!isIn(rest, line.stripTrailing())) {
                fail(block.place() + ": `" + marker + "` doesn't print, or not in this order:\n" + line);
            }
        }
    }

    private static boolean isIn(Iterator<String> lines, String line) {
        while (lines.hasNext()) {
            if (lines.next().equals(line)) {
                return true;
            }
        }
        return false;
    }

    private static String printed(String marker) throws IOException {
        List<String> words = List.of(marker.split(" "));
        boolean isVerbose = words.get(1).equals("--verbose");
        List<String> files = words.subList(isVerbose ? 2 : 1, words.size());
        return switch (words.get(0)) {
            case "report" -> isVerbose ? Reports.of(files.get(0)) : Reports.summaryOf(files.get(0));
            case "compare" -> isVerbose ? Reports.comparing(files) : Reports.summaryOfComparing(files);
            case "kinds" -> Reports.kinds(words.get(1), words.get(2), words.get(3), words.subList(4, words.size()));
            case "file" -> Files.readString(Path.of(files.get(0)));
            default -> fail("no such source of a block: " + marker);
        };
    }

    private static void assertAreCells(Page.Table table) {
        String file = table.marker().orElseThrow().replaceFirst("cells ", "");
        List<String> headers = table.rows().get(0);
        for (List<String> row : table.rows().subList(2, table.rows().size())) {
            String benchmark = row.get(0).replace("`", "");
            for (int i = 1; i < row.size(); i++) {
                Matcher threads = THREADS.matcher(headers.get(i));
                assertTrue(threads.find(), table.place() + ": how many threads? " + headers.get(i));
                Quotations.assertStandIn(Reports.linesAbout(benchmark, threads.group(1), file), row.get(i), file);
            }
        }
    }

    private static void assertQuotes(Page.Paragraph paragraph) {
        String marker = paragraph.marker().orElse("");
        if (marker.startsWith("quotes ")) {
            String file = marker.replaceFirst("quotes ", "");
            Quotations.assertStandIn(Reports.of(file), paragraph.text(), file);
        } else if (!marker.matches("(cells|ratios|correlations) .*")) {
            assertEquals(List.of(), Quotations.withInterval(paragraph.text()), "say which file they are quoted from");
        }
    }
}
