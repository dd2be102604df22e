package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KarpFlattTest {

    private static final double LEVEL = 0.95;
    private static final Sample ONE = new Sample(List.of(10.0, 11.0, 10.5));
    private static final Sample ZEROS = new Sample(List.of(0.0, 0.0, 0.0));

    private static double metric(double speedup, int threads) {
        Sample one = new Sample(List.of(1.0));
        return KarpFlatt.of(Ratios.estimate(one.map(x -> speedup * x), one, LEVEL), threads)
                .value();
    }

    /** Karp and Flatt's measure of Amdahl's law is its serial fraction: S = 1 / (f + (1 − f) / N). */
    @Test
    void isTheSerialFractionUnderAmdahlsLaw() {
        for (int n : new int[] {2, 3, 8, 64}) {
            assertEquals(0.1, metric(1 / (0.1 + 0.9 / n), n), 1e-12);
        }
    }

    @Test
    void isALineInNUnderTheUniversalScalabilityLaw() {
        UniversalScalabilityLaw law = new UniversalScalabilityLaw(0.05, 0.002, 1);
        for (int n : new int[] {2, 3, 8, 64}) {
            assertEquals(0.05 + 0.002 * n, metric(law.throughput(n), n), 1e-12);
        }
    }

    @Test
    void saysPerfectSuperlinearAndSlowerThanOneThread() {
        assertEquals(0, metric(4, 4), 1e-15);
        assertEquals(1, metric(1, 4), 1e-15);
        assertEquals(-1.0 / 15, metric(5, 4), 1e-15);
        assertEquals(7.0 / 3, metric(0.5, 4), 1e-15);
    }

    @Test
    void swapsTheEndsOfTheSpeedup() {
        Sample four = new Sample(List.of(30.0, 33.0, 36.0));
        ConfidenceInterval speedup =
                Ratios.estimate(four, ONE, LEVEL).interval().orElseThrow();
        ConfidenceInterval metric =
                KarpFlatt.of(Ratios.estimate(four, ONE, LEVEL), 4).interval().orElseThrow();
        assertEquals((1 / speedup.high() - 0.25) / 0.75, metric.low(), 1e-12);
        assertEquals((1 / speedup.low() - 0.25) / 0.75, metric.high(), 1e-12);
        assertEquals(LEVEL, metric.level());
    }

    @Test
    void hasAnIntervalOfZeroWidthForConstantSamples() {
        Sample one = new Sample(List.of(1.0, 1.0, 1.0));
        Estimate estimate = KarpFlatt.of(Ratios.estimate(one.map(x -> 2 * x), one, LEVEL), 4);
        assertEquals(1.0 / 3, estimate.value(), 1e-12);
        assertEquals(0, estimate.interval().orElseThrow().halfWidth());
    }

    @Test
    void hasNoIntervalForOneForkAndAWideOneForTwo() {
        Sample single = new Sample(List.of(30.0));
        assertEquals(
                Optional.empty(),
                KarpFlatt.of(Ratios.estimate(single, ONE, LEVEL), 4).interval());
        Sample pair = new Sample(List.of(30.0, 33.0));
        ConfidenceInterval interval =
                KarpFlatt.of(Ratios.estimate(pair, ONE, LEVEL), 4).interval().orElseThrow();
        assertTrue(interval.contains(0.1));
    }

    @Test
    void isInfiniteForASpeedupOfZeroAndUndefinedForZeroOverZero() {
        assertEquals(
                new Estimate(Double.POSITIVE_INFINITY, Optional.empty()),
                KarpFlatt.of(Ratios.estimate(ZEROS, ONE, LEVEL), 4));
        assertEquals(new Estimate(Double.NaN, Optional.empty()), KarpFlatt.of(Ratios.estimate(ZEROS, ZEROS, LEVEL), 4));
    }

    @Test
    void hasNoIntervalWhereTheSpeedupCouldBeAsGoodAsZero() {
        Sample scattered = new Sample(List.of(1e-165, 1e-135));
        assertEquals(
                Optional.empty(),
                KarpFlatt.of(Ratios.estimate(scattered, ONE, LEVEL), 4).interval());
    }

    @Test
    void refusesOneThread() {
        assertThrows(IllegalArgumentException.class, () -> KarpFlatt.of(Ratios.estimate(ONE, ONE, LEVEL), 1));
    }
}
