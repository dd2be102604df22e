package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreBarsTest {
    @Test
    void aBarIsAsLongAsItsShare() {
        assertEquals(
                List.of(
                        "0 [" + " ".repeat(50) + "]   0 %",
                        "1 [" + "#".repeat(25) + " ".repeat(25) + "]  50 %",
                        "2 [" + "#".repeat(50) + "] 100 %"),
                CoreBars.of(List.of(0.0, 0.5, 1.0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 16, 17, 48, 64, 96, 128, 256, 384, 1024})
    void everyCpuHasABarAndNoLineIsTooLong(int cpus) {
        List<String> lines = CoreBars.of(Collections.nCopies(cpus, 1.0));
        assertEquals(cpus, String.join("", lines).split("] 100 %", -1).length - 1);
        assertTrue(
                lines.stream().allMatch(line -> line.length() <= Blackboard.WIDTH - 2),
                () -> lines.get(0).length() + ": " + lines.get(0));
    }

    @Test
    void sixtyFourCpusFitOnAScreen() {
        assertEquals(16, CoreBars.of(Collections.nCopies(64, 0.5)).size());
    }
}
