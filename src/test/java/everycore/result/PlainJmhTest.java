package everycore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/** Holds the reader, the records and the writer against files that JMH's own writer has written. */
class PlainJmhTest {
    private static final Mode MODE = Mode.Throughput;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = "All", mode = EnumSource.Mode.EXCLUDE)
    void writesEveryFieldThatItHasReadWithTheSameValue(Mode mode) throws Exception {
        JmhResults results = new JmhResults(mode, 2, "size", "1024", "text", "a \"quoted\" \\ <b>; {c}, [d]")
                .fork(List.of(
                        List.of(JmhResults.primary(mode, 123_456_789), counter(2)),
                        List.of(JmhResults.primary(mode, 234_567_891)),
                        List.of(JmhResults.primary(mode, 345_678_912), counter(3))))
                .fork(List.of(List.of(JmhResults.primary(mode, 99_999_999))));
        assertUnchanged(results.write(directory.resolve("jmh.json")));
    }

    @Test
    void writesNumbersThatAreNotFiniteAsJmhDoes() throws Exception {
        JmhResults results = new JmhResults(MODE, 1)
                .fork(List.of(List.of(
                        JmhResults.primary(MODE, 5),
                        average("none", Double.NaN),
                        average("more", Double.POSITIVE_INFINITY),
                        average("less", Double.NEGATIVE_INFINITY))));
        Path file = results.write(directory.resolve("jmh.json"));
        assertUnchanged(file);
        Map<String, Metric> secondary = ResultReader.read(file).get(0).secondaryMetrics();
        assertEquals(Double.NaN, secondary.get("none").score());
        assertEquals(Double.POSITIVE_INFINITY, secondary.get("more").score());
        assertEquals(Double.NEGATIVE_INFINITY, secondary.get("less").score());
    }

    /** Iterations of unlike lengths, so that their means don't weigh alike. */
    @Test
    void makesOfSamplesTheScoreAndThePercentilesThatJmhMakesOfThem() throws Exception {
        JmhResults results = new JmhResults(Mode.SampleTime, 2)
                .fork(List.of(
                        List.of(JmhResults.primary(Mode.SampleTime, 1_000)),
                        List.of(JmhResults.primary(Mode.SampleTime, 50_000)),
                        List.of(JmhResults.samples(30, 2_000))))
                .fork(List.of(List.of(JmhResults.samples(7, 9_000))));
        Metric jmhs = ResultReader.read(results.write(directory.resolve("jmh.json")))
                .get(0)
                .primaryMetric();
        assertEquals(jmhs.score(), jmhs.pooledMean(), 1e-12 * jmhs.score());
        for (double rank : new double[] {0, 50, 90, 99, 99.9, 100}) {
            double expected = jmhs.scorePercentiles().get(String.valueOf(rank));
            assertEquals(
                    expected, jmhs.percentiles(List.of(rank), 0.95).get(rank).value(), 1e-9 * expected, "rank " + rank);
        }
    }

    @Test
    void makesOfTheSamplesOfAForkTheScoreThatJmhMakesOfItAlone() throws Exception {
        Path file = directory.resolve("jmh.json");
        new JmhResults(Mode.SampleTime, 1)
                .fork(List.of(List.of(JmhResults.samples(7, 9_000)), List.of(JmhResults.samples(300, 2_000))))
                .write(file);
        Entry entry = ResultReader.read(file).get(0);
        double score = entry.primaryMetric().score();
        assertEquals(score, entry.forkScores().mean(), 1e-12 * score);
    }

    @Test
    void addsUpSamplesToWhatJmhMakesOfThemTogether() throws Exception {
        List<Result<?>> one = List.of(JmhResults.samples(30, 2_000));
        List<Result<?>> two = List.of(JmhResults.primary(Mode.SampleTime, 50_000));
        Entry both = sampled("both.json", List.of(one, two));
        Entry added = sampled("one.json", List.of(one)).plus(sampled("two.json", List.of(two)));
        assertEquals(
                both.primaryMetric().rawDataHistogram(), added.primaryMetric().rawDataHistogram());
        assertEquals(both.primaryMetric().score(), added.primaryMetric().score(), 1e-12);
        assertEquals(both.forkScores(), added.forkScores());
    }

    /** Forks of one iteration. */
    private Entry sampled(String file, List<List<Result<?>>> forks) throws Exception {
        JmhResults results = new JmhResults(Mode.SampleTime, forks.size());
        forks.forEach(iteration -> results.fork(List.of(iteration)));
        return ResultReader.read(results.write(directory.resolve(file))).get(0);
    }

    @Test
    void addsUpForksToWhatJmhMakesOfThemTogether() throws Exception {
        List<List<List<Result<?>>>> forks = List.of(
                List.of(iteration(101_234_567, 1.5), iteration(102_345_678, 1.25), iteration(99_876_543, 1.125)),
                List.of(iteration(111_111_111, 1.875)),
                List.of(iteration(105_555_555, 1.75), iteration(101_010_101, 2)));
        JmhResults together = new JmhResults(MODE, 3);
        Entry sum = null;
        for (List<List<Result<?>>> fork : forks) {
            together.fork(fork);
            Path alone = new JmhResults(MODE, 1).fork(fork).write(directory.resolve("alone.json"));
            Entry entry = ResultReader.read(alone).get(0);
            sum = sum == null ? entry : sum.plus(entry);
        }
        JsonNode expected = tree(together.write(directory.resolve("together.json")));
        assertSame(expected, Json.MAPPER.valueToTree(sum));
    }

    /** JMH counts 0 for each in the mean, and so lowers it; here what was not measured has no part in it. */
    @Test
    void givesForksThatLackAMetricTheEmptyRowsThatJmhGivesThem() throws Exception {
        List<List<Result<?>>> with = List.of(iteration(101_234_567, 1.5), iteration(102_345_678, 1.25));
        List<List<Result<?>>> without = List.of(List.of(JmhResults.primary(MODE, 111_111_111)));
        Entry first = ResultReader.read(new JmhResults(MODE, 1).fork(without).write(directory.resolve("1.json")))
                .get(0);
        Entry second = ResultReader.read(new JmhResults(MODE, 1).fork(with).write(directory.resolve("2.json")))
                .get(0);
        JsonNode together =
                tree(new JmhResults(MODE, 2).fork(without).fork(with).write(directory.resolve("together.json")));
        JsonNode sum = Json.MAPPER.valueToTree(first.plus(second));
        String rows = "/secondaryMetrics/cpu.worker/rawData";
        assertEquals(together.at(rows), sum.at(rows));
        assertEquals(1.375, sum.at("/secondaryMetrics/cpu.worker/score").asDouble());
    }

    /** As a script does that runs JMH once a fork and joins the files, or JMH's own writer for merged results. */
    @Test
    void countsForksByTheirRows() throws Exception {
        JmhResults merged = new JmhResults(MODE, 1);
        for (int fork = 0; fork < 5; fork++) {
            merged.fork(List.of(iteration(100_000_000 + fork, 1)));
        }
        Path file = merged.write(directory.resolve("jmh.json"));
        assertEquals(1, tree(file).get("forks").asInt());
        assertEquals(5, ResultReader.read(file).get(0).forks());
    }

    /**
     * JMH 1.29's numbers for {@code JMHSample_01_HelloWorld.wellHelloThere}, from the example of
     * github.com/benchmark-action/github-action-benchmark ({@code jmh_output.json}).
     */
    @Test
    void summarisesPublishedIterationsAsJmhDid() {
        Metric metric =
                Metric.of("ops/s", List.of(List.of(3.376842765688582E9, 3.37651988895058E9, 3.375353964729294E9)));
        assertEquals(3.3762388731228185E9, metric.score());
        assertEquals(1.4287985743935993E7, metric.scoreError(), 1);
        assertEquals(3.3619508873788824E9, metric.scoreConfidence().get(0), 1);
        assertEquals(3.3905268588667545E9, metric.scoreConfidence().get(1), 1);
        assertEquals(3.375353964729294E9, metric.scorePercentiles().get("0.0"));
        assertEquals(3.37651988895058E9, metric.scorePercentiles().get("50.0"));
        assertEquals(3.376842765688582E9, metric.scorePercentiles().get("99.9999"));
        assertEquals(10, metric.scorePercentiles().size());
    }

    private void assertUnchanged(Path jmhFile) throws Exception {
        Path ours = directory.resolve("ours.json");
        List<Entry> read = ResultReader.read(jmhFile);
        ResultWriter.write(ours, read);
        assertSame(tree(jmhFile), tree(ours));
        assertEquals(read, ResultReader.read(ours));
    }

    private static void assertSame(JsonNode expected, JsonNode actual) {
        assertEquals(
                List.copyOf(((ObjectNode) expected).properties()).stream()
                        .map(Map.Entry::getKey)
                        .toList(),
                List.copyOf(((ObjectNode) actual).properties()).stream()
                        .map(Map.Entry::getKey)
                        .toList());
        boolean same = expected.equals(
                (one, other) -> one.equals(other) || one.isNumber() && other.isNumber() && close(one, other) ? 0 : 1,
                actual);
        assertTrue(same, () -> "expected " + expected.toPrettyString() + "\nbut was " + actual.toPrettyString());
    }

    /** The last bits of an error differ with the order in which its squares are added. */
    private static boolean close(JsonNode one, JsonNode other) {
        return Math.abs(one.asDouble() - other.asDouble()) <= 1e-12 * Math.abs(one.asDouble());
    }

    private static JsonNode tree(Path file) throws Exception {
        return Json.MAPPER.readTree(file.toFile()).get(0);
    }

    private static List<Result<?>> iteration(long operations, double cpus) {
        return List.of(JmhResults.primary(MODE, operations), average("cpu.worker", cpus));
    }

    private static Result<?> average(String name, double value) {
        return new ScalarResult(name, value, "CPUs", AggregationPolicy.AVG);
    }

    private static Result<?> counter(double value) {
        return new ScalarResult("gc.count", value, "counts", AggregationPolicy.SUM);
    }
}
