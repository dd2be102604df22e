package everycore.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTicksTest {
    @TempDir
    private Path directory;

    /** Captured on a virtual machine with two CPUs; busy = user + nice + system + irq + softirq. */
    @Test
    void addsTheWorkOfAllCpusAndLeavesOutIdleAndStolenTime() throws IOException {
        String captured = "cpu  68293 12 9034 891020 5102 3 417 55 0 0\ncpu0 34000 6 4500 445000 2500 1 200 30 0 0\n";
        MachineTicks ticks = read(captured).orElseThrow();
        assertEquals(68293 + 12 + 9034 + 3 + 417, ticks.busy());
        assertEquals(55, ticks.steal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "cpu", "cpu 1 2 3 4", "intr 1 2 3 4 5 6 7 8 9", "cpu a b c d e f g h i"})
    void isAbsentWhereTheFileSaysSomethingElse(String text) throws IOException {
        assertEquals(Optional.empty(), read(text));
    }

    @Test
    void isAbsentWhereThereIsNoSuchFile() {
        assertEquals(Optional.empty(), MachineTicks.read(directory.resolve("none")));
    }

    private Optional<MachineTicks> read(String text) throws IOException {
        return MachineTicks.read(Files.writeString(directory.resolve("stat"), text));
    }
}
