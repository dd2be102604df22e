package everycore.render;

import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.Measured;
import everycore.report.Report;
import everycore.result.Entry;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {
    private static final int WIDTH = 160;

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar-EG-u-nu-arab"})
    void showsARunInEveryLocale(String language) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(language));
        Golden.assertIs("terminal-run.txt", Format.TERMINAL.of(SampleRun.report()));
    }

    @Test
    void showsAFileOfPlainJmh() throws IOException {
        List<Entry> entries = List.of(
                Measured.withParameter(cell("org.shop.Basket.add", 4, 8.1e6, 8.3e6, 8.2e6), "size", "10"),
                Measured.cell("org.shop.Basket.total", "avgt", "ns/op", 1, 118.2, 121.9),
                Measured.cell("org.shop.Basket.total", "thrpt", "ops/us", 1, 8.4),
                Measured.cell("org.shop.Basket.traffic", "thrpt", "MB/sec", 1, 12),
                cell("org.shop.Idle.never", 1, 0, 0));
        Golden.assertIs("terminal-plain-jmh.txt", Format.TERMINAL.of(Report.of("plain", entries)));
    }

    @Test
    void keepsTheTableNarrow() {
        Format.TERMINAL
                .of(SampleRun.report())
                .lines()
                .dropWhile(line -> !line.contains("throughput"))
                .takeWhile(line -> !line.isEmpty())
                .forEach(line -> assertTrue(line.length() < WIDTH, line.length() + " columns: " + line));
    }

    @Test
    void showsNoTableWhereNothingCouldBeRead() {
        String text =
                Format.TERMINAL.of(Report.of("label", List.of(Measured.cell("org.A.b", "thrpt", "MB/sec", 1, 1))));
        assertEquals(
                "label\nJMH 1.37; forks 1; warmup 2 × 250 ms; measurement 1 × 250 ms\n\nLeft out A.b on 1 thread: 'MB/sec' is no unit of throughput or of time per operation.\n",
                text);
    }
}
