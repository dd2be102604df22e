package everycore.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import everycore.sweep.WorkloadFailure;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IterationTest {
    @Test
    void readsAWindow() throws WorkloadFailure {
        assertEquals(
                new Iteration(1000, 250_000_000, 499_000_000, 0, 0, Optional.empty()),
                Iteration.parse("1000 250000000 499000000", false, Optional.empty()));
    }

    @Test
    void readsAWindowAndItsBalance() throws WorkloadFailure {
        Iteration line = Iteration.parse("1000 250000000 499000000 2000 1500", true, Optional.empty());
        assertEquals(new Iteration(1000, 250_000_000, 499_000_000, 2000, 1500, Optional.empty()), line);
        assertEquals(0.25, line.lost());
        assertEquals(4000, line.operationsPerSecond());
        assertEquals(1.996, line.cpus(), 1e-12);
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
        assertThrows(WorkloadFailure.class, () -> Iteration.parse(line, false, Optional.empty()));
    }

    @Test
    void refusesABalanceWithoutOperations() {
        assertThrows(WorkloadFailure.class, () -> Iteration.parse("0 2 3 0 0", true, Optional.empty()));
    }

    @Test
    void quotesGarbageInOneShortLineWithoutControlCharacters() {
        WorkloadFailure failure = assertThrows(
                WorkloadFailure.class, () -> Iteration.parse("\u001b[31m" + "x".repeat(500), false, Optional.empty()));
        assertEquals(
                "printed ' [31m" + "x".repeat(75) + "…' where the numbers of an iteration were due",
                failure.getMessage());
    }
}
