package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.machine.Machine;
import everycore.machine.Machine.Processor;
import everycore.report.MachineFacts.Fact;
import everycore.result.Environment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MachineFactsTest {
    @Test
    void theFirstLineOfAReportTellsTheProcessorBehindAName() {
        assertTrue(
                MachineFacts.summary(on(Optional.of(turin())))
                        .startsWith("Some CPU (family 26, model 2, stepping 1); 2 CPUs allowed; Linux 6.1; "),
                MachineFacts.summary(on(Optional.of(turin()))));
        assertTrue(MachineFacts.summary(on(Optional.empty())).startsWith("Some CPU; 2 CPUs allowed; "));
    }

    @Test
    void aMachineIsDescribedByWhatItTells() {
        List<Fact> facts = MachineFacts.of(on(Optional.of(turin())).machine(), Optional.empty());
        assertEquals(
                List.of(
                        new Fact("CPU", "Some CPU"),
                        new Fact("processor", "family 26, model 2, stepping 1"),
                        new Fact("nominal clock", "2600 MHz"),
                        new Fact("feature flags, hashed", "0123456789ab"),
                        new Fact("microcode", "0xb002116")),
                facts.subList(0, 5));
    }

    private static Processor turin() {
        return new Processor(
                Optional.of("26"),
                Optional.of("2"),
                Optional.of("1"),
                Optional.of("0123456789ab"),
                Optional.of(2600),
                Optional.of("0xb002116"));
    }

    private static Environment on(Optional<Processor> processor) {
        Environment other = Measured.environment(2);
        Machine machine = other.machine();
        return new Environment(
                other.formatVersion(),
                other.run(),
                other.label(),
                other.startedAt(),
                other.protocol(),
                new Machine(
                        machine.cpu(),
                        processor,
                        machine.product(),
                        machine.memoryBytes(),
                        machine.os(),
                        machine.limits(),
                        machine.stability(),
                        machine.topology()),
                other.jvm(),
                other.runtime(),
                other.warnings(),
                Optional.empty());
    }
}
