package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Gate;
import everycore.report.RunFile;
import everycore.result.BadResultFile;
import everycore.result.ResultReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonSummaryTest {
    /** Two JDKs, measured in the same rounds. */
    @Test
    void saysFirstWhatChangedForSure() throws IOException {
        Golden.assertIs("summary-two-jdks.txt", ComparisonSummary.of(compared("jdk17", "jdk25"), layout(80)));
    }

    /** Every row would have the same number in a column of its own. */
    @Test
    void saysOnceOnHowManyThreadsAllCellsAre() {
        List<String> lines = ComparisonSummary.of(compared("commons-lang-3.6", "commons-lang-3.7"), layout(80))
                .lines()
                .toList();
        assertTrue(lines.stream().anyMatch(line -> line.matches(" +× on 1 thread +¼ +1 +4")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.matches("replaceLongOne +×1\\.37 \\[.*")), lines.toString());
    }

    @Test
    void saysInOneLineWhatOneFileAloneHas() {
        String text = ComparisonSummary.of(compared("jdk17", "tutorial", "every-core"), layout(80));
        assertEquals(4, text.lines().filter(line -> line.startsWith("Only in ")).count(), text);
    }

    @Test
    void saysFirstWhatPairingBroughtAndWhereTheNoiseFloorLies() {
        String text = ComparisonSummary.of(compared("pairs-a", "pairs-b", "pairs-a-control"), layout(80))
                .replaceAll("\\s+", " ");
        assertTrue(text.contains(" In pairs the interval is 0.179"), text);
        assertTrue(text.contains(" Here and now a change below "), text);
    }

    @Test
    void saysTheSameAsThePageAndThePullRequest() {
        CompareReport report = compared("jdk17", "jdk25");
        String verdict = "2 of 27 cells slower for sure, 5 more slower, 0 faster, 1 the same, 19 open, which could have"
                + " hidden up to ×1.51.";
        String terminal = ComparisonSummary.of(report, layout(200));
        assertTrue(terminal.contains("B against A: " + verdict), terminal);
        assertTrue(HtmlComparison.of(report).contains(verdict));
        String markdown = ComparisonFormat.MARKDOWN.of(report, Gate.of(report, Gate.Target.CELLS, false));
        assertTrue(markdown.contains("* " + verdict), markdown);
    }

    @ParameterizedTest
    @CsvSource({"jdk17, jdk25, 40", "jdk17, jdk25, 80", "jdk17, tutorial, 80", "every-core, every-runtime, 140"})
    void isNeverWiderThanTheTerminal(String baseline, String other, int columns) {
        ComparisonSummary.of(compared(baseline, other), layout(columns))
                .lines()
                .forEach(line -> assertTrue(Fitting.width(line) <= columns, Fitting.width(line) + " columns: " + line));
    }

    private static TerminalLayout layout(int columns) {
        return new TerminalLayout(columns, false, false);
    }

    private static CompareReport compared(String... names) {
        List<RunFile> files =
                Arrays.stream(names).map(ComparisonSummaryTest::read).toList();
        return Comparer.of(files.get(0), files.subList(1, files.size()), 0.05, 0.95);
    }

    private static RunFile read(String name) {
        try {
            return new RunFile(name, ResultReader.readScores(Path.of("results", "epyc-two-vcpus-" + name + ".json")));
        } catch (BadResultFile e) {
            throw new AssertionError(e);
        }
    }
}
