package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * Expected values by scipy 1.10.1, which gives no interval of its own: with {@code a, b = np.log(A), np.log(B)},
 * {@code va = a.var(ddof=1) / len(a)}, {@code vb} likewise and {@code df} by Welch and Satterthwaite,
 * {@code np.exp(d ± stats.t.ppf((1 + level) / 2, df) * np.sqrt(va + vb))}; {@code stats.ttest_ind(a, b,
 * equal_var=False)} was asserted to have the same statistic and p-value.
 */
class RatiosTest {

    private static final Sample FIVE = sample(10, 11, 12.5, 9, 10.5);
    private static final Sample FOUR = sample(20, 21, 26, 19);

    private static Sample sample(double... values) {
        return new Sample(DoubleStream.of(values).boxed().toList());
    }

    private static void assertEstimate(double value, double low, double high, Estimate estimate) {
        ConfidenceInterval interval = estimate.interval().orElseThrow();
        assertEquals(value, estimate.value(), 1e-12 * value);
        assertEquals(low, interval.low(), 1e-8 * low);
        assertEquals(high, interval.high(), 1e-8 * high);
    }

    @Test
    void agreesWithScipyForUnequalNumbersOfForks() {
        assertEstimate(0.4937451487180394, 0.39880686756225037, 0.6112840367387758, Ratios.estimate(FIVE, FOUR, 0.95));
        assertEstimate(0.4937451487180394, 0.3575930249881635, 0.6817366526952481, Ratios.estimate(FIVE, FOUR, 0.99));
    }

    @Test
    void agreesWithScipyForTwoForksASide() {
        Estimate estimate = Ratios.estimate(sample(10, 11), sample(20, 23), 0.95);
        assertEstimate(0.4890096469218258, 0.3230337444919337, 0.7402645663495998, estimate);
    }

    @Test
    void touchesOneAtTheLevelThatWelchsPValueLeaves() {
        double pValue = 0.24723762262445984; // stats.ttest_ind(a, b, equal_var=False).pvalue
        Estimate estimate = Ratios.estimate(FIVE, sample(10.5, 12, 12.5, 11), 1 - pValue);
        assertEquals(1, estimate.interval().orElseThrow().high(), 1e-8);
    }

    @Test
    void turnsOverWithItsSides() {
        ConfidenceInterval there = Ratios.estimate(FIVE, FOUR, 0.95).interval().orElseThrow();
        ConfidenceInterval back = Ratios.estimate(FOUR, FIVE, 0.95).interval().orElseThrow();
        assertEquals(1 / there.high(), back.low(), 1e-12);
        assertEquals(1 / there.low(), back.high(), 1e-12);
    }

    @Test
    void takesAConstantSampleOnOneSide() {
        Estimate estimate = Ratios.estimate(sample(7, 7, 7), FOUR, 0.95);
        assertEstimate(0.32798499845519585, 0.2634072033743115, 0.40839490277260154, estimate);
    }

    @Test
    void givesAnIntervalOfZeroWidthForConstantSamplesOnBothSides() {
        Estimate estimate = Ratios.estimate(sample(0.3, 0.3, 0.3), sample(0.1, 0.1), 0.95);
        assertEquals(3, estimate.value(), 1e-12);
        assertEquals(
                new ConfidenceInterval(estimate.value(), estimate.value(), 0.95),
                estimate.interval().orElseThrow());
    }

    @Test
    void isExactlyOneForASampleOverItself() {
        assertEquals(1.0, Ratios.estimate(FIVE, FIVE, 0.95).value());
    }

    @Test
    void givesNoIntervalForOneForkOnASide() {
        assertEquals(new Estimate(0.5, Optional.empty()), Ratios.estimate(sample(10), sample(19, 21), 0.95));
        assertEquals(new Estimate(2, Optional.empty()), Ratios.estimate(sample(19, 21), sample(10), 0.95));
    }

    @Test
    void givesTheRatioOfTheMeansWhereAValueHasNoLogarithm() {
        assertEquals(new Estimate(0.25, Optional.empty()), Ratios.estimate(sample(0, 10), sample(19, 21), 0.95));
        assertEquals(new Estimate(-4, Optional.empty()), Ratios.estimate(sample(19, 21), sample(-12, 2), 0.95));
    }

    @Test
    void hasNoFiniteValueOverZero() {
        Sample zeros = new Sample(Collections.nCopies(3, 0.0));
        assertEquals(new Estimate(Double.POSITIVE_INFINITY, Optional.empty()), Ratios.estimate(FIVE, zeros, 0.95));
        assertEquals(new Estimate(Double.NaN, Optional.empty()), Ratios.estimate(zeros, zeros, 0.95));
    }

    @Test
    void givesNoIntervalWiderThanADoubleHolds() {
        Estimate estimate = Ratios.estimate(sample(1, 10), sample(1, 1), 0.999);
        assertEquals(Math.sqrt(10), estimate.value(), 1e-12);
        assertEquals(Optional.empty(), estimate.interval());
    }

    @Test
    void refusesALevelThatIsNotBetweenZeroAndOne() {
        assertThrows(IllegalArgumentException.class, () -> Ratios.estimate(FIVE, FOUR, 95));
        assertThrows(IllegalArgumentException.class, () -> Ratios.estimate(sample(1), sample(1), 0));
    }
}
