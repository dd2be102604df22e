package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceIntervalTest {

    private static ConfidenceInterval between(double low, double high) {
        return new ConfidenceInterval(low, high, 0.95);
    }

    @Test
    void knowsItsCentreAndWidths() {
        ConfidenceInterval interval = between(8, 12);
        assertEquals(10, interval.centre());
        assertEquals(2, interval.halfWidth());
        assertEquals(0.2, interval.relativeHalfWidth());
        assertEquals(0.2, between(-12, -8).relativeHalfWidth());
    }

    @Test
    void isInfinitelyWideRelativeToACentreOfZeroUnlessItIsAPoint() {
        assertEquals(Double.POSITIVE_INFINITY, between(-1, 1).relativeHalfWidth());
        assertEquals(0, between(0, 0).relativeHalfWidth());
        assertEquals(0, between(5, 5).relativeHalfWidth());
    }

    @Test
    void measuresTheWidestIntervalWithoutOverflow() {
        ConfidenceInterval widest = between(-Double.MAX_VALUE, Double.MAX_VALUE);
        assertEquals(0, widest.centre());
        assertEquals(Double.MAX_VALUE, widest.halfWidth());
    }

    @Test
    void containsItsEnds() {
        ConfidenceInterval interval = between(8, 12);
        assertTrue(interval.contains(8));
        assertTrue(interval.contains(12));
        assertFalse(interval.contains(Math.nextDown(8.0)));
        assertFalse(interval.contains(Math.nextUp(12.0)));
        assertFalse(interval.contains(Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({"2, 1", "NaN, 1", "1, NaN", "-Infinity, 1", "1, Infinity"})
    void refusesEndsThatAreReversedOrNotFinite(double low, double high) {
        assertThrows(IllegalArgumentException.class, () -> between(low, high));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 95, Double.NaN})
    void refusesALevelThatIsNotBetweenZeroAndOne(double level) {
        assertThrows(IllegalArgumentException.class, () -> new ConfidenceInterval(1, 2, level));
    }
}
