package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThroughputTest {
    /** By hand: score / seconds of the unit; threads / (score * seconds of the unit) for a time. */
    @ParameterizedTest
    @CsvSource({
        "thrpt, ops/ns, 2, 3, 3e9",
        "thrpt, ops/us, 2, 3, 3e6",
        "thrpt, ops/ms, 2, 3, 3000",
        "thrpt, ops/s, 2, 3, 3",
        "thrpt, ops/min, 2, 3, 0.05",
        "thrpt, ops/hr, 2, 3600, 1",
        "thrpt, ops/day, 2, 86400, 1",
        "avgt, ns/op, 1, 4, 2.5e8",
        "avgt, ns/op, 4, 4, 1e9",
        "sample, us/op, 2, 4, 5e5",
        "ss, ms/op, 2, 4, 500",
        "ss, ms, 2, 4, 500",
        "ss, s, 1, 4, 0.25",
        "avgt, min/op, 1, 1, 0.016666666666666666",
        "avgt, hr/op, 3, 1, 8.333333333333333e-4",
        "avgt, day/op, 864, 1, 0.01",
        "thrpt, s/op, 2, 4, 0.5"
    })
    void isOperationsPerSecondOfAllThreadsInEveryUnitOfJmh(
            String mode, String unit, int threads, double score, double expected) {
        Entry entry = Measured.cell("org.Some.thing", mode, unit, threads, score);
        assertEquals(expected, Throughput.of(entry).mean(), 1e-12 * expected);
    }

    @ParameterizedTest
    @CsvSource({"MB/sec", "ops/fortnight", "---", "#", "op/s", "B/op"})
    void isRefusedForOtherUnits(String unit) {
        Entry entry = Measured.cell("org.Some.thing", "thrpt", unit, 1, 3);
        String message = assertThrows(IllegalArgumentException.class, () -> Throughput.of(entry))
                .getMessage();
        assertTrue(message.contains("'" + unit + "'"), message);
    }

    @Test
    void isInvertedForEachForkAndNotForTheirMean() {
        // By hand: forks of 1 and 4 s/op are 1 and 0.25 ops/s, 0.625 in the mean; 1 / 2.5 would be 0.4.
        Entry entry = Measured.cell("org.Some.thing", "avgt", "s/op", 1, 1, 4);
        assertEquals(0.625, Throughput.of(entry).mean(), 1e-15);
    }
}
