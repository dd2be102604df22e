package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import everycore.machine.Machine.Cpu;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MachineProbeTest {

    @Test
    void cpusAllowedAreThoseThatTheJvmSees() {
        assertEquals(
                Runtime.getRuntime().availableProcessors(),
                new MachineProbe().machine().limits().cpusAllowed());
    }

    @Test
    void thisMachineIsProbedInWellUnderTheTimeOfOneIteration() {
        assertTimeout(Duration.ofSeconds(5), () -> new MachineProbe().machine());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linuxTellsItsKernelMemoryAndHardwareThreads() {
        Machine machine = new MachineProbe().machine();
        assertEquals("Linux", machine.os().name());
        assertEquals(Optional.of(System.getProperty("os.version")), machine.os().kernel());
        assertTrue(machine.memoryBytes().isPresent());
        assertTrue(machine.cpu().hardwareThreads().isPresent());
    }

    @Test
    void coresAreNoMoreThanHardwareThreads() {
        Cpu cpu = new MachineProbe().machine().cpu();
        assumeTrue(cpu.physicalCores().isPresent() && cpu.hardwareThreads().isPresent());
        assertTrue(cpu.physicalCores().get() <= cpu.hardwareThreads().get());
    }

    @Test
    void recordNamesNoHost() throws UnknownHostException {
        String host = InetAddress.getLocalHost().getHostName();
        assumeTrue(host.length() >= 4);
        assertFalse(new MachineProbe().machine().toString().contains(host));
    }

    @Test
    void recordNamesNoUser() {
        String user = System.getProperty("user.name");
        assumeTrue(user.length() >= 4 && !user.equals("root"));
        assertFalse(new MachineProbe().machine().toString().contains(user));
    }

    @Test
    void hardwareThatNobodyTellsIsAbsent() {
        Machine machine = Captured.machine("plain-vm");
        Cpu nothing = new Cpu(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(false));
        assertEquals(nothing, machine.cpu());
        assertEquals(Optional.empty(), machine.memoryBytes());
        assertEquals(Optional.empty(), machine.os().version());
    }

    @ParameterizedTest
    @CsvSource({"intel-pstate, 0-3", "amd-boost, 32-39", "container-quota, 0-1"})
    void affinityIsTheKernelsListOfAllowedCpus(String name, String expected) {
        assertEquals(Optional.of(expected), Captured.machine(name).limits().affinity());
    }

    @ParameterizedTest
    @CsvSource({"intel-pstate, true", "amd-boost, false"})
    void simultaneousMultithreadingIsWhatTheKernelSays(String name, boolean expected) {
        assertEquals(Optional.of(expected), Captured.machine(name).cpu().smtActive());
    }

    @Test
    void brokenFilesAreAbsentValues() {
        Machine machine = Captured.machine("broken");
        assertAll(
                () -> assertEquals(Optional.empty(), machine.cpu().smtActive()),
                () -> assertEquals(List.of(), machine.cpu().caches()),
                () -> assertEquals(Optional.empty(), machine.limits().affinity()),
                () -> assertEquals(Optional.empty(), machine.limits().cgroupQuota()),
                () -> assertEquals(Optional.empty(), machine.stability().governor()),
                () -> assertEquals(Optional.empty(), machine.stability().scalingDriver()),
                () -> assertEquals(Optional.empty(), machine.stability().turbo()),
                () -> assertEquals(Optional.empty(), machine.os().virtualisation()));
    }
}
