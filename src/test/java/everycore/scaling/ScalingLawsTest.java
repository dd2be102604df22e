package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Sample;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

class ScalingLawsTest {

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

    private static ScalingFit fitted(ScalingSeries series) {
        return assertInstanceOf(ScalingFit.class, fit(series));
    }

    private static ConfidenceInterval interval(Estimate estimate) {
        return estimate.interval().orElseThrow();
    }

    @Test
    void findsALawAndItsPeakWithinTheirIntervals() {
        ScalingFit fit = fitted(noisy(TRUTH::throughput, FAR));
        assertEquals(ScalingModel.UNIVERSAL_SCALABILITY_LAW, fit.model());
        assertTrue(interval(fit.contention()).contains(0.05));
        assertTrue(interval(fit.coherency()).contains(0.002));
        assertTrue(interval(fit.throughputOfOne()).contains(1e8));
        Estimate peak = fit.peak().threads().orElseThrow();
        assertEquals(TRUTH.peak().orElseThrow(), peak.value(), 1);
        assertTrue(interval(peak).contains(TRUTH.peak().orElseThrow()));
        assertEquals(LEVEL, interval(peak).level());
    }

    @Test
    void quotesThePeakOfARetrogradeCurve() {
        UniversalScalabilityLaw retrograde = new UniversalScalabilityLaw(0.1, 0.025, 1e8);
        Estimate peak = fitted(noisy(retrograde::throughput, 1, 2, 3, 4, 6, 8, 12))
                .peak()
                .threads()
                .orElseThrow();
        assertEquals(6, peak.value(), 0.5);
    }

    @Test
    void quotesNoPeakFarBeyondTheMeasured() {
        ScalingFit fit = fitted(noisy(TRUTH::throughput, 1, 2, 3, 4, 5, 6, 7, 8));
        assertTrue(fit.coherency().interval().isPresent());
        assertEquals(
                Optional.of(new Peak.Absence.OutOfReach(1.5, 8)), fit.peak().absence());
    }

    @Test
    void quotesNoPeakWhereThroughputOnlyFalls() {
        UniversalScalabilityLaw falling = new UniversalScalabilityLaw(1.2, 0.01, 1e8);
        assertEquals(
                Optional.of(new Peak.Absence.Falling()),
                fitted(noisy(falling::throughput, FAR)).peak().absence());
    }

    @Test
    void quotesNoPeakOfALine() {
        ScalingFit fit = fitted(noisy(n -> 1e8 * n, FAR));
        assertEquals(0, interval(fit.contention()).low(), 1e-3);
        assertEquals(0, fit.contention().value(), 0.005);
        assertInstanceOf(Peak.Absence.PerhapsNone.class, fit.peak().absence().orElseThrow());
    }

    /** Padded counters, for which the bounded fit of scipy gives zero and zero. */
    @Test
    void findsNoLossInPublishedCountersOfTheirOwn() {
        ScalingFit fit = assertInstanceOf(
                ScalingFit.class, ScalingLaws.fit(Published.counter("g2-16", "cas multi"), 16, LEVEL, SEED));
        assertEquals(0, fit.contention().value(), 1e-6);
        assertEquals(0, fit.coherency().value(), 1e-6);
        assertEquals(Optional.of(new ScalingFit.WithoutIntervals.TooFewForks(1, 3)), fit.withoutIntervals());
        assertEquals(Optional.empty(), fit.contention().interval());
        assertEquals(
                Optional.of(new Peak.Absence.WithoutIntervals()), fit.peak().absence());
    }

    @Test
    void fitsAmdahlsLawToFourOrFivePoints() {
        UniversalScalabilityLaw amdahl = new UniversalScalabilityLaw(0.1, 0, 1e8);
        for (int[] threads : new int[][] {{1, 2, 4, 8}, {1, 2, 3, 4, 8}}) {
            ScalingFit fit = fitted(noisy(amdahl::throughput, threads));
            assertEquals(ScalingModel.AMDAHL, fit.model());
            assertTrue(interval(fit.contention()).contains(0.1));
            assertEquals(new Estimate(0, Optional.empty()), fit.coherency());
            assertEquals(Optional.of(new Peak.Absence.OfAmdahl()), fit.peak().absence());
        }
        assertEquals(
                ScalingModel.UNIVERSAL_SCALABILITY_LAW,
                fitted(noisy(amdahl::throughput, 1, 2, 3, 4, 6, 8)).model());
    }

    @Test
    void takesAMildlySuperlinearCurveForALine() {
        ScalingFit fit = fitted(noisy(n -> 1e8 * Math.pow(n, 1.02), FAR));
        assertEquals(0.0, fit.contention().value());
        assertEquals(0.0, fit.coherency().value());
    }

    @Test
    void leavesOutThreadsBeyondTheCpusAllowed() {
        IntToDoubleFunction oversubscribed = n -> n > 32 ? 1 : TRUTH.throughput(n);
        ScalingSeries series = noisy(oversubscribed, 1, 2, 4, 8, 12, 16, 24, 32, 64);
        assertEquals(ScalingLaws.fit(series.upTo(32), 64, LEVEL, SEED), ScalingLaws.fit(series, 32, LEVEL, SEED));
    }

    @Test
    void drawsTheSameForksFromTheSameSeed() {
        ScalingSeries series = noisy(TRUTH::throughput, FAR);
        assertEquals(fit(series), fit(series));
        assertNotEquals(fit(series), ScalingLaws.fit(series, 64, LEVEL, SEED + 1));
    }

    @Test
    void hasWiderIntervalsAtAHigherLevel() {
        ScalingSeries series = noisy(TRUTH::throughput, FAR);
        ScalingFit wide = assertInstanceOf(ScalingFit.class, ScalingLaws.fit(series, 64, 0.99, SEED));
        assertTrue(interval(wide.contention()).halfWidth()
                > interval(fitted(series).contention()).halfWidth());
    }

    @Test
    void givesIntervalsOfZeroWidthForConstantSamples() {
        ScalingFit fit = fitted(Curves.series(TRUTH::throughput, 0, 3, 1, FAR));
        assertEquals(0.05, fit.contention().value(), 1e-9);
        assertEquals(0, interval(fit.contention()).halfWidth());
        assertEquals(0, interval(fit.peak().threads().orElseThrow()).halfWidth());
    }

    @Test
    void givesNoIntervalsForTwoForks() {
        TreeMap<Integer, Sample> samples =
                new TreeMap<>(noisy(TRUTH::throughput, FAR).samples());
        samples.put(8, new Sample(samples.get(8).forkMeans().subList(0, 2)));
        assertEquals(
                Optional.of(new ScalingFit.WithoutIntervals.TooFewForks(8, 3)),
                fitted(new ScalingSeries(samples)).withoutIntervals());
    }
}
