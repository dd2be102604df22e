package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.machine.CpuTopology;
import everycore.machine.Machine;
import everycore.machine.Machine.Processor;
import everycore.report.MachineFacts.Fact;
import everycore.result.Environment;
import everycore.result.Fixtures;
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

    @Test
    void cpusAreDescribedByWhatTheyWereMeasuredToBe() {
        Environment environment = Measured.environment(4);
        CpuTopology twoCoresOfTwoThreads = new CpuTopology(
                List.of(0, 1, 2, 3),
                List.of(List.of(195.2), List.of(8.2, 187.0), List.of(201.4, 8.4, 190.0)),
                List.of(List.of(0.0), List.of(0.0, 0.0), List.of(0.0, 0.0, 0.0)),
                List.of("f", "sf", "fsf"));
        Machine machine = environment.machine().withTopology(Optional.of(twoCoresOfTwoThreads));
        assertTrue(MachineFacts.summary(Fixtures.on(machine, environment))
                .startsWith("Some CPU; 4 CPUs allowed (4 hardware threads of 2 cores); "));
        assertEquals(
                List.of(
                        new Fact("CPUs measured", "4 hardware threads of 2 cores"),
                        new Fact("hand-over, one core", "8.40 ns (8.20 ns to 8.40 ns)"),
                        new Fact("hand-over, far cores", "195 ns (187 ns to 201 ns)")),
                MachineFacts.of(machine, Optional.empty()).subList(1, 4));
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
        return Fixtures.on(
                new Machine(
                        machine.cpu(),
                        processor,
                        machine.product(),
                        machine.memoryBytes(),
                        machine.os(),
                        machine.limits(),
                        machine.stability(),
                        machine.topology()),
                other);
    }
}
