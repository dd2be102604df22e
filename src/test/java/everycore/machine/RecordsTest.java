package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import everycore.machine.Machine.Cache;
import everycore.machine.Machine.CpuLimits;
import everycore.machine.Machine.Stability;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordsTest {

    @Test
    void someCpuIsAlwaysAllowed() {
        assertThrows(IllegalArgumentException.class, () -> new CpuLimits(0, Optional.empty(), Optional.empty()));
    }

    @Test
    void quotaIsPositive() {
        assertThrows(IllegalArgumentException.class, () -> new CpuLimits(1, Optional.of(0.0), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new CpuLimits(1, Optional.of(Double.NaN), Optional.empty()));
    }

    @Test
    void unknownIsAbsentAndNeverBlank() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Stability(Optional.of(" "), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void loadIsNotNegative() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Stability(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(-1.0)));
    }

    @Test
    void cacheHasALevelAKnownTypeAndASize() {
        assertThrows(IllegalArgumentException.class, () -> new Cache(0, "data", 1));
        assertThrows(IllegalArgumentException.class, () -> new Cache(1, "trace", 1));
        assertThrows(IllegalArgumentException.class, () -> new Cache(1, "data", 0));
    }

    @Test
    void modelKeepsItsWordsAndLosesItsWhiteSpace() {
        assertEquals(
                Optional.of("Intel(R) Xeon(R) CPU @ 2.60GHz"),
                HardwareProbe.tidy("  Intel(R) Xeon(R)   CPU @ 2.60GHz "));
        assertEquals(
                List.of(Optional.empty(), Optional.empty()),
                List.of(HardwareProbe.tidy(" "), HardwareProbe.tidy("unknown")));
    }
}
