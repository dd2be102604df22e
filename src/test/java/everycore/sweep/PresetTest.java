package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.result.Protocol;
import org.junit.jupiter.api.Test;

class PresetTest {
    /** As measuring.md has it, and for each cell five seconds. */
    @Test
    void aQuickSweepOfTwelveCellsHasAMinute() {
        assertEquals(new Protocol("quick", 2, 150, 3, 150, 3, 5, 0.05, 60, 7), Preset.QUICK.protocol(12, 7));
    }
}
