package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Simulation;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingRefusalTest {

    private static final double LEVEL = 0.95;
    private static final long SEED = 7;
    private static final int[] FAR = {1, 2, 4, 8, 12, 16, 24, 32};
    private static final UniversalScalabilityLaw TRUTH = new UniversalScalabilityLaw(0.05, 0.002, 1e8);

    private static ScalingSeries noisy(IntToDoubleFunction curve, int... threads) {
        return Curves.series(curve, 0.01, 10, 20264, threads);
    }

    private static ScalingOutcome fit(ScalingSeries series) {
        return ScalingLaws.fit(series, 64, LEVEL, SEED);
    }

    @Test
    void refusesFewerThanFourPoints() {
        assertEquals(new ScalingRefusal.TooFewThreadCounts(3, 4), fit(noisy(TRUTH::throughput, 1, 2, 4)));
    }

    @Test
    void refusesWithoutOneThread() {
        assertEquals(new ScalingRefusal.WithoutOneThread(), fit(noisy(TRUTH::throughput, 2, 4, 6, 8, 12, 16)));
        assertEquals(new ScalingRefusal.WithoutOneThread(), fit(new ScalingSeries(Collections.emptySortedMap())));
    }

    @Test
    void refusesSuperlinearData() {
        ScalingRefusal.NotDescribing refusal = assertInstanceOf(
                ScalingRefusal.NotDescribing.class, fit(Curves.series(n -> Math.pow(n, 1.5), 0, 3, 1, FAR)));
        assertEquals(0.71, refusal.closest().largestRelativeResidual(), 0.005);
        assertTrue(refusal.lackOfFit().orElseThrow().exceedsNoise());
    }

    private static double steep(int n) {
        return 1e8 * n / (1 + 1.3 * (n - 1) + 0.01 * n * (n - 1));
    }

    /** It would be a second thread that takes more than it brings. */
    @Test
    void refusesContentionAboveOne() {
        ScalingRefusal.NotDescribing refusal =
                assertInstanceOf(ScalingRefusal.NotDescribing.class, fit(noisy(ScalingRefusalTest::steep, FAR)));
        assertEquals(1.0, refusal.closest().law().contention());
        ScalingSeries single = Curves.series(n -> 1e8 * n / (1 + 1.02 * (n - 1)), 0, 1, 1, FAR);
        ScalingRefusal.NotDescribing untested = assertInstanceOf(ScalingRefusal.NotDescribing.class, fit(single));
        assertTrue(untested.closest().largestRelativeResidual() < 0.1);
        assertEquals(Optional.empty(), untested.lackOfFit());
    }

    /** Smaller than what a comparison takes for the same, so it widens the intervals instead. */
    @Test
    void acceptsAMisfitThatIsSignificantAndSmall() {
        double[] off = {1, 1.02, 0.98, 1.02, 0.98, 1.02, 0.98, 1};
        ScalingSeries series =
                Curves.series(n -> TRUTH.throughput(n) * off[Arrays.binarySearch(FAR, n)], 0.001, 5, 20264, FAR);
        ScalingFit fit = assertInstanceOf(ScalingFit.class, fit(series));
        assertTrue(fit.lackOfFit().orElseThrow().exceedsNoise());
        assertEquals(0.02, fit.lackOfFit().orElseThrow().misfit(), 0.005);
        ScalingFit close =
                assertInstanceOf(ScalingFit.class, fit(Curves.series(TRUTH::throughput, 0.001, 5, 20264, FAR)));
        assertTrue(fit.contention().interval().orElseThrow().halfWidth()
                > 5 * close.contention().interval().orElseThrow().halfWidth());
    }

    /** The rule of before, a residual of a tenth, refused each that this counts. */
    @Test
    @Simulation
    void acceptsTrueLawsOfNoisyForks() {
        List<ScalingOutcome> outcomes = IntStream.range(0, 40)
                .mapToObj(seed -> fit(Curves.series(TRUTH::throughput, 0.1, 3, Curves.seed(seed), FAR)))
                .toList();
        List<ScalingFit> fits = outcomes.stream()
                .filter(ScalingFit.class::isInstance)
                .map(ScalingFit.class::cast)
                .toList();
        assertTrue(fits.size() >= 39, () -> outcomes.toString());
        assertTrue(fits.stream()
                        .filter(fit -> fit.fitted().largestRelativeResidual() > 0.1)
                        .count()
                >= 5);
    }

    private static Cliff cliffOf(ScalingSeries series) {
        return assertInstanceOf(Cliff.class, fit(series));
    }

    @Test
    void findsACliffBeforeCountingPoints() {
        IntToDoubleFunction cliff = n -> n == 1 ? 2e8 : 5e7;
        assertEquals(0.25, cliffOf(Curves.series(cliff, 0, 5, 1, FAR)).ratio().value(), 1e-12);
        assertEquals(0.25, cliffOf(Curves.series(cliff, 0, 1, 1, 1, 2)).ratio().value(), 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "skl, atomic add, 4", "skl, cas add, 4", "skl, mutex add, 4",
        "g2-16, atomic add, 16", "g2-16, cas add, 16", "g2-16, mutex add, 16"
    })
    void fitsNothingToThePublishedCliffs(String machine, String counter, int cpus) {
        ScalingOutcome outcome = ScalingLaws.fit(Published.counter(machine, counter), cpus, LEVEL, SEED);
        assertInstanceOf(Cliff.class, outcome);
    }

    @Test
    void refusesAThroughputOfZero() {
        assertEquals(new ScalingRefusal.WithoutThroughput(4), fit(Curves.series(n -> n == 4 ? 0 : n, 0, 3, 1, FAR)));
        assertEquals(new ScalingRefusal.WithoutThroughput(1), fit(Curves.series(n -> 0, 0, 3, 1, FAR)));
    }

    @Test
    void refusesNoCpuAndNoLevel() {
        ScalingSeries series = noisy(TRUTH::throughput, FAR);
        assertThrows(IllegalArgumentException.class, () -> ScalingLaws.fit(series, 0, LEVEL, SEED));
        assertThrows(IllegalArgumentException.class, () -> ScalingLaws.fit(series, 4, 95, SEED));
    }
}
