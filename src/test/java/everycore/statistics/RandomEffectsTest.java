package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The log risk ratios of the 13 trials of the BCG vaccine (Colditz et al., JAMA 1994), the example of R's metafor, whose
 * README prints what {@code rma(yi, vi, data=dat, test="knha")} finds.
 */
class RandomEffectsTest {
    /** Ill and healthy of the vaccinated, ill and healthy of the others. */
    private static final double[][] TRIALS = {
        {4, 119, 11, 128},
        {6, 300, 29, 274},
        {3, 228, 11, 209},
        {62, 13536, 248, 12619},
        {33, 5036, 47, 5761},
        {180, 1361, 372, 1079},
        {8, 2537, 10, 619},
        {505, 87886, 499, 87892},
        {29, 7470, 45, 7232},
        {17, 1699, 65, 1600},
        {186, 50448, 141, 27197},
        {5, 2493, 3, 2338},
        {27, 16886, 29, 17825},
    };

    private static final RandomEffects VACCINE = RandomEffects.of(
            Stream.of(TRIALS)
                    .map(it -> Math.log(it[0] / (it[0] + it[1]) / (it[2] / (it[2] + it[3]))))
                    .toList(),
            Stream.of(TRIALS)
                    .map(it -> Math.sqrt(1 / it[0] - 1 / (it[0] + it[1]) + 1 / it[2] - 1 / (it[2] + it[3])))
                    .toList());

    @Test
    void agreesWithMetafor() {
        assertEquals(0.3132, VACCINE.betweenVariance(), 5e-5);
        assertEquals(-0.7145, VACCINE.mean(), 5e-5);
        assertEquals(0.1808, VACCINE.standardError(), 5e-5);
        assertEquals(-1.1084, VACCINE.interval(0.95).low(), 5e-5);
        assertEquals(-0.3206, VACCINE.interval(0.95).high(), 5e-5);
    }

    /** By scipy's minimize_scalar over the same likelihood. */
    @Test
    void agreesWithScipyToMoreDigits() {
        assertEquals(0.313243258, VACCINE.betweenVariance(), 1e-6);
        assertEquals(-0.71453234, VACCINE.mean(), 1e-6);
        assertEquals(0.18079174, VACCINE.standardError(), 1e-6);
    }

    /** By scipy's quad over its chi2.ppf, with brentq for the variance and for the end. */
    @Test
    void predictsAsTheConfidenceDistributionOfTheVarianceSays() {
        assertEquals(-2.063772330, VACCINE.predictionInterval(0.95).low(), 1e-4);
        assertEquals(0.634707646, VACCINE.predictionInterval(0.95).high(), 1e-4);
    }

    /** Student's t of two degrees of freedom for one more of three values: 4.302653 · √7 · √(4/3). */
    @Test
    void predictsOneMoreOfASampleWhereThereAreNoErrors() {
        RandomEffects exact = RandomEffects.of(List.of(1.0, 2.0, 6.0), List.of(1e-6, 1e-6, 1e-6));
        assertEquals(3 + 13.144821, exact.predictionInterval(0.95).high(), 2e-3);
        assertEquals(
                3 + 13.144821,
                RandomEffects.ofSample(new Sample(List.of(1.0, 2.0, 6.0)))
                        .predictionInterval(0.95)
                        .high(),
                1e-5);
    }

    /** The next member's effect is the mean and something, so that it can't be known better. */
    @Test
    void aPredictionIsNeverNarrowerThanTheIntervalOfTheMean() {
        for (double error : new double[] {1e-4, 0.01, 0.1, 1}) {
            RandomEffects effects = RandomEffects.of(List.of(0.10, 0.11, 0.12), List.of(error, error, 2 * error));
            assertTrue(
                    effects.predictionInterval(0.95).high()
                            >= effects.interval(0.95).high() * (1 - 1e-3),
                    "at " + error);
        }
    }

    /** Of three equal errors of 0.1 the mean's is 0.1/√3, however close the effects lie. */
    @Test
    void effectsThatLieCloserThanTheirErrorsDoNotNarrowTheInterval() {
        RandomEffects close = RandomEffects.of(List.of(0.10, 0.11, 0.12), List.of(0.1, 0.1, 0.1));
        assertEquals(0, close.betweenVariance());
        assertEquals(0.1 / Math.sqrt(3), close.standardError(), 1e-12);
    }

    /** Effects with hardly any error vary by themselves: the sample's mean and variance are the answer. */
    @Test
    void effectsWithoutErrorAreASample() {
        RandomEffects exact = RandomEffects.of(List.of(1.0, 2.0, 6.0), List.of(1e-6, 1e-6, 1e-6));
        assertEquals(3, exact.mean(), 1e-9);
        assertEquals(7, exact.betweenVariance(), 1e-6);
        assertEquals(Math.sqrt(7.0 / 3), exact.standardError(), 1e-7);
    }

    @Test
    void refusesFewerThanThreeMembers() {
        assertThrows(IllegalArgumentException.class, () -> RandomEffects.of(List.of(1.0, 2.0), List.of(1.0, 1.0)));
    }

    @Test
    void refusesEffectsWithoutStandardError() {
        assertThrows(IllegalArgumentException.class, () -> RandomEffects.of(List.of(1.0, 2.0, 3.0), List.of(1.0, 1.0)));
        assertThrows(
                IllegalArgumentException.class, () -> RandomEffects.of(List.of(1.0, 2.0, 3.0), List.of(1.0, 0.0, 1.0)));
    }

    /** By numpy and scipy 1.17, as the others: effects that lie farther apart than their unequal errors and the variance say. */
    @Test
    void scalesTheErrorOfTheMeanByWhatTheEffectsSpread() {
        RandomEffects effects = RandomEffects.of(List.of(0.1, 0.5, 0.9, 0.2), List.of(0.05, 0.3, 0.3, 0.05));
        assertEquals(0.05788152808856473, effects.betweenVariance(), 1e-7);
        assertEquals(0.3094610251972167, effects.mean(), 1e-7);
        assertEquals(0.1587955582172717, effects.standardError(), 1e-7);
    }

    /** Both likelihoods have two maxima, by scipy on a grid of 20,000: at 0.0057 and 0.4156, and at 0 and 0.169. */
    @Test
    void findsTheHigherOfTwoMaxima() {
        RandomEffects inside = RandomEffects.of(List.of(-0.65, 1.01, -0.92, 0.79), List.of(0.735, 0.16, 1.035, 0.015));
        assertEquals(0.4156282053, inside.betweenVariance(), 1e-6);
        RandomEffects atZero = RandomEffects.of(List.of(0.69, -0.34, 0.96, -0.28), List.of(1.132, 0.07, 0.529, 0.035));
        assertEquals(0, atZero.betweenVariance());
    }

    @Test
    void isExponentiatedWithTheEndsOfItsIntervals() {
        Estimate ratio = VACCINE.exponential(0.95);
        assertEquals(Math.exp(-0.71453234), ratio.value(), 1e-6);
        assertEquals(Math.exp(-1.1084), ratio.interval().orElseThrow().low(), 5e-5);
        ConfidenceInterval next = VACCINE.exponentialOfNext(0.95).orElseThrow();
        assertEquals(Math.exp(-2.063772330), next.low(), 1e-4);
        assertEquals(Math.exp(0.634707646), next.high(), 1e-4);
    }

    /** 2 · {@code scipy.stats.t.sf(0.71453234 / 0.18079174, 12)}. */
    @Test
    void testsTheMeanWithOneDegreeOfFreedomLessThanMembers() {
        assertEquals(0.0019200148, VACCINE.contrast().pValue(), 1e-6);
    }

    @Test
    void refusesNoEffectAndAVarianceBelowZero() {
        assertThrows(IllegalArgumentException.class, () -> RandomEffects.of(List.of(), List.of()));
        Prediction three = VACCINE.prediction();
        assertThrows(IllegalArgumentException.class, () -> new RandomEffects(0, -1e-9, 0, three));
        assertThrows(IllegalArgumentException.class, () -> new RandomEffects(0, 0, -1e-9, three));
        assertThrows(IllegalArgumentException.class, () -> new RandomEffects(Double.NaN, 0, 0, three));
        assertEquals(13, new RandomEffects(0, 0, 0, three).members());
    }
}
