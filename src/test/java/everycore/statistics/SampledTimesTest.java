package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Simulation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are NumPy's and SciPy's, of the samples written out: {@code numpy.percentile(x, rank, method='weibull')}. */
class SampledTimesTest {
    private static final SampledTimes TIMES = SampledTimes.ofForks(List.of(
            List.of(List.of(bucket(1, 40), bucket(2, 10)), List.of(bucket(1, 50))),
            List.of(List.of(bucket(1, 80), bucket(2, 15), bucket(3, 5))),
            List.of(List.of(bucket(4, 10)), List.of(bucket(2, 20), bucket(1, 170)))));

    @Test
    void weighCallsAndNotIterations() {
        assertEquals(1.2125, TIMES.mean(), 1e-15);
        assertEquals(List.of(1.1, 1.25, 1.25), TIMES.forkMeans().forkMeans());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "50, 1", "90, 2", "97, 3", "99, 4", "99.9, 4", "100, 4"})
    void havePercentilesOverTheCallsOfAllForks(double rank, double expected) {
        assertEquals(expected, TIMES.percentile(rank, 0.95).value());
    }

    /** numpy.percentile([1, 2, 4, 8], [0, 30, 50, 70, 100], method='weibull') */
    @ParameterizedTest
    @CsvSource({"0, 1", "30, 1.5", "50, 3", "70, 6", "100, 8"})
    void interpolateBetweenNeighbours(double rank, double expected) {
        SampledTimes four = SampledTimes.ofForks(
                List.of(List.of(List.of(bucket(8, 1), bucket(2, 1)), List.of(bucket(1, 1), bucket(4, 1)))));
        assertEquals(expected, four.percentile(rank, 0.95).value(), 1e-12);
    }

    /**
     * p = .9; c = calls of at most 2 by fork, n = all; e = (c - sum(c)/sum(n)*n)/mean(n); h = t.ppf(.975, 2)*sem(e)/(p*(1 - p));
     * the percentiles at expit(logit(p) + [-h, h]), which are 0.8194 and 0.9469.
     */
    @ParameterizedTest
    @CsvSource({"50, 1, 1", "90, 1, 2", "97, 1, 4"})
    void giveWoodruffsIntervalOverForks(double rank, double low, double high) {
        assertEquals(
                Optional.of(new ConfidenceInterval(low, high, 0.95)),
                TIMES.percentile(rank, 0.95).interval());
    }

    @Test
    void giveNoIntervalWhereForksAreFewOrSeeFewCalls() {
        assertEquals(Optional.empty(), TIMES.percentile(99.9, 0.95).interval());
        assertEquals(Optional.empty(), TIMES.percentile(100, 0.95).interval());
        SampledTimes two = new SampledTimes(TIMES.forks().subList(0, 2));
        assertEquals(Optional.empty(), two.percentile(50, 0.95).interval());
    }

    /** numpy.percentile([100] * 8 + [900], 90, method='weibull') is 900, the slowest call, whichever fork it was in. */
    @Test
    void giveNoIntervalWhereNoCallTookLonger() {
        SortedMap<Double, Double> usual = new TreeMap<>(Map.of(100.0, 3.0));
        SampledTimes times = new SampledTimes(List.of(usual, usual, new TreeMap<>(Map.of(100.0, 2.0, 900.0, 1.0))));
        assertEquals(new Estimate(900, Optional.empty()), times.percentile(90, 0.95));
        assertTrue(times.percentile(50, 0.95).interval().isPresent());
    }

    @Test
    void lieInTheirIntervalsHoweverFewAndAlikeTheCallsAre() {
        Random random = new Random(3);
        for (int i = 0; i < 2000; i++) {
            SampledTimes times = simulated(random, 3 + random.nextInt(3), 1 + random.nextInt(12));
            SampledTimes alike =
                    new SampledTimes(Collections.nCopies(3, times.forks().get(0)));
            for (SampledTimes some : List.of(times, alike)) {
                for (double rank : List.of(1.0, 50.0, 90.0, 99.0)) {
                    Estimate percentile = some.percentile(rank, 0.95);
                    percentile.interval().ifPresent(it -> assertTrue(it.contains(percentile.value()), some.toString()));
                }
            }
        }
    }

    @Test
    void leaveOutForksWithoutACallAndRefuseWhatCannotBe() {
        List<List<List<Double>>> fork = List.of(List.of(bucket(1, 3)));
        List<List<List<Double>>> none = List.of(List.of(bucket(5, 0)), List.of());
        assertEquals(1, SampledTimes.ofForks(List.of(none, fork)).forkMeans().size());
        assertEquals(
                SampledTimes.ofForks(List.of(fork)),
                SampledTimes.ofForks(List.of(List.of(List.of(bucket(1, 2), bucket(5, 0)), List.of(bucket(1, 1))))));
        assertThrows(IllegalArgumentException.class, () -> SampledTimes.ofForks(List.of(none)));
        assertThrows(
                IllegalArgumentException.class, () -> SampledTimes.ofForks(List.of(List.of(List.of(bucket(1, -1))))));
        assertThrows(
                IllegalArgumentException.class, () -> SampledTimes.ofForks(List.of(List.of(List.of(bucket(1, 1e16))))));
        assertThrows(
                IllegalArgumentException.class,
                () -> SampledTimes.ofForks(List.of(List.of(List.of(bucket(Double.NaN, 1))))));
    }

    /** Log-normal calls, and a log-normal effect of each fork of a twentieth: all quantiles are those of their product. */
    @Test
    @Simulation
    void coverTheTruthAsOftenAsTheySay() {
        double spread = Math.hypot(0.5, 0.05);
        Map<Double, Double> quantiles = Map.of(50.0, 0.0, 90.0, 1.2815515655446004, 99.0, 2.3263478740408408);
        Map<Double, Integer> covered = new TreeMap<>();
        Random random = new Random(5);
        for (int cell = 0; cell < 100; cell++) {
            SampledTimes times = simulated(random, 5, 300);
            quantiles.forEach((rank, quantile) -> {
                ConfidenceInterval interval =
                        times.percentile(rank, 0.95).interval().orElseThrow();
                covered.merge(rank, interval.contains(Math.exp(spread * quantile)) ? 1 : 0, Integer::sum);
            });
        }
        covered.forEach((rank, count) -> assertTrue(count >= 88 && count <= 100, "p" + rank + ": " + count));
    }

    private static SampledTimes simulated(Random random, int forks, int calls) {
        List<SortedMap<Double, Double>> simulated = new ArrayList<>();
        for (int fork = 0; fork < forks; fork++) {
            double effect = 0.05 * random.nextGaussian();
            SortedMap<Double, Double> counts = new TreeMap<>();
            for (int call = 0; call < calls; call++) {
                counts.merge(Math.exp(0.5 * random.nextGaussian() + effect), 1.0, Double::sum);
            }
            simulated.add(counts);
        }
        return new SampledTimes(simulated);
    }

    private static List<Double> bucket(double time, double count) {
        return List.of(time, count);
    }

    @Test
    void refuseNoForkAndCountsThatAreNone() {
        assertThrows(IllegalArgumentException.class, () -> new SampledTimes(List.of()));
        assertThrows(IllegalArgumentException.class, () -> new SampledTimes(List.of(new TreeMap<>())));
        for (double count : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            SortedMap<Double, Double> fork = new TreeMap<>(Map.of(1.0, count));
            assertThrows(IllegalArgumentException.class, () -> new SampledTimes(List.of(fork)));
        }
    }
}
