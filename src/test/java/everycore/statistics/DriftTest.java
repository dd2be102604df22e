package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DriftTest {
    @Test
    void isTheRatioOfLastToFirstIterationOverForks() {
        Estimate drift = Drift.estimate(
                List.of(List.of(1.0, 7.0, 1.10), List.of(1.0, 1.05), List.of(1.1, 3.0, 1.21), List.of(0.9, 0.99)),
                0.95);
        // scipy 1.10.1: r = log([1.10/1.0, 1.05/1.0, 1.21/1.1, 0.99/0.9]);
        // exp(mean(r) + [-1, 0, 1] * t.ppf(.975, 3) * std(r, ddof=1) / 2)
        assertEquals(1.0872810994914135, drift.value(), 1e-9);
        assertEquals(1.047774418205992, drift.interval().orElseThrow().low(), 1e-9);
        assertEquals(1.1282773932726815, drift.interval().orElseThrow().high(), 1e-9);
    }

    @Test
    void hasNoIntervalForOneFork() {
        assertTrue(Drift.estimate(List.of(List.of(1.0, 2.0)), 0.95).interval().isEmpty());
    }

    @Test
    void leavesOutForksThatCanNotTell() {
        Estimate drift = Drift.estimate(
                List.of(List.of(5.0), List.of(), List.of(0.0, 1.0), List.of(1.0, Double.NaN), List.of(2.0, 3.0)), 0.95);
        assertEquals(1.5, drift.value(), 1e-15);
        assertTrue(Double.isNaN(Drift.estimate(List.of(List.of(5.0)), 0.95).value()));
    }
}
