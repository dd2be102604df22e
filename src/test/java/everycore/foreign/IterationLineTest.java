package everycore.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import everycore.sweep.WorkloadFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IterationLineTest {
    @Test
    void readsAWindow() throws WorkloadFailure {
        assertEquals(
                new IterationLine(1000, 250_000_000, 499_000_000, 0, 0),
                IterationLine.parse("1000 250000000 499000000", false));
    }

    @Test
    void readsAWindowAndItsBalance() throws WorkloadFailure {
        IterationLine line = IterationLine.parse("1000 250000000 499000000 2000 1500", true);
        assertEquals(new IterationLine(1000, 250_000_000, 499_000_000, 2000, 1500), line);
        assertEquals(0.25, line.lost());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "1 2",
                "1 2 3 4",
                "1 2 3 4 5",
                "1 0 3",
                "-1 2 3",
                "1 2 -3",
                "1 2 3.5",
                "99999999999999999999 2 3"
            })
    void refusesWhatNoWindowSays(String line) {
        assertThrows(WorkloadFailure.class, () -> IterationLine.parse(line, false));
    }

    @Test
    void refusesABalanceWithoutOperations() {
        assertThrows(WorkloadFailure.class, () -> IterationLine.parse("0 2 3 0 0", true));
    }

    @Test
    void quotesGarbageInOneShortLineWithoutControlCharacters() {
        WorkloadFailure failure =
                assertThrows(WorkloadFailure.class, () -> IterationLine.parse("\u001b[31m" + "x".repeat(500), false));
        assertEquals(
                "printed ' [31m" + "x".repeat(75) + "…' where the numbers of an iteration were due",
                failure.getMessage());
    }
}
