package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.Metric;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {
    /** By hand: score / seconds of the unit; threads / (score * seconds of the unit) for a time. */
    @ParameterizedTest
    @CsvSource({
        "thrpt, ops/ns, 2, 3, 3e9",
        "thrpt, ops/us, 2, 3, 3e6",
        "thrpt, ops/ms, 2, 3, 3000",
        "thrpt, ops/s, 2, 3, 3",
        "thrpt, ops/min, 2, 3, 0.05",
        "thrpt, ops/hr, 2, 3600, 1",
        "thrpt, ops/day, 2, 86400, 1",
        "avgt, ns/op, 1, 4, 2.5e8",
        "avgt, ns/op, 4, 4, 1e9",
        "sample, us/op, 2, 4, 5e5",
        "ss, ms/op, 2, 4, 500",
        "ss, ms, 2, 4, 500",
        "ss, s, 1, 4, 0.25",
        "avgt, min/op, 1, 1, 0.016666666666666666",
        "avgt, hr/op, 3, 1, 8.333333333333333e-4",
        "avgt, day/op, 864, 1, 0.01",
        "thrpt, s/op, 2, 4, 0.5"
    })
    void areOperationsPerSecondOfAllThreadsInEveryUnitOfJmh(
            String mode, String unit, int threads, double score, double expected) {
        Entry entry = Measured.cell("org.Some.thing", mode, unit, threads, score);
        assertEquals(expected, Scores.of(entry).throughput(0.95).value(), 1e-12 * expected);
    }

    @ParameterizedTest
    @CsvSource({"MB/sec", "ops/fortnight", "---", "#", "op/s", "B/op"})
    void areRefusedInOtherUnits(String unit) {
        Entry entry = Measured.cell("org.Some.thing", "thrpt", unit, 1, 3);
        String message = assertThrows(IllegalArgumentException.class, () -> Scores.of(entry))
                .getMessage();
        assertTrue(message.contains("'" + unit + "'"), message);
    }

    /** scipy.stats.t.interval(.95, 2, 3, sem([2, 3, 4])), and 2 over its three numbers. */
    @Test
    void averageTimesAsTimesAndInvertTheirMean() {
        Scores scores = Scores.of(Measured.cell("org.Some.thing", "avgt", "s/op", 2, 2, 3, 4));
        assertEstimate(3, 0.5158622882496697, 5.48413771175033, scores.time(scores.mean(0.95)));
        assertEstimate(2 / 3.0, 0.3646881433547509, 3.8770036995455452, scores.throughput(0.95));
        assertEquals(List.of(1.0, 2 / 3.0, 0.5), scores.throughputs().forks().forkMeans());
        assertEquals(List.of(2.0, 3.0, 4.0), scores.times());
    }

    @Test
    void averageThroughputsAsThroughputs() {
        Scores scores = Scores.of(Measured.cell("org.Some.thing", 2, 2, 3, 4));
        assertEstimate(3, 0.5158622882496697, 5.48413771175033, scores.throughput(0.95));
        assertEstimate(2 / 3.0, 0.3646881433547509, 3.8770036995455452, scores.time(scores.mean(0.95)));
    }

    /** scipy.stats.t.interval(.95, 1, 5, sem([0, 10])) begins at -58.5. */
    @Test
    void haveNoIntervalBelowZero() {
        Estimate throughput =
                Scores.of(Measured.cell("org.Some.thing", 2, 0, 10)).throughput(0.95);
        assertEstimate(5, 0, 68.53102368087354, throughput);
        Scores times = Scores.of(Measured.cell("org.Some.thing", "avgt", "s/op", 2, 1, 10));
        assertEquals(0, times.time(times.mean(0.95)).interval().orElseThrow().low());
        assertEquals(Optional.empty(), times.throughput(0.95).interval(), "a time of 0 has no throughput");
    }

    @ParameterizedTest
    @CsvSource({
        "thrpt, ops/s, -1, throughput",
        "thrpt, ops/s, 1e300, throughput",
        "thrpt, ops/s, 1e-300, throughput",
        "avgt, s/op, 0, time",
        "avgt, s/op, -1, time",
        "avgt, day/op, 1e300, time"
    })
    void areRefusedWhereNobodyCanHaveMeasuredThem(String mode, String unit, double score, String what) {
        Entry entry = Measured.cell("org.Some.thing", mode, unit, 1, 1, score);
        String message = assertThrows(IllegalArgumentException.class, () -> Scores.of(entry))
                .getMessage();
        assertEquals("a fork's score is no " + what + " that can have been measured", message);
    }

    @Test
    void areJmhsOwnScoreWhereModeSampleKeptNoSamples() {
        // Of kurt-o-sys/microbenchmarks, javaserialization_results_1t.json: FastSerialize, the first two iterations of
        // two
        // forks. JMH's score is the mean of all samples, and no mean of these.
        Metric metric = new Metric(
                0.5559552745806167,
                null,
                null,
                null,
                "us/op",
                Optional.of(List.of(
                        List.of(0.5148861454046636, 0.5218495710784318),
                        List.of(0.636891284966009, 0.566755874309315))),
                Optional.empty());
        Entry entry =
                Fixtures.plain("microbenchmarks.longEntity.FastSerialize.benchmarkSerialize", "sample", 1, metric);
        Scores scores = Scores.of(entry);
        Estimate time = scores.time(scores.mean(0.95));
        assertEquals(0.5559552745806167e-6, time.value(), 1e-21);
        assertEquals(Optional.empty(), time.interval());
    }

    @Test
    void areTimesOfEachForkAsOneCallerSeesThem() {
        assertEquals(
                List.of(0.5, 0.25),
                Scores.of(Measured.cell("org.Some.thing", 2, 4, 8)).times());
        assertEquals(
                List.of(4.0, 8.0),
                Scores.of(Measured.cell("org.Some.thing", "avgt", "s/op", 2, 4, 8))
                        .times());
    }

    @Test
    void areRefusedBeyondAnythingThatCanHaveBeenMeasured() {
        for (double possible : new double[] {0, 1 / 1e30, 1e30}) {
            assertEquals(possible, Scores.throughputOf(Measured.cell("org.Some.thing", 1, possible)));
        }
        for (double possible : new double[] {1 / 1e30, 1e30}) {
            Scores scores = Scores.of(Measured.cell("org.Some.thing", "avgt", "s/op", 1, possible));
            assertEquals(possible, scores.time(scores.mean(0.95)).value(), 1e-12 * possible);
        }
        for (double impossible : new double[] {-1, 0.9e-30, 1.1e30}) {
            assertRefused("throughput", Measured.cell("org.Some.thing", 1, impossible));
            assertRefused("time", Measured.cell("org.Some.thing", "avgt", "s/op", 1, impossible));
        }
        assertRefused("time", Measured.cell("org.Some.thing", "avgt", "s/op", 1, 0));
    }

    private static void assertRefused(String what, Entry entry) {
        assertEquals(
                "a fork's score is no " + what + " that can have been measured",
                assertThrows(IllegalArgumentException.class, () -> Scores.of(entry))
                        .getMessage());
    }

    private static void assertEstimate(double value, double low, double high, Estimate estimate) {
        ConfidenceInterval interval = estimate.interval().orElseThrow();
        assertEquals(value, estimate.value(), 1e-15 * value);
        assertEquals(low, interval.low(), 1e-9 * value);
        assertEquals(high, interval.high(), 1e-9 * high);
    }
}
