package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected ends by scipy 1.10.1: {@code stats.t.interval(level, len(x) - 1, loc=np.mean(x), scale=stats.sem(x))}. */
class MeanWithIntervalTest {

    private static final Sample FIVE = new Sample(List.of(10.0, 11.0, 12.5, 9.0, 10.5));

    private static void assertInterval(double low, double high, double level, Estimate estimate) {
        ConfidenceInterval interval = estimate.interval().orElseThrow();
        assertEquals(low, interval.low(), 1e-8 * Math.abs(low));
        assertEquals(high, interval.high(), 1e-8 * Math.abs(high));
        assertEquals(level, interval.level());
    }

    @Test
    void agreesWithScipyForFiveForks() {
        assertEquals(10.6, FIVE.meanWithInterval(0.95).value(), 1e-12);
        assertInterval(8.993016214634002, 12.206983785365997, 0.95, FIVE.meanWithInterval(0.95));
        assertInterval(7.935187434175832, 13.264812565824167, 0.99, FIVE.meanWithInterval(0.99));
    }

    @Test
    void givesAWideIntervalForTwoForks() {
        Estimate two = new Sample(List.of(10.0, 11.0)).meanWithInterval(0.95);
        assertInterval(4.146897631783952, 16.85310236821605, 0.95, two);
    }

    @Test
    void givesNoIntervalForOneFork() {
        assertEquals(new Estimate(7.5, Optional.empty()), new Sample(List.of(7.5)).meanWithInterval(0.95));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 1.0 / 3, 3.6e10})
    void givesAnIntervalOfZeroWidthForEqualForks(double score) {
        Estimate estimate = new Sample(List.of(score, score, score)).meanWithInterval(0.95);
        assertEquals(new Estimate(score, Optional.of(new ConfidenceInterval(score, score, 0.95))), estimate);
    }

    @Test
    void givesNoIntervalWiderThanADoubleHolds() {
        Estimate estimate = new Sample(List.of(1e200, 3e200)).meanWithInterval(0.95);
        assertEquals(2e200, estimate.value(), 1e190);
        assertEquals(Optional.empty(), estimate.interval());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, 95, Double.NaN})
    void refusesALevelThatIsNotBetweenZeroAndOneForAnyNumberOfForks(double level) {
        assertThrows(IllegalArgumentException.class, () -> FIVE.meanWithInterval(level));
        assertThrows(IllegalArgumentException.class, () -> new Sample(List.of(1.0)).meanWithInterval(level));
    }
}
