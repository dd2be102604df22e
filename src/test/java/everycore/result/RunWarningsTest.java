package everycore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.machine.Machine;
import everycore.machine.Machine.Cpu;
import everycore.machine.Machine.CpuLimits;
import everycore.machine.Machine.Stability;
import everycore.result.Warning.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunWarningsTest {
    private static final Machine QUIET = Fixtures.machine(2);

    @Test
    void haveNothingAgainstAQuietMachine() {
        assertEquals(List.of(), RunWarnings.of(QUIET));
    }

    @Test
    void nameALoadBeforeTheRun() {
        Warning warning = only(with(QUIET.cpu(), QUIET.limits(), stability(Optional.empty(), 1.5)));
        assertEquals(Kind.HIGH_LOAD, warning.kind());
        assertTrue(warning.text().contains("load average 1.50 on 2 CPUs"), warning.text());
    }

    @Test
    void nameAGovernorThatChangesTheClock() {
        Warning warning = only(with(QUIET.cpu(), QUIET.limits(), stability(Optional.of("powersave"), 0)));
        assertEquals(Kind.GOVERNOR, warning.kind());
        assertEquals(
                List.of(), RunWarnings.of(with(QUIET.cpu(), QUIET.limits(), stability(Optional.of("performance"), 0))));
    }

    @Test
    void nameAQuotaBelowTheHardware() {
        CpuLimits limits = new CpuLimits(2, Optional.of(1.5), Optional.empty());
        Warning warning = only(with(QUIET.cpu(), limits, QUIET.stability()));
        assertEquals(Kind.CPU_QUOTA, warning.kind());
        assertTrue(warning.text().contains("1.50 CPUs") && warning.text().contains("no more than 1 threads"));
    }

    @Test
    void nameSiblingsThatCountAsCpus() {
        Cpu cpu = QUIET.cpu();
        Cpu siblings = new Cpu(
                cpu.model(),
                cpu.vendor(),
                cpu.sockets(),
                cpu.physicalCores(),
                Optional.of(4),
                cpu.numaNodes(),
                cpu.caches(),
                Optional.of(true));
        assertEquals(
                Kind.SMT,
                only(with(siblings, QUIET.limits(), QUIET.stability())).kind());
    }

    private static Warning only(Machine machine) {
        List<Warning> warnings = RunWarnings.of(machine);
        assertEquals(1, warnings.size(), warnings.toString());
        return warnings.get(0);
    }

    private static Stability stability(Optional<String> governor, double load) {
        return new Stability(governor, Optional.empty(), Optional.empty(), Optional.of(load));
    }

    private static Machine with(Cpu cpu, CpuLimits limits, Stability stability) {
        return new Machine(
                cpu,
                QUIET.processor(),
                QUIET.product(),
                QUIET.memoryBytes(),
                QUIET.os(),
                limits,
                stability,
                QUIET.topology());
    }
}
