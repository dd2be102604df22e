package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What gives no row is named: in the text where that has sentences, or else on stderr. */
class LeftOutTest {
    private static final String REASON = "'MB/sec' is no unit of throughput or of time per operation.";

    @TempDir
    private Path directory;

    private Path before;
    private Path after;

    @BeforeEach
    void write() throws IOException {
        before = file("before.json", entry("a.B.told", "ops/s"), entry("a.B.rate", "MB/sec"));
        after = file("after.json", entry("a.B.told", "ops/s"), entry("a.B.new", "ops/s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-raw", "benchstat"})
    void aReportOfNumbersNamesItOnStderr(String format) {
        Invocation report = Invocation.of("report", "--format", format, before.toString());
        assertEquals(0, report.status());
        assertFalse(report.out().contains("rate"), report.out());
        assertEquals("everycore: before: Left out B.rate on 1 thread: " + REASON + "\n", report.err());
        assertEquals(
                "",
                Invocation.of("report", "--quiet", "--format", format, before.toString())
                        .err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "markdown", "json", "html"})
    void aReportInWordsNamesItThere(String format) {
        Invocation report = Invocation.of("report", "--format", format, before.toString());
        assertTrue(report.out().contains("Left out B.rate on 1 thread: "), report.out());
        assertEquals("", report.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "csv-raw", "benchstat", "github", "junit"})
    void aComparisonForProgramsNamesItOnStderrWithWhatHasNoPartner(String format) {
        Invocation compare =
                Invocation.of("compare", "--same-sitting", "--format", format, before.toString(), after.toString());
        assertEquals(0, compare.status());
        assertEquals(
                List.of(
                        "everycore: before: Left out B.rate on 1 thread: " + REASON,
                        "everycore: Only in after, not in before: B.new on 1 thread."),
                compare.err().lines().toList());
    }

    @Test
    void aComparisonInWordsNamesItThere() {
        Invocation compare = Invocation.of("compare", "--same-sitting", before.toString(), after.toString());
        assertTrue(compare.out().contains("Left out B.rate on 1 thread: "), compare.out());
        assertEquals("", compare.err());
    }

    private Path file(String name, String... entries) throws IOException {
        return Files.writeString(directory.resolve(name), "[" + String.join(",", entries) + "]");
    }

    private static String entry(String benchmark, String unit) {
        return """
                { "benchmark": "%s", "mode": "thrpt", "threads": 1, "forks": 3,
                  "primaryMetric": { "score": 2.0, "scoreUnit": "%s", "rawData": [ [ 1.9 ], [ 2.0 ], [ 2.1 ] ] } }
                """.formatted(benchmark, unit);
    }
}
