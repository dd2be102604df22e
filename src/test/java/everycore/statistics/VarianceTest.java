package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class VarianceTest {
    /** {@code numpy.var([1, 2, 6], ddof=1)} is 7. */
    @Test
    void isThatOfOneValueWithOneDegreeOfFreedomLess() {
        Variance variance = Variance.of(new Sample(List.of(1.0, 2.0, 6.0)));
        assertEquals(7, variance.value(), 1e-12);
        assertEquals(2, variance.degreesOfFreedom());
    }

    /** Eleven squares over five degrees of freedom. */
    @Test
    void poolsByDegreesOfFreedom() {
        Variance pooled = Variance.pooled(List.of(new Variance(1, 2), new Variance(3, 3)));
        assertEquals(11.0 / 5, pooled.value(), 1e-12);
        assertEquals(5, pooled.degreesOfFreedom());
    }

    @Test
    void refusesWhatIsNoneAndTakesZero() {
        assertEquals(0, new Variance(0, 1).value());
        for (double value : new double[] {-1e-9, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new Variance(value, 1));
        }
        for (double degrees : new double[] {0, -1, Double.NaN}) {
            assertThrows(IllegalArgumentException.class, () -> new Variance(1, degrees));
        }
    }
}
