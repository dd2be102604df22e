package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HotSpotOptionsTest {

    private static final Map<String, String> NO_FLAG = Map.of("UseSerialGC", "false");

    @ParameterizedTest
    @CsvSource({"0, monitor", "1, legacy", "2, lightweight"})
    void lockingModeIsTheFlags(String value, String expected) {
        Map<String, String> flags = Map.of("UseSerialGC", "false", "LockingMode", value);
        assertEquals(Optional.of(expected), options(25, flags).lockingMode());
    }

    @ParameterizedTest
    @CsvSource({"17, legacy", "20, legacy", "21,", "26,", "27, lightweight"})
    void lockingModeWithoutTheFlagIsWhatThatReleaseAlwaysDoes(int feature, String expected) {
        assertEquals(Optional.ofNullable(expected), options(feature, NO_FLAG).lockingMode());
    }

    @Test
    void heavyMonitorsAreMonitors() {
        Map<String, String> flags = Map.of("UseSerialGC", "false", "UseHeavyMonitors", "true");
        assertEquals(Optional.of("monitor"), options(17, flags).lockingMode());
    }

    @Test
    void lockingModeOfTheFutureIsUnknown() {
        Map<String, String> flags = Map.of("UseSerialGC", "false", "LockingMode", "3");
        assertEquals(Optional.empty(), options(26, flags).lockingMode());
    }

    @Test
    void headersAreAsTheFlagSays() {
        Map<String, String> flags = Map.of("UseSerialGC", "false", "UseCompactObjectHeaders", "true");
        assertEquals(Optional.of(true), options(25, flags).compactObjectHeaders());
    }

    @Test
    void headersAreNotCompactBeforeTheyExisted() {
        assertEquals(Optional.of(false), options(23, NO_FLAG).compactObjectHeaders());
        assertEquals(Optional.empty(), options(24, NO_FLAG).compactObjectHeaders());
    }

    @Test
    void collectorIsTheOneThatIsOn() {
        Map<String, String> flags = Map.of("UseSerialGC", "false", "UseG1GC", "false", "UseZGC", "true");
        assertEquals(Optional.of("Z"), options(25, flags).garbageCollector());
    }

    @Test
    void ofAnotherVirtualMachineNothingIsKnown() {
        HotSpotOptions options = options(17, Map.of());
        assertEquals(Optional.empty(), options.lockingMode());
        assertEquals(Optional.empty(), options.compactObjectHeaders());
        assertEquals(Optional.empty(), options.garbageCollector());
    }

    private static HotSpotOptions options(int feature, Map<String, String> flags) {
        return new HotSpotOptions(feature, name -> Optional.ofNullable(flags.get(name)));
    }
}
