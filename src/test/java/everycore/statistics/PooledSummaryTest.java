package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.util.ListStatistics;

class PooledSummaryTest {

    private static final List<String> RANKS =
            List.of("0.0", "50.0", "90.0", "95.0", "99.0", "99.9", "99.99", "99.999", "99.9999", "100.0");

    static Stream<List<List<Double>>> inputs() {
        double nan = Double.NaN;
        double infinity = Double.POSITIVE_INFINITY;
        return Stream.of(
                List.of(),
                List.of(List.of()),
                List.of(List.of(3.7)),
                List.of(List.of(3.7), List.of(4.1)),
                List.of(List.of(3.7, 4.1, 1e9)),
                List.of(List.of(-2.5, 0.0, 2.5)),
                List.of(List.of(0.1, 0.1, 0.1), List.of(0.1, 0.1)),
                List.of(List.of(5.0), List.of(1.0, 9.0, 2.0), List.of()),
                List.of(random(1, 5), random(2, 5), random(3, 5), random(4, 5)),
                List.of(random(5, 1000), random(6, 1000)),
                List.of(List.of(nan)),
                List.of(List.of(nan, nan, nan)),
                List.of(List.of(1.0, nan, 3.0, 2.0)),
                List.of(List.of(1.0, infinity, 3.0)),
                List.of(List.of(-infinity, infinity, 3.0)));
    }

    private static List<Double> random(long seed, int n) {
        return new Random(seed).doubles(n, 1.8e7, 2.1e7).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void equalsWhatJmhComputesToTheLastBit(List<List<Double>> rawData) {
        ListStatistics jmh = new ListStatistics(rawData.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray());
        PooledSummary summary = PooledSummary.of(rawData);
        double[] interval = jmh.getConfidenceIntervalAt(0.999);
        assertEquals(jmh.getMean(), summary.score());
        assertEquals(jmh.getMeanErrorAt(0.999), summary.scoreError());
        assertEquals(interval[0], summary.confidenceLow());
        assertEquals(interval[1], summary.confidenceHigh());
        for (String rank : RANKS) {
            double p = Double.parseDouble(rank);
            assertEquals(jmh.getPercentile(p), summary.percentiles().get(rank), "percentile " + rank);
        }
    }

    /** scipy 1.10.1: {@code stats.t.interval(0.999, len(x) - 1, loc=np.mean(x), scale=stats.sem(x))}. */
    @Test
    void agreesWithScipy() {
        PooledSummary summary = PooledSummary.of(List.of(List.of(10.0, 11.0, 12.5), List.of(9.0, 10.5)));
        assertEquals(10.6, summary.score(), 1e-12);
        assertEquals(5.616427660505621, summary.confidenceLow(), 1e-8);
        assertEquals(15.583572339494523, summary.confidenceHigh(), 1e-8);
    }

    @Test
    void givesNoErrorForTwoIterations() {
        PooledSummary summary = PooledSummary.of(List.of(List.of(1.0), List.of(2.0)));
        assertEquals(1.5, summary.score());
        assertEquals(Double.NaN, summary.scoreError());
        assertEquals(Double.NaN, summary.confidenceLow());
        assertEquals(Double.NaN, summary.confidenceHigh());
    }

    @Test
    void ordersThePercentilesByNumber() {
        PooledSummary summary = PooledSummary.of(List.of(List.of(1.0, 2.0, 3.0)));
        assertEquals(RANKS, new ArrayList<>(summary.percentiles().keySet()));
    }

    @Test
    void ordersAndGuardsPercentilesItIsGiven() {
        var given = new TreeMap<>(Map.of("100.0", 3.0, "50.0", 2.0, "0.0", 1.0));
        PooledSummary summary = new PooledSummary(2, 1, 1, 3, given);
        given.clear();
        assertEquals(
                List.of("0.0", "50.0", "100.0"),
                new ArrayList<>(summary.percentiles().keySet()));
        assertThrows(
                UnsupportedOperationException.class, () -> summary.percentiles().clear());
    }

    @Test
    void refusesARankThatIsNotANumber() {
        var given = new TreeMap<>(Collections.singletonMap("median", 2.0));
        assertThrows(IllegalArgumentException.class, () -> new PooledSummary(2, 1, 1, 3, given));
    }
}
