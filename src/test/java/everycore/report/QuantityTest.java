package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.report.Quantity.Aspect;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class QuantityTest {
    /** Programs of others read them by these. */
    @Test
    void hasTheNamesThatFilesHaveHadSinceTheirFirst() {
        assertEquals(
                List.of(
                        "throughput_per_s throughputPerSecond",
                        "time_s timeSeconds",
                        "p50_s p50Seconds",
                        "p90_s p90Seconds",
                        "p99_s p99Seconds",
                        "p999_s p999Seconds",
                        "max_s maxSeconds",
                        "cycles cycles",
                        "speedup speedup",
                        "efficiency efficiency",
                        "against_spin againstSpin",
                        "serial_fraction serialFraction",
                        "per_hand_over perHandOver",
                        "cpus cpus",
                        "fill fill",
                        "lost lost"),
                Arrays.stream(Quantity.values())
                        .map(it -> it.snakeCase() + " " + it.camelCase())
                        .toList());
    }

    @Test
    void standsInTheTableOfWhatItIsAbout() {
        assertEquals(
                List.of("throughput", "time/op", "cycles/op", "CPUs", "fill", "lost updates"), headings(Aspect.COST));
        assertEquals(List.of("p50", "p90", "p99", "p99.9", "max"), headings(Aspect.PERCENTILES));
        assertEquals(
                List.of("speedup", "efficiency", "against spin", "e(N)", "ops/hand-over"), headings(Aspect.SCALING));
    }

    @Test
    void isTheRowsNumberOfItsName() {
        Row row = row();
        List<Double> numbers = Arrays.stream(Quantity.values())
                .map(it -> it.of(row).orElseThrow().value())
                .toList();
        assertEquals(
                List.of(
                        4.0, 0.2, 50.0, 90.0, 99.0, 99.9, 100.0, 7.0, 1.5, 0.75, 1.25, 0.375, 17.0, 1.875, 0.9375,
                        0.0625),
                numbers);
    }

    @Test
    void isSaidAsPeopleReadIt() {
        Map<Quantity, String> words = new TreeMap<>();
        for (Quantity quantity : Quantity.values()) {
            words.put(quantity, quantity.words(estimate(0.5, 0.4, 0.6)));
        }
        for (Quantity time : List.of(Quantity.MEDIAN, Quantity.P90, Quantity.P99, Quantity.P999, Quantity.MAXIMUM)) {
            assertEquals("500 ms [400, 600]", words.remove(time), time.heading());
        }
        for (Quantity bare :
                List.of(Quantity.CYCLES, Quantity.SPEEDUP, Quantity.AGAINST_SPIN, Quantity.SERIAL_FRACTION)) {
            assertEquals("0.500 [0.400, 0.600]", words.remove(bare), bare.heading());
        }
        assertEquals(
                Map.of(
                        Quantity.THROUGHPUT, "0.500 ops/s ± 20.0 %",
                        Quantity.TIME, "500 ms",
                        Quantity.EFFICIENCY, "50.0 %",
                        Quantity.PER_HAND_OVER, "0.500",
                        Quantity.CPUS, "0.50 ± 0.10",
                        Quantity.FILL, "50.0 %",
                        Quantity.LOST, "50.0 % [40.0, 60.0]"),
                words);
    }

    private static List<String> headings(Aspect aspect) {
        return Arrays.stream(Quantity.values())
                .filter(quantity -> quantity.aspect() == aspect)
                .map(Quantity::heading)
                .toList();
    }

    /** On two threads. */
    private static Row row() {
        Row measured = Report.of("file", List.of(Measured.cell("org.A.b", 2, 4, 4, 4)))
                .rows()
                .get(0);
        TreeMap<Double, Estimate> percentiles = new TreeMap<>();
        for (double rank : new double[] {50, 90, 99, 99.9, 100}) {
            percentiles.put(rank, number(rank));
        }
        return new Row(
                measured.cell(),
                measured.runtime(),
                measured.name(),
                measured.scores(),
                measured.throughput(),
                Optional.of(number(0.2)),
                percentiles,
                Optional.of(number(7)),
                Optional.of(number(1.5)),
                Optional.of(number(1.25)),
                Optional.of(number(0.375)),
                Optional.of(number(17)),
                Optional.of(number(1.875)),
                Optional.of(number(0.9375)),
                Optional.of(number(0.0625)),
                List.of());
    }

    private static Estimate number(double value) {
        return new Estimate(value, Optional.empty());
    }

    private static Estimate estimate(double value, double low, double high) {
        return new Estimate(value, Optional.of(new ConfidenceInterval(low, high, 0.95)));
    }
}
