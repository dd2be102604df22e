package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {

    private static final Estimate TEN = estimate(10, 8, 13);

    private static Estimate estimate(double value, double low, double high) {
        return new Estimate(value, Optional.of(new ConfidenceInterval(low, high, 0.95)));
    }

    @Test
    void scalesValueAndInterval() {
        assertEquals(estimate(5, 4, 6.5), TEN.scaledBy(0.5));
    }

    @Test
    void swapsTheEndsUnderANegativeFactor() {
        assertEquals(estimate(-20, -26, -16), TEN.scaledBy(-2));
    }

    @Test
    void isCutOffWhereItCannotBe() {
        assertEquals(estimate(10, 9, 12), TEN.within(9, 12));
        assertEquals(estimate(7, 7, 7), TEN.within(0, 7));
        assertEquals(TEN, TEN.within(0, Double.POSITIVE_INFINITY));
    }

    @Test
    void swapsTheEndsWhenInverted() {
        assertEquals(estimate(0.1, 1 / 13.0, 1 / 8.0), TEN.inverse());
        assertEquals(new Estimate(0.1, Optional.empty()), estimate(10, 0, 20).inverse());
        assertEquals(
                new Estimate(Double.POSITIVE_INFINITY, Optional.empty()),
                estimate(0, 0, 0).inverse());
    }

    @Test
    void hasNoIntervalWhereTheExponentialOfAnEndLeavesTheRangeOfADouble() {
        assertEquals(estimate(1, Math.exp(-1), Math.exp(2)), estimate(0, -1, 2).exponential());
        assertEquals(new Estimate(1, Optional.empty()), estimate(0, -1, 710).exponential());
        assertEquals(new Estimate(1, Optional.empty()), new Estimate(0, Optional.empty()).exponential());
    }

    @Test
    void staysWithoutIntervalWhenScaled() {
        assertEquals(new Estimate(20, Optional.empty()), new Estimate(10, Optional.empty()).scaledBy(2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesAFactorThatIsZeroOrNotFinite(double factor) {
        assertThrows(IllegalArgumentException.class, () -> TEN.scaledBy(factor));
    }

    @Test
    void refusesAnIntervalAroundAValueThatIsNotFinite() {
        assertThrows(IllegalArgumentException.class, () -> estimate(Double.NaN, 1, 2));
    }

    @Test
    void refusesAFactorThatIsNotFiniteWithoutAnIntervalToo() {
        Estimate ten = new Estimate(10, Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> ten.scaledBy(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> ten.scaledBy(Double.POSITIVE_INFINITY));
    }

    @Test
    void hasNoIntervalWhereTheInverseOfAnEndLeavesTheRangeOfADouble() {
        assertEquals(
                new Estimate(1, Optional.empty()),
                estimate(1, Double.MIN_VALUE, 2).inverse());
    }
}
