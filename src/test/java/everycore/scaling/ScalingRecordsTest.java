package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.statistics.Estimate;
import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingRecordsTest {

    private static final Sample TEN = new Sample(List.of(10.0));

    private static ScalingSeries series(Integer... threads) {
        TreeMap<Integer, Sample> samples = new TreeMap<>(Comparator.reverseOrder());
        List.of(threads).forEach(n -> samples.put(n, TEN));
        return new ScalingSeries(samples);
    }

    @Test
    void aSeriesIsInOrderAndDoesNotChange() {
        TreeMap<Integer, Sample> given = new TreeMap<>(Map.of(1, TEN));
        ScalingSeries series = new ScalingSeries(given);
        given.put(2, TEN);
        assertEquals(series(1), series);
        assertThrows(UnsupportedOperationException.class, () -> series.samples().clear());
        assertEquals(List.of(1, 2, 4), new ArrayList<>(series(4, 1, 2).samples().keySet()));
    }

    @Test
    void aSeriesIsRestrictedToWhatLiesWithin() {
        ScalingSeries series = series(1, 2, 4, 8);
        assertEquals(series(1, 2, 4), series.upTo(4));
        assertEquals(series(1, 2, 4), series.upTo(7));
        assertEquals(series, series.upTo(Integer.MAX_VALUE));
        assertEquals(series(), series.upTo(0));
        assertEquals(series(2, 4, 8), series.from(2));
        assertEquals(Optional.of(TEN), series.at(4));
        assertEquals(Optional.empty(), series.at(3));
    }

    @Test
    void aSeriesRefusesNoThreadsAndNegativeThroughput() {
        assertThrows(IllegalArgumentException.class, () -> series(0));
        TreeMap<Integer, Sample> negative = new TreeMap<>(Map.of(1, new Sample(List.of(1.0, -1.0))));
        assertThrows(IllegalArgumentException.class, () -> new ScalingSeries(negative));
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 0, 1", "0, -0.1, 1", "0, 0, 0", "NaN, 0, 1", "0, Infinity, 1", "0, 0, Infinity", "1.01, 0, 1"})
    void aLawRefusesCoefficientsOutOfBounds(double contention, double coherency, double throughput) {
        assertThrows(
                IllegalArgumentException.class, () -> new UniversalScalabilityLaw(contention, coherency, throughput));
    }

    /** N* = √((1 − σ)/κ). */
    @Test
    void aLawPeaksWhereThroughputIsHighest() {
        UniversalScalabilityLaw law = new UniversalScalabilityLaw(0.19, 0.01, 100);
        double peak = law.peak().orElseThrow();
        assertEquals(9, peak, 1e-12);
        assertTrue(law.throughput(peak) > law.throughput(8.9));
        assertTrue(law.throughput(peak) > law.throughput(9.1));
        assertEquals(100, law.throughput(1));
    }

    @Test
    void aLawWithoutCoherencyOrWithContentionOfOneHasNoPeak() {
        assertTrue(new UniversalScalabilityLaw(0.2, 0, 1).peak().isEmpty());
        assertTrue(new UniversalScalabilityLaw(1, 0.1, 1).peak().isEmpty());
    }

    @Test
    void observationsAreWeightedByTheReciprocalSquareOfTheirMeans() {
        Sample three = new Sample(List.of(9.0, 10.0, 11.0));
        Sample one = new Sample(List.of(20.0));
        assertEquals(
                List.of(new Observation(1, 10, 0.01), new Observation(2, 20, 0.0025)),
                Observation.of(new ScalingSeries(new TreeMap<>(Map.of(1, three, 2, one)))));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 1", "1, 0, 1", "1, 1, 0", "NaN, 1, 1", "1, Infinity, 1", "1, 1, NaN"})
    void anObservationRefusesWhatNoLawIsFittedTo(double threads, double throughput, double weight) {
        assertThrows(IllegalArgumentException.class, () -> new Observation(threads, throughput, weight));
    }

    @Test
    void aPeakIsQuotedOrNotForAReason() {
        Optional<Estimate> four = Optional.of(new Estimate(4, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Peak(four, Optional.of(new Peak.Absence.Falling())));
        assertThrows(IllegalArgumentException.class, () -> new Peak(Optional.empty(), Optional.empty()));
    }

    @Test
    void aFitHasItsLawsCoefficientsAndAReasonForWhatItLacks() {
        FittedLaw fitted = new FittedLaw(new UniversalScalabilityLaw(0.1, 0, 5), 0, 0);
        Estimate contention = new Estimate(0.1, Optional.empty());
        Estimate none = new Estimate(0, Optional.empty());
        Estimate five = new Estimate(5, Optional.empty());
        Peak peak = new Peak(Optional.empty(), Optional.of(new Peak.Absence.Falling()));
        Optional<ScalingFit.WithoutIntervals> why = Optional.of(new ScalingFit.WithoutIntervals.TooFewForks(2, 3));
        ScalingFit fit = new ScalingFit(fitted, contention, none, five, peak, Optional.empty(), Optional.empty(), why);
        assertEquals("Amdahl's law", fit.title());
        assertThrows(
                IllegalArgumentException.class,
                () -> new ScalingFit(fitted, five, none, five, peak, Optional.empty(), Optional.empty(), why));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ScalingFit(
                        fitted, contention, none, five, peak, Optional.empty(), Optional.empty(), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new FittedLaw(fitted.law(), Double.NaN, 0));
    }

    @Test
    void aFittedLawHasResidualsFromZeroOn() {
        UniversalScalabilityLaw law = new UniversalScalabilityLaw(0.1, 0, 5);
        assertThrows(IllegalArgumentException.class, () -> new FittedLaw(law, -1e-9, 0));
        assertThrows(IllegalArgumentException.class, () -> new FittedLaw(law, 0, -1e-9));
        assertThrows(IllegalArgumentException.class, () -> new FittedLaw(law, 0, Double.NaN));
    }

    /** X(2) = 10 · 2 / 1.1, where 20 was observed with the weight 3. */
    @Test
    void aFittedLawIsWeighedByItsObservations() {
        FittedLaw fitted = FittedLaw.of(
                new UniversalScalabilityLaw(0.1, 0, 10), List.of(new Observation(1, 10, 7), new Observation(2, 20, 3)));
        double residual = 20 - 20 / 1.1;
        assertEquals(3 * residual * residual, fitted.residualSumOfSquares(), 1e-9);
        assertEquals(residual / 20, fitted.largestRelativeResidual(), 1e-12);
    }

    @Test
    void anObservationIsMultipliedWithinTheRangeOfADouble() {
        Observation ten = new Observation(2, 10, 3);
        assertEquals(Optional.of(new Observation(2, 25, 3)), ten.times(2.5));
        assertEquals(Optional.empty(), ten.times(Double.MAX_VALUE));
        assertEquals(Optional.empty(), ten.times(0));
        assertEquals(new Observation(2, 10, 1), ten.unweighted());
    }
}
