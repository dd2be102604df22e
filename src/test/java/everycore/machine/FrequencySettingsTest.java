package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrequencySettingsTest {

    @ParameterizedTest
    @CsvSource({"intel-pstate, powersave, intel_pstate", "amd-boost, performance, acpi-cpufreq"})
    void governorAndDriverAreThoseOfTheCpus(String name, String governor, String driver) {
        FrequencySettings settings = new FrequencySettings(Captured.tree(name));
        assertEquals(Optional.of(governor), settings.governor());
        assertEquals(Optional.of(driver), settings.scalingDriver());
    }

    @ParameterizedTest
    @CsvSource({"intel-pstate", "amd-boost"})
    void turboIsBoostOrTheOppositeOfNoTurbo(String name) {
        assertEquals(Optional.of(true), new FrequencySettings(Captured.tree(name)).turbo());
    }

    @Test
    void machineWithoutFrequencyScalingTellsNothing() {
        FrequencySettings settings = new FrequencySettings(Captured.tree("plain-vm"));
        assertEquals(Optional.empty(), settings.governor());
        assertEquals(Optional.empty(), settings.turbo());
    }

    @Test
    void differentGovernorsAreAllNamed(@TempDir Path root) throws IOException {
        for (String governor : new String[] {"0 powersave", "1 performance", "2 powersave"}) {
            Path cpu = root.resolve("sys/devices/system/cpu/cpu" + governor.charAt(0) + "/cpufreq");
            Files.createDirectories(cpu);
            Files.writeString(cpu.resolve("scaling_governor"), governor.substring(2) + "\n");
        }
        assertEquals(Optional.of("performance, powersave"), new FrequencySettings(new SystemFiles(root)).governor());
    }
}
