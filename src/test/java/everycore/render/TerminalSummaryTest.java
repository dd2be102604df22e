package everycore.render;

import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.Detail;
import everycore.report.Measured;
import everycore.report.Report;
import everycore.report.RunFile;
import everycore.result.BadResultFile;
import everycore.result.Entry;
import everycore.result.ResultReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSummaryTest {
    private static final int MANY = 60;

    @ParameterizedTest
    @ValueSource(ints = {80, 140})
    void showsTheAnswersOfARun(int columns) throws IOException {
        Golden.assertIs("summary-run-" + columns + ".txt", text(columns, SampleRun.entries()));
    }

    @Test
    void showsRuntimesSideBySide() throws IOException {
        Golden.assertIs("summary-several-runtimes.txt", text(80, SampleRun.withOtherRuntimes(SampleRun.entries())));
    }

    @Test
    void showsOtherPeoplesBenchmarksByCost() throws IOException {
        List<Entry> entries = List.of(
                Measured.withParameter(cell("org.shop.Basket.add", 4, 8.1e6, 8.3e6, 8.2e6), "size", "10"),
                Measured.withParameter(cell("org.shop.Basket.add", 4, 2.1e6, 2.3e6, 2.2e6), "size", "100"),
                Measured.cell("org.shop.Basket.total", "avgt", "ns/op", 1, 118.2, 121.9),
                Measured.cell("org.shop.Basket.total", "thrpt", "ops/us", 1, 8.4),
                Measured.cell("org.shop.Basket.traffic", "thrpt", "MB/sec", 1, 12),
                cell("org.shop.Idle.never", 1, 0, 0));
        Golden.assertIs("summary-plain-jmh.txt", text(80, entries));
    }

    /** The volume that one screen holds. */
    @ParameterizedTest
    @CsvSource({"jdk17, 36, 40", "day, 16, 30", "same-loop, 6, 25"})
    void keepsToOneScreen(String name, int cells, int mostLines) throws BadResultFile {
        Report report = measured(name);
        assertEquals(cells, report.rows().size());
        List<String> lines = TerminalSummary.of(report, layout(80)).lines().toList();
        assertTrue(lines.size() <= mostLines, lines.size() + " lines:\n" + String.join("\n", lines));
    }

    @ParameterizedTest
    @CsvSource({"jdk17, 40", "jdk17, 61", "same-loop, 50", "every-core, 100", "every-core, 140"})
    void isNeverWiderThanTheTerminal(String name, int columns) throws BadResultFile {
        assertFits(TerminalSummary.of(measured(name), layout(columns)), columns);
    }

    @ParameterizedTest
    @MethodSource("resultFiles")
    void isNeverWiderThanWhatEveryTerminalHas(Path file) throws BadResultFile {
        Report report = Report.of(new RunFile(file.toString(), ResultReader.readScores(file)), Detail.SENTENCES);
        assertFits(TerminalSummary.of(report, TerminalLayout.STANDARD), TerminalLayout.STANDARD_COLUMNS);
    }

    static List<Path> resultFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("results"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static void assertFits(String text, int columns) {
        text.lines()
                .forEach(line -> assertTrue(Fitting.width(line) <= columns, Fitting.width(line) + " columns: " + line));
    }

    /** Its question, and the line of the first screen that answers it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdk17 | Java fills every CPU here",
                "jdk17 | The cheapest safe update on 2 threads is longAdder, 3.52 ns; next is",
                "jdk17 | atomicLong at ×3.21 [2.84, 3.63] its time.",
                "jdk17 | No lock loses 41.4 % [37.4, 45.5]",
                "every-runtime | not by CPython 3.13.0 threads (1.00 CPUs, ×0.861 one thread)"
            })
    void answersWithinTheFirst25Lines(String name, String answer) throws BadResultFile {
        String screen = String.join(
                " ",
                TerminalSummary.of(measured(name), layout(80))
                        .lines()
                        .limit(25)
                        .map(String::strip)
                        .toList());
        assertTrue(screen.contains(answer), screen);
    }

    @Test
    void foldsWhatFillsMoreThanAScreen() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) {
            entries.add(cell("org.Shop.basket" + i, 1, 1e6 * i, 1.01e6 * i, 0.99e6 * i));
        }
        List<String> lines = text(80, entries).lines().toList();
        assertTrue(lines.stream().anyMatch(line -> line.equals("… 20 between (--verbose)")), lines.toString());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("basket60 ")), "the cheapest");
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("basket1 ")), "the dearest");
    }

    @Test
    void laysTheFormsOfManyRuntimesSideBySide() throws BadResultFile {
        List<String> lines = TerminalSummary.of(measured("nine-cpythons"), layout(80))
                .lines()
                .toList();
        int title = lines.indexOf("CPUs of 2 that an endless loop on 2 threads uses, filled or not");
        assertEquals(
                List.of("subinterpreters", "threads", "native-extension", "processes"),
                List.of(lines.get(title + 1).strip().split(" +")));
        assertEquals(
                "CPython 2.7.18 1.27 no 1.98 yes 1.99 yes",
                lines.get(title + 2).strip().replaceAll(" +", " "));
        assertTrue(lines.get(title + 3).startsWith("  CPython 3.6.15 "), "not in the order of text");
        assertEquals("", lines.get(title + 11), "nine runtimes");
    }

    @Test
    void coloursAnswersAndMovesNothing() {
        Report report = SampleRun.reportOfSeveralRuntimes();
        String coloured = TerminalSummary.of(report, new TerminalLayout(80, false, true));
        for (String answer : List.of("\u001b[32myes\u001b[0m", "\u001b[31mno\u001b[0m", "\u001b[31m44.9 %\u001b[0m")) {
            assertTrue(coloured.contains(answer), coloured);
        }
        assertEquals(TerminalSummary.of(report, layout(80)), coloured.replaceAll("\u001b\\[\\d+m", ""));
    }

    private static TerminalLayout layout(int columns) {
        return new TerminalLayout(columns, false, false);
    }

    private static String text(int columns, List<Entry> entries) {
        return Format.TERMINAL.of(Report.of("run", entries), layout(columns));
    }

    private static Report measured(String name) throws BadResultFile {
        Path file = Path.of("results", "epyc-two-vcpus-" + name + ".json");
        return Report.of(new RunFile(name, ResultReader.readScores(file)), Detail.SENTENCES);
    }
}
