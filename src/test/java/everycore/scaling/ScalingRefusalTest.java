package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalingRefusalTest {

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

    private static String refusal(ScalingSeries series) {
        return assertInstanceOf(ScalingRefusal.class, fit(series)).reason();
    }

    @Test
    void refusesFewerThanFourPoints() {
        assertEquals(
                "No law is fitted to fewer than 4 numbers of threads within the CPUs allowed; there are 3.",
                refusal(noisy(TRUTH::throughput, 1, 2, 4)));
    }

    @Test
    void refusesWithoutOneThread() {
        assertEquals(
                "No law is fitted without a measurement of one thread.",
                refusal(noisy(TRUTH::throughput, 2, 4, 6, 8, 12, 16)));
        assertEquals(
                "No law is fitted without a measurement of one thread.",
                refusal(new ScalingSeries(Collections.emptySortedMap())));
    }

    @Test
    void refusesSuperlinearData() {
        assertEquals(
                "The universal scalability law does not describe these data: it misses a throughput by 71 %.",
                refusal(Curves.series(n -> Math.pow(n, 1.5), 0, 3, 1, FAR)));
    }

    @Test
    void refusesACliffBeforeCountingPoints() {
        IntToDoubleFunction cliff = n -> n == 1 ? 2e8 : 5e7;
        String reason = "No law is fitted across a cliff: two threads have 0.25 times the throughput of one.";
        assertEquals(reason, refusal(Curves.series(cliff, 0, 5, 1, FAR)));
        assertEquals(reason, refusal(Curves.series(cliff, 0, 1, 1, 1, 2)));
    }

    @ParameterizedTest
    @CsvSource({
        "skl, atomic add, 4", "skl, cas add, 4", "skl, mutex add, 4",
        "g2-16, atomic add, 16", "g2-16, cas add, 16", "g2-16, mutex add, 16"
    })
    void refusesThePublishedCliffs(String machine, String counter, int cpus) {
        ScalingOutcome outcome = ScalingLaws.fit(Published.counter(machine, counter), cpus, LEVEL, SEED);
        assertTrue(assertInstanceOf(ScalingRefusal.class, outcome).reason().contains("cliff"));
    }

    @Test
    void refusesAThroughputOfZero() {
        assertEquals(
                "No law is fitted to the throughput of zero at N = 4.",
                refusal(Curves.series(n -> n == 4 ? 0 : n, 0, 3, 1, FAR)));
        assertEquals(
                "No law is fitted to the throughput of zero at N = 1.", refusal(Curves.series(n -> 0, 0, 3, 1, FAR)));
    }

    @Test
    void refusesNoCpuAndNoLevel() {
        ScalingSeries series = noisy(TRUTH::throughput, FAR);
        assertThrows(IllegalArgumentException.class, () -> ScalingLaws.fit(series, 0, LEVEL, SEED));
        assertThrows(IllegalArgumentException.class, () -> ScalingLaws.fit(series, 4, 95, SEED));
    }
}
