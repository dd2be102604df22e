package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.statistics.Sample;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawnLawsTest {
    /** Of 0.000, 0.001 … 0.999 each end of a 95 % interval leaves 25 outside, and of one of 50 % 250. */
    @Test
    void anIntervalLeavesAsManyDrawsOutAtEachEnd() {
        DrawnLaws drawn = new DrawnLaws(
                IntStream.range(0, 1000)
                        .map(i -> i * 7 % 1000)
                        .mapToObj(i -> new UniversalScalabilityLaw(i / 1000.0, 0, 1))
                        .toList(),
                0);
        assertEquals(0.025, drawn.low(UniversalScalabilityLaw::contention, 0.95));
        assertEquals(0.974, drawn.high(UniversalScalabilityLaw::contention, 0.95));
        assertEquals(0.25, drawn.low(UniversalScalabilityLaw::contention, 0.5));
        assertEquals(0.749, drawn.high(UniversalScalabilityLaw::contention, 0.5));
    }

    /**
     * Percentiles of 3,000 fits by scipy's {@code least_squares} between bounds, to means drawn by {@code standard_t} of the forks
     * and of the misfit. Of a thousand draws a quartile is uncertain by a thirtieth of the distance between the two.
     */
    @Test
    void scatterAsScipysRefitsDo() {
        ScalingSeries series = new ScalingSeries(new TreeMap<>(Map.of(
                1, new Sample(List.of(98.0, 101.0, 103.0)),
                2, new Sample(List.of(178.0, 185.0, 180.0)),
                4, new Sample(List.of(330.0, 322.0, 325.0)),
                8, new Sample(List.of(430.0, 455.0, 440.0, 447.0)),
                16, new Sample(List.of(505.0, 500.0, 512.0)))));
        DrawnLaws drawn = DrawnLaws.of(series, Observation.of(series), new LackOfFit(0.00876, 0.03216756, 2), 7);
        assertEquals(0, drawn.failed());
        assertQuartiles(97.39, 103.20, drawn, UniversalScalabilityLaw::throughputOfOne);
        assertQuartiles(0.05282, 0.09529, drawn, UniversalScalabilityLaw::contention);
        assertQuartiles(0.003167, 0.005786, drawn, UniversalScalabilityLaw::coherency);
    }

    private static void assertQuartiles(
            double low, double high, DrawnLaws drawn, ToDoubleFunction<UniversalScalabilityLaw> coefficient) {
        double tolerance = 0.12 * (high - low);
        assertEquals(low, drawn.low(coefficient, 0.5), tolerance);
        assertEquals(high, drawn.high(coefficient, 0.5), tolerance);
    }
}
