package everycore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.statistics.Estimate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of old files follow the history of JMH's own writer, from 0.9 to 1.37. */
class ResultReaderTest {
    private static final String RESULT = "[{\"benchmark\": \"a.B.c\", \"threads\": 2, \"primaryMetric\":"
            + " {\"score\": 2.5, \"scoreUnit\": \"ops/s\", \"rawData\": [[2.5]]}}]";

    @TempDir
    private Path directory;

    @Test
    void readsFilesFromBefore1_12() throws Exception {
        Entry entry = read("before-1.12.json").get(0);
        assertEquals("sample.Codec.encode", entry.benchmark());
        assertEquals("avgt", entry.mode());
        assertEquals(4, entry.threads());
        assertEquals(2, entry.forks());
        assertEquals("1 s", entry.measurementTime());
        assertEquals(List.of(-0.75, 5.75), entry.primaryMetric().scoreConfidence());
        assertEquals(Optional.empty(), entry.jmhVersion());
        assertEquals(Optional.empty(), entry.jvm());
        assertEquals(Optional.empty(), entry.jvmArgs());
        assertEquals(Optional.empty(), entry.warmupBatchSize());
        assertEquals(Optional.empty(), entry.params());
        assertEquals(Optional.empty(), entry.environment());
        assertEquals(Map.of(), entry.cell().parameters());
    }

    @Test
    void readsFilesFromBefore1_19() throws Exception {
        Entry entry = read("jmh-1.12.json").get(0);
        assertEquals(Optional.of(10), entry.warmupBatchSize());
        assertEquals(Optional.of(20), entry.measurementBatchSize());
        assertEquals("single-shot", entry.warmupTime());
        assertEquals("s", entry.primaryMetric().scoreUnit());
        assertEquals(Optional.empty(), entry.jdkVersion());
        assertEquals(Map.of("size", "1024", "threads", "many"), entry.cell().parameters());
    }

    @Test
    void readsFilesFromBefore1_21() throws Exception {
        Entry entry = read("jmh-1.19.json").get(0);
        assertEquals(Optional.of("1.19"), entry.jmhVersion());
        assertEquals(Optional.of("C:\\jdk8\\jre\\bin\\java.exe"), entry.jvm());
        assertEquals(Optional.of(List.of()), entry.jvmArgs());
        assertEquals(Optional.of("25.131-b11"), entry.vmVersion());
        assertEquals(Optional.empty(), entry.vmName());
    }

    @Test
    void readsSamplesOfForksWithoutACallForTheReportToLeaveOut() throws Exception {
        Path file = Files.writeString(
                directory.resolve("result.json"),
                RESULT.replace("\"threads\"", "\"mode\": \"sample\", \"threads\"")
                        .replace("\"rawData\": [[2.5]]", "\"rawDataHistogram\": [[[]]]"));
        assertEquals(1, ResultReader.readScores(file).size());
    }

    @Test
    void keepsRaggedRowsAsTheyAre() throws Exception {
        Entry entry = read("before-1.12.json").get(0);
        assertEquals(
                List.of(List.of(2.0, 3.0), List.of(2.5)), entry.primaryMetric().iterationsByFork());
        assertEquals(
                List.of(List.of(2.0, 3.0), List.of()),
                entry.secondaryMetric("gc.count").orElseThrow().iterationsByFork());
    }

    @Test
    void takesEachIterationOfAHistogramForItsWeightedMean() throws Exception {
        Entry entry = read("jmh-1.19.json").get(0);
        assertEquals(
                List.of(List.of(2.0, 3.0), List.of(2.5)), entry.primaryMetric().iterationsByFork());
        assertEquals(2, entry.forks(), "two rows, whatever the file says");
    }

    @Test
    void countsTheRowsWhereTheFileSaysOneFork() throws Exception {
        List<Entry> entries = read("jmh-1.37-unusual.json");
        assertEquals(5, entries.get(0).forks());
        assertEquals(6, entries.get(0).plus(entries.get(3)).forks());
        assertEquals(6, entries.get(3).plus(entries.get(0)).forks());
    }

    @Test
    void believesTheFileWhereThereAreNoRows() throws Exception {
        Entry entry = read("jmh-1.37-unusual.json").get(1);
        assertEquals(5, entry.forks());
        assertEquals(List.of(List.of(7.0)), entry.primaryMetric().iterationsByFork());
    }

    @Test
    void remembersThatJmhDidNotFork() throws Exception {
        assertEquals(0, read("jmh-1.37-unusual.json").get(2).forks());
    }

    @Test
    void takesJmhsStringsForNumbersThatAreNotFinite() throws Exception {
        Metric stack =
                read("jmh-1.37-unusual.json").get(0).secondaryMetric("stack").orElseThrow();
        assertEquals(Double.NaN, stack.score());
        assertEquals(
                Map.of("0.0", Double.NEGATIVE_INFINITY, "100.0", Double.POSITIVE_INFINITY), stack.scorePercentiles());
        assertEquals(
                List.of(
                        List.of(Double.NaN),
                        List.of(),
                        List.of(Double.POSITIVE_INFINITY),
                        List.of(),
                        List.of(Double.NEGATIVE_INFINITY)),
                stack.iterationsByFork());
    }

    @Test
    void ignoresFieldsThatItDoesNotKnowAndMissesNoneThatImitatorsLeaveOut() throws Exception {
        Metric metric = read("jmh-1.37-unusual.json").get(0).primaryMetric();
        assertEquals(0.0, metric.scoreError());
        assertNull(metric.scorePercentiles());
    }

    @Test
    void keepsDuplicatesForTheReportToMerge() throws Exception {
        List<Entry> entries = read("jmh-1.37-unusual.json");
        assertEquals(entries.get(0).cell(), entries.get(3).cell());
        assertEquals(4, entries.size());
    }

    @Test
    void findsSecondaryMetricsUnderTheirOldNames() throws Exception {
        Entry entry = read("before-1.12.json").get(0);
        assertEquals(5.0, entry.secondaryMetric("gc.count").orElseThrow().score());
        assertTrue(entry.secondaryMetric("gc.time").isEmpty());
    }

    @Test
    void tellsParametersFromTheThreadsThatFilesOfOursRepeat() throws Exception {
        String text =
                RESULT.replace("\"threads\": 2", "\"threads\": 2, \"params\": {\"threads\": \"2\", \"size\": 10}");
        Entry plain =
                ResultReader.read(file(text.getBytes(StandardCharsets.UTF_8))).get(0);
        assertEquals(Map.of("size", "10", "threads", "2"), plain.cell().parameters(), "the benchmark's own");
        Cell ours = plain.withEnvironment(Fixtures.environment(2)).cell();
        assertEquals(Map.of("size", "10"), ours.parameters());
        assertEquals("B.c {size=10} on 2 threads", ours.toString());
    }

    @Test
    void keepsJmhsPercentilesWhereItKeptNoSamples() throws Exception {
        String text = RESULT.replace("\"threads\": 2", "\"threads\": 2, \"mode\": \"sample\"")
                .replace("\"score\": ", "\"scorePercentiles\": {\"50.0\": 0.531}, \"score\": ");
        Metric metric = ResultReader.readScores(file(text.getBytes(StandardCharsets.UTF_8)))
                .get(0)
                .primaryMetric();
        assertEquals(
                Map.of(50.0, new Estimate(0.531, Optional.empty())), metric.percentiles(List.of(50.0, 90.0), 0.95));
    }

    @Test
    void readsJmhsOwnSummaryOnlyWithTheWholeFile() throws Exception {
        Path file = file(RESULT.replace("\"score\": ", "\"scoreError\": 0.5, \"scoreConfidence\": [2, 3], \"score\": ")
                .getBytes(StandardCharsets.UTF_8));
        Metric whole = ResultReader.read(file).get(0).primaryMetric();
        Metric scores = ResultReader.readScores(file).get(0).primaryMetric();
        assertEquals(0.5, whole.scoreError());
        assertEquals(List.of(2.0, 3.0), whole.scoreConfidence());
        assertNull(scores.scoreError());
        assertNull(scores.scoreConfidence());
        assertEquals(whole.rawData(), scores.rawData());
    }

    @Test
    void readsForksOfAnyNumberOfIterations() throws Exception {
        for (int count : List.of(1, 15, 16, 17, 32, 33, 1000)) {
            List<Double> iterations =
                    IntStream.range(0, count).mapToObj(i -> i + 0.25).toList();
            String text =
                    RESULT.replace("[[2.5]]", List.of(iterations, List.of(1.5)).toString());
            Metric metric = ResultReader.read(file(text.getBytes(StandardCharsets.UTF_8)))
                    .get(0)
                    .primaryMetric();
            assertEquals(List.of(iterations, List.of(1.5)), metric.rawData().orElseThrow());
        }
    }

    @Test
    void keepsTextsThatEntriesShareOnce() throws Exception {
        List<Entry> entries = ResultReader.read(
                file((RESULT + RESULT.replace("B.c", "B.d")).replace("][", ",").getBytes(StandardCharsets.UTF_8)));
        assertEquals("a.B.d", entries.get(1).benchmark());
        assertSame(
                entries.get(0).primaryMetric().scoreUnit(),
                entries.get(1).primaryMetric().scoreUnit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\n]\n\n\n", "[\r\n]\r\n"})
    void takesAnEmptyArrayForNoResults(String text) throws Exception {
        assertEquals(List.of(), ResultReader.read(file(text.getBytes(StandardCharsets.UTF_8))));
    }

    /** PowerShell's redirection writes UTF-16, and Windows editors write a byte order mark. */
    @Test
    void readsEveryEncodingOfUnicode() throws Exception {
        List<Entry> plain = ResultReader.read(file(RESULT.getBytes(StandardCharsets.UTF_8)));
        assertEquals(plain, ResultReader.read(file(("\uFEFF" + RESULT).getBytes(StandardCharsets.UTF_8))));
        assertEquals(plain, ResultReader.read(file(("\uFEFF" + RESULT).getBytes(StandardCharsets.UTF_16LE))));
    }

    private static List<Entry> read(String name) throws Exception {
        return ResultReader.read(
                Path.of(ResultReaderTest.class.getResource("/result/" + name).toURI()));
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(directory.resolve("result.json"), bytes);
    }
}
