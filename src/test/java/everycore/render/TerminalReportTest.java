package everycore.render;

import static everycore.report.Measured.BALANCE;
import static everycore.report.Measured.cell;
import static everycore.report.Measured.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.Measured;
import everycore.report.Report;
import everycore.result.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalReportTest {
    private static final int WIDTH = 160;
    private static final double[] SPREAD = {1, 1.004, 0.997};

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab"})
    void showsARunInEveryLocale(String language) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertIsGolden("terminal-run.txt", TerminalReport.of(run()));
    }

    @Test
    void showsAFileOfPlainJmh() throws IOException {
        List<Entry> entries = List.of(
                Measured.withParameter(cell("org.shop.Basket.add", 4, 8.1e6, 8.3e6, 8.2e6), "size", "10"),
                Measured.cell("org.shop.Basket.total", "avgt", "ns/op", 1, 118.2, 121.9),
                Measured.cell("org.shop.Basket.total", "thrpt", "ops/us", 1, 8.4),
                Measured.cell("org.shop.Basket.traffic", "thrpt", "MB/sec", 1, 12),
                cell("org.shop.Idle.never", 1, 0, 0));
        assertIsGolden("terminal-plain-jmh.txt", TerminalReport.of(Report.of("plain", entries)));
    }

    @Test
    void keepsTheTableNarrow() {
        TerminalReport.of(run())
                .lines()
                .dropWhile(line -> !line.contains("throughput"))
                .takeWhile(line -> !line.isEmpty())
                .forEach(line -> assertTrue(line.length() < WIDTH, line.length() + " columns: " + line));
    }

    @Test
    void letsNoControlCharacterOfAFileThrough() {
        String evil = "\u001b[31mred\u009b2J\u0007\r\n\u202e\u2028\ud800";
        Entry entry = Measured.withParameter(cell("org." + evil + ".run" + evil, 1, 1), evil, evil);
        Entry refused = Measured.cell("org." + evil, "thrpt", evil, 1, 1);
        String text = TerminalReport.of(Report.of(evil, List.of(entry, refused)));
        assertTrue(text.contains("red"), text);
        assertFalse(
                text.chars()
                        .filter(character -> character != '\n')
                        .anyMatch(character -> Character.isISOControl(character)
                                || Character.getType(character) == Character.FORMAT
                                || Character.getType(character) == Character.LINE_SEPARATOR
                                || Character.getType(character) == Character.SURROGATE),
                text);
        assertEquals("[31mred2J", text.lines().findFirst().orElseThrow());
    }

    @Test
    void showsNoTableWhereNothingCouldBeRead() {
        String text = TerminalReport.of(Report.of("label", List.of(Measured.cell("org.A.b", "thrpt", "MB/sec", 1, 1))));
        assertEquals(
                "label\n\nLeft out A.b on 1 thread: 'MB/sec' is no unit of throughput or of time per operation.\n",
                text);
    }

    private static Report run() {
        List<Entry> entries = new ArrayList<>();
        entries.addAll(row("everycore.benchmarks.SpinBenchmark.spin", 1.7e9, 3.36e9, 3.38e9, 1.99));
        entries.addAll(row("everycore.benchmarks.EmptyBenchmark.empty", 1.73e9, 3.43e9, 3.44e9, 1.99));
        entries.addAll(row(BALANCE + "confined", 4.7e8, 9.35e8, 9.36e8, 1.98));
        List<Entry> unlocked = row(BALANCE + "unlocked", 4.68e8, 2.4e8, 2.39e8, 1.98);
        entries.add(with(unlocked.get(0), "balance.lost", "%", 0, 0, 0));
        entries.add(with(unlocked.get(1), "balance.lost", "%", 41.2, 48.9, 44.5));
        entries.add(with(unlocked.get(2), "balance.lost", "%", 2, 47, 21));
        entries.addAll(row(BALANCE + "synchronizedBlock", 5.1e7, 2.2e7, 2.1e7, 1.95));
        entries.addAll(row(BALANCE + "reentrantLock", 5.2e7, 2.9e7, 2.8e7, 1.3));
        entries.addAll(row(BALANCE + "atomicLong", 1.8e8, 4.6e7, 4.61e7, 1.98));
        return Report.of("run", Measured.on(Measured.environment(2), entries.toArray(Entry[]::new)));
    }

    /** One, two and four threads, the last two on the same two CPUs. */
    private static List<Entry> row(String benchmark, double one, double two, double four, double cpus) {
        return List.of(
                entry(benchmark, 1, one, 0.994), entry(benchmark, 2, two, cpus), entry(benchmark, 4, four, cpus));
    }

    private static Entry entry(String benchmark, int threads, double throughput, double cpus) {
        return with(cell(benchmark, threads, forks(throughput, threads)), "cpu.worker", "CPUs", forks(cpus, 1));
    }

    private static double[] forks(double mean, int noise) {
        return Arrays.stream(SPREAD)
                .map(factor -> mean * (1 + noise * (factor - 1)))
                .toArray();
    }

    private static void assertIsGolden(String name, String text) throws IOException {
        Path golden = Path.of("src", "test", "resources", "report", name);
        Path seen = Files.createDirectories(Path.of("target", "golden")).resolve(name);
        Files.writeString(seen, text);
        assertEquals(
                Files.readString(golden),
                text,
                () -> "the report changed; if it should, look at the difference and copy " + seen + " to " + golden);
    }
}
