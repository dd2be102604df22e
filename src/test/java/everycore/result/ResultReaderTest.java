package everycore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shapes of old files follow the history of JMH's own writer, from 0.9 to 1.37. */
class ResultReaderTest {
    private static final String METRIC =
            "\"primaryMetric\": {\"score\": 2.5, \"scoreError\": \"NaN\", \"scoreUnit\": \"ops/s\", \"rawData\": [[2.5]]}";

    @TempDir
    private Path directory;

    @Test
    void readsFilesFromBefore1_12() throws Exception {
        Entry entry = read("[{\"benchmark\": \"a.B.c\", \"mode\": \"avgt\", \"threads\": 4, \"forks\": 1,"
                + "\"warmupIterations\": 5, \"warmupTime\": \"1 s\", \"measurementIterations\": 5,"
                + "\"measurementTime\": \"1 s\", " + METRIC + ", \"secondaryMetrics\": {}}]");
        assertEquals(4, entry.threads());
        assertTrue(entry.jmhVersion().isEmpty()
                && entry.vmName().isEmpty()
                && entry.warmupBatchSize().isEmpty());
        assertTrue(entry.environment().isEmpty());
        assertTrue(Double.isNaN(entry.primaryMetric().scoreError()));
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() throws Exception {
        assertEquals(
                "a.B.c",
                read("[{\"benchmark\": \"a.B.c\", \"threads\": 1, \"warmupForks\": 2, " + METRIC + "}]")
                        .benchmark());
    }

    @Test
    void takesAHistogramForItsWeightedMean() throws Exception {
        Entry entry = read(
                "[{\"benchmark\": \"a.B.c\", \"mode\": \"sample\", \"threads\": 1, \"primaryMetric\": {"
                        + "\"score\": 2.0, \"scoreUnit\": \"ns/op\", \"rawDataHistogram\": [[[[1.0, 3], [5.0, 1]]], [[[4.0, 2]]]]}}]");
        assertEquals(List.of(List.of(2.0), List.of(4.0)), entry.primaryMetric().iterationsByFork());
    }

    @Test
    void countsAFileWithoutRawDataAsOneFork() throws Exception {
        Entry entry = read("[{\"benchmark\": \"a.B.c\", \"threads\": 1, \"forks\": 5, \"primaryMetric\": {"
                + "\"score\": 2.0, \"scoreUnit\": \"ops/s\", \"rawData\": []}}]");
        assertEquals(List.of(List.of(2.0)), entry.primaryMetric().iterationsByFork());
    }

    @Test
    void findsSecondaryMetricsUnderTheirOldNames() throws Exception {
        Entry entry = read("[{\"benchmark\": \"a.B.c\", \"threads\": 1, " + METRIC + ", \"secondaryMetrics\": {"
                + "\"·gc.count\": {\"score\": 3.0, \"scoreUnit\": \"counts\", \"rawData\": [[3.0]]}}}]");
        assertEquals(3.0, entry.secondaryMetric("gc.count").orElseThrow().score());
        assertTrue(entry.secondaryMetric("gc.time").isEmpty());
    }

    @Test
    void tellsParametersFromTheThreadsThatTheyRepeat() throws Exception {
        Cell cell =
                read("[{\"benchmark\": \"a.B.c\", \"threads\": 2, \"params\": {\"threads\": \"2\", \"size\": \"10\"}, "
                                + METRIC + "}]")
                        .cell();
        assertEquals(Map.of("size", "10"), cell.parameters());
        assertEquals("B.c on 2 threads", cell.toString());
    }

    @Test
    void takesAnEmptyArrayForNoResults() throws Exception {
        assertEquals(List.of(), ResultReader.read(file("[\n]\n\n\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                             | is empty",
                "`hello`                                        | :1:1: ",
                "`{}`                                           | :1:1: not a JMH result file",
                "`[1, 2]`                                       | :1:2: ",
                "`[{\"name\": \"x\"}]`                          | no field \"benchmark\"",
                "`[{\"benchmark\": \"x\", \"threads\": 1}]`     | no field \"primaryMetric\"",
                "`[{\"benchmark\": \"x\", \"threads\": 0, \"primaryMetric\": {\"score\": 1, \"scoreUnit\": \"ops/s\"}}]`"
                        + " | threads is 0",
                "`[{\"benchmark\": \"x\", \"threads\": \"two\"}]` | :1:32: ",
                "`[{\"benchmark\": \"x\", \"primaryMetric\": {}}]` | a metric needs a score",
                "`[{\"benchmark\": \"x\", \"primaryMetric\": {\"score\": \"high\"}}]` | not a number",
                "`[{\"benchmark\": \"x\",`                      | :1:"
            })
    void namesTheFileThePlaceAndTheReason(String text, String named) throws IOException {
        Path file = file(text);
        String message =
                assertThrows(BadResultFile.class, () -> ResultReader.read(file)).getMessage();
        assertTrue(message.startsWith(file.toString()), message);
        assertTrue(message.contains(named), message);
        assertEquals(1, message.lines().count(), message);
        assertFalse(message.contains("fasterxml") || message.contains("reference chain"), message);
    }

    @Test
    void namesAFileThatIsNoFile() {
        Path missing = directory.resolve("none.json");
        assertEquals(missing + ": no such file", refusal(missing));
        assertEquals(directory + ": is a directory; name the result files in it", refusal(directory));
    }

    private static String refusal(Path file) {
        return assertThrows(BadResultFile.class, () -> ResultReader.read(file)).getMessage();
    }

    private Entry read(String text) throws Exception {
        return ResultReader.read(file(text)).get(0);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("result.json"), text);
    }
}
