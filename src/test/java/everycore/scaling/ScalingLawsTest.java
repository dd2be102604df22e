package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Sample;
import java.util.List;
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
        assertEquals("The universal scalability law", fit.title());
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
        Peak.Absence.OutOfReach far = assertInstanceOf(
                Peak.Absence.OutOfReach.class, fit.peak().absence().orElseThrow());
        assertEquals(1.5, far.farthest());
        assertEquals(8, far.largest());
        assertTrue(interval(far.threads()).contains(TRUTH.peak().orElseThrow()));
    }

    @Test
    void quotesNoPeakWhereThroughputOnlyFalls() {
        UniversalScalabilityLaw falling = new UniversalScalabilityLaw(1, 0.1, 1e8);
        assertEquals(
                Optional.of(new Peak.Absence.Falling()),
                fitted(noisy(falling::throughput, FAR)).peak().absence());
    }

    /** Nearly flat, so that noise may hide a rise. */
    @Test
    void leavesOpenWhetherThroughputFallsFromOneThreadOn() {
        UniversalScalabilityLaw flat = new UniversalScalabilityLaw(1, 0.01, 1e8);
        Estimate peak = fitted(noisy(flat::throughput, FAR)).peak().threads().orElseThrow();
        assertEquals(1, interval(peak).low());
        assertTrue(interval(peak).high() > 1);
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
                Optional.of(new Peak.Absence.WithoutCoherency()), fit.peak().absence());
    }

    /** Amdahl's law would say of it that it has no peak, and be believed. */
    @Test
    void leavesThePeakOfFourPointsOpen() {
        UniversalScalabilityLaw peaking = new UniversalScalabilityLaw(0.02, 0.005, 1e8);
        ScalingFit fit = fitted(Curves.series(peaking::throughput, 0.01, 10, 1, 1, 2, 4, 8));
        assertTrue(interval(fit.coherency()).contains(0.005));
        Peak.Absence.OutOfReach far = assertInstanceOf(
                Peak.Absence.OutOfReach.class, fit.peak().absence().orElseThrow());
        assertTrue(interval(far.threads()).contains(14));
    }

    @Test
    void callsAmdahlsWhatHasNoCoherency() {
        ScalingFit fit = fitted(Curves.series(n -> 1e8 * n / (1 + 0.1 * (n - 1)), 0, 3, 1, 1, 2, 4, 8));
        assertEquals(0.1, fit.contention().value(), 1e-6);
        assertEquals(0, fit.coherency().value(), 1e-9);
        ScalingFit none = fitted(noisy(n -> 1e8 * Math.pow(n, 1.02), 1, 2, 4, 8));
        assertEquals("Amdahl's law", none.title());
    }

    @Test
    void givesTheUnweightedFitBeside() {
        ScalingSeries series = noisy(TRUTH::throughput, FAR);
        List<Observation> unweighted = series.samples().entrySet().stream()
                .map(cell -> new Observation(cell.getKey(), cell.getValue().mean(), 1))
                .toList();
        assertEquals(
                BoundedFit.of(unweighted).map(FittedLaw::law), fitted(series).unweighted());
    }

    @Test
    void quotesThePeakOfSingleForksWithoutInterval() {
        UniversalScalabilityLaw retrograde = new UniversalScalabilityLaw(0.1, 0.025, 1e8);
        Estimate peak = fitted(Curves.series(retrograde::throughput, 0, 1, 1, 1, 2, 3, 4, 6, 8, 12))
                .peak()
                .threads()
                .orElseThrow();
        assertEquals(6, peak.value(), 1e-6);
        assertEquals(Optional.empty(), peak.interval());
        assertInstanceOf(
                Peak.Absence.OutOfReach.class,
                fitted(Curves.series(TRUTH::throughput, 0, 1, 1, 1, 2, 4, 8))
                        .peak()
                        .absence()
                        .orElseThrow());
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
    void givesIntervalsOfNoWidthForConstantSamples() {
        ScalingFit fit = fitted(Curves.series(TRUTH::throughput, 0, 3, 1, FAR));
        assertEquals(0.05, fit.contention().value(), 1e-9);
        assertEquals(0, interval(fit.contention()).halfWidth(), 1e-9);
        assertEquals(0, interval(fit.peak().threads().orElseThrow()).halfWidth(), 1e-6);
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
