package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.machine.CpuTopology;
import everycore.machine.Jvm;
import everycore.machine.Machine;
import everycore.machine.Machine.Processor;
import everycore.report.MachineFacts.Fact;
import everycore.result.Environment;
import everycore.result.Fixtures;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void nothingThatAMachineAndItsJvmTellIsLeftOut() {
        Environment environment = Fixtures.everythingKnown("all");
        Jvm jvm = new Jvm(
                "OpenJDK",
                "25",
                "Test",
                "OpenJDK 64-Bit Server VM",
                "25+36",
                "/jdk",
                List.of("-Xmx1g", "-XX:+UseSerialGC"),
                Optional.of("Serial"),
                Optional.of("lightweight"),
                Optional.of(true));
        assertEquals(
                List.of(
                        "CPU: Test \"CPU\" \\ 3.00GHz",
                        "processor: family 26, model 2, stepping 1",
                        "nominal clock: 2600 MHz",
                        "feature flags, hashed: 0123456789ab",
                        "microcode: 0xb00215a",
                        "product: m8a.large",
                        "sockets: 2",
                        "physical cores: 48",
                        "hardware threads: 96",
                        "SMT: on",
                        "NUMA nodes: 2",
                        "caches: L1 data 32 KiB, L3 unified 32 GiB",
                        "CPUs measured: 2 cores",
                        "hand-over, far cores: 195 ns",
                        "memory: 1 TiB",
                        "system: Linux 12",
                        "kernel: 6.1",
                        "architecture: aarch64",
                        "virtualisation: Docker on KVM",
                        "CPUs allowed: 2",
                        "CPU quota: 1.5",
                        "CPU affinity: 0-3,8",
                        "frequency governor: powersave",
                        "frequency driver: intel_pstate",
                        "turbo: off",
                        "load average, 1 min: 0.0",
                        "JVM: OpenJDK 64-Bit Server VM 25+36, Test",
                        "JVM home: /jdk",
                        "JVM flags: -Xmx1g -XX:+UseSerialGC",
                        "garbage collector: Serial",
                        "locking mode: lightweight",
                        "compact object headers: on"),
                MachineFacts.of(environment.machine(), Optional.of(jvm)).stream()
                        .map(fact -> fact.name() + ": " + fact.value())
                        .toList());
    }

    @Test
    void aCoreAndItsHardwareThreadsAreCounted() {
        assertTrue(MachineFacts.summary(Measured.measured("s", 8))
                .startsWith("Some CPU; 2 CPUs allowed (2 hardware threads of 1 core); "));
        assertTrue(MachineFacts.summary(Measured.measured("?", 8))
                .startsWith("Some CPU; 2 CPUs allowed (2 CPUs, and whether they are cores can't be told); "));
    }

    @Test
    void theFirstLineTellsTheMachineTheSystemTheJvmAndTheProtocol() {
        assertEquals(
                "Test \"CPU\" \\ 3.00GHz (family 26, model 2, stepping 1); 2 CPUs allowed (2 cores); Linux 6.1; Docker on KVM;"
                        + " OpenJDK 64-Bit Server VM 17.0.15; preset normal, seed -9223372036854775808",
                MachineFacts.summary(Fixtures.everythingKnown("all")));
    }

    @Test
    void aMachineIsCalledByItsIdentificationItsProductAndItsProcessor() {
        Machine machine = Fixtures.product("m8a.large", Measured.environment(2).machine());
        assertEquals("m8a.large, Some CPU", MachineFacts.name(machine));
        Machine own = new Machine(
                Optional.of("host 7"),
                machine.cpu(),
                Optional.of(new Processor(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(2600),
                        Optional.empty())),
                machine.product(),
                machine.memoryBytes(),
                machine.os(),
                machine.limits(),
                machine.stability(),
                machine.topology());
        assertEquals("host 7, m8a.large, Some CPU", MachineFacts.name(own));
        assertEquals(
                new Fact("machine", "host 7"),
                MachineFacts.of(own, Optional.empty()).get(0));
    }

    @Test
    void whatAMachineDoesNotTellIsLeftOut() {
        Environment environment = Measured.environment(2);
        assertEquals(
                List.of("CPU", "system", "kernel", "architecture", "CPUs allowed", "JVM", "JVM home"),
                MachineFacts.of(environment.machine(), environment.jvm()).stream()
                        .map(Fact::name)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 B",
        "1023, 1023 B",
        "1024, 1 KiB",
        "1536, 1.5 KiB",
        "1048576, 1 MiB",
        "16642998272, 15.5 GiB",
        "1099511627776, 1 TiB",
        "2251799813685248, 2048 TiB"
    })
    void memoryIsCountedInPowersOf1024(long bytes, String expected) {
        Machine machine = Measured.environment(2).machine();
        List<Fact> facts = MachineFacts.of(
                new Machine(
                        machine.cpu(),
                        machine.processor(),
                        machine.product(),
                        Optional.of(bytes),
                        machine.os(),
                        machine.limits(),
                        machine.stability(),
                        machine.topology()),
                Optional.empty());
        assertTrue(facts.contains(new Fact("memory", expected)), facts.toString());
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
