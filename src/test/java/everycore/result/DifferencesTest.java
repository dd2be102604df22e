package everycore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.machine.CpuTopology;
import everycore.machine.Machine;
import everycore.machine.Machine.CpuLimits;
import everycore.machine.Machine.OperatingSystem;
import everycore.machine.Machine.Processor;
import everycore.result.Difference.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final Processor GENOA = processor("25", "17", "0a0a0a0a0a0a", "0x1000065");
    private static final Processor TURIN = processor("26", "2", "0b0b0b0b0b0b", "0xb002116");

    @Test
    void twoProcessorsOfOneNameAreTwoMachines() {
        assertEquals(
                List.of(
                        new Difference(Kind.MACHINE, "machine.processor.family", "25", "26"),
                        new Difference(Kind.MACHINE, "machine.processor.features", "0a0a0a0a0a0a", "0b0b0b0b0b0b"),
                        new Difference(Kind.SETTING, "machine.processor.microcode", "0x1000065", "0xb002116"),
                        new Difference(Kind.MACHINE, "machine.processor.model", "17", "2")),
                between(machine(Optional.of(GENOA), "6.1", 2), machine(Optional.of(TURIN), "6.1", 2)));
    }

    /** A kernel adds flags of its own, such as rep_good, and drops others. */
    @Test
    void oneProcessorUnderTwoKernelsIsOneMachineInAnotherSetting() {
        Processor otherFlags = processor("25", "17", "0c0c0c0c0c0c", "0x1000065");
        assertEquals(
                List.of(
                        new Difference(Kind.SETTING, "machine.os.kernel", "6.1", "6.12"),
                        new Difference(Kind.SETTING, "machine.processor.features", "0a0a0a0a0a0a", "0c0c0c0c0c0c")),
                between(machine(Optional.of(GENOA), "6.1", 2), machine(Optional.of(otherFlags), "6.12", 2)));
    }

    @Test
    void whatOneOfThemDoesNotTellIsNoDifference() {
        assertEquals(List.of(), between(machine(Optional.of(GENOA), "6.1", 2), machine(Optional.empty(), "6.1", 2)));
    }

    @Test
    void aQuotaDiffersFromNone() {
        Machine free = machine(Optional.empty(), "6.1", 2);
        Machine throttled = new Machine(
                free.cpu(),
                free.processor(),
                free.product(),
                free.memoryBytes(),
                free.os(),
                new CpuLimits(2, Optional.of(1.5), Optional.empty()),
                free.stability(),
                free.topology());
        assertEquals(
                List.of(new Difference(Kind.SETTING, "machine.limits.cgroupQuota", "none", "1.5")),
                between(free, throttled));
    }

    @Test
    void aTopologyMeasuredAnewIsNoDifference() {
        Machine machine = machine(Optional.of(GENOA), "6.1", 2);
        assertEquals(List.of(), between(measured(machine, 195.2), measured(machine, 187.1)));
    }

    @Test
    void oneInterpreterInTwoBuildsIsADifference() {
        Entry plain = built("3.14.7", Optional.of("-O3"));
        Entry optimized = built("3.14.7", Optional.of("-O3 --enable-optimizations --with-lto"));
        assertEquals(
                List.of("build of cpython 3.14.7 was -O3, is -O3 --enable-optimizations --with-lto"),
                Differences.between(List.of(plain), List.of(optimized)).stream()
                        .map(Difference::toString)
                        .toList());
        assertEquals(List.of(), Differences.between(List.of(plain), List.of(built("3.14.7", Optional.empty()))));
        assertEquals(List.of(), Differences.between(List.of(plain), List.of(built("3.11.2", Optional.of("-O2")))));
    }

    private static Entry built(String version, Optional<String> build) {
        LanguageRuntime runtime =
                new LanguageRuntime("cpython", version, "threads", Optional.of(true), build, "CPython");
        return Fixtures.fork("spin", 1, List.of(1.0), Map.of())
                .withEnvironment(Fixtures.environment(2).forRuntime(runtime));
    }

    @Test
    void plainFilesOfTwoVirtualMachinesAndBatchSizesDiffer() {
        assertEquals(
                List.of(
                        new Difference(Kind.MEASUREMENT, "jmhVersion", "1.36", "1.37"),
                        new Difference(Kind.MEASUREMENT, "jvmArgs", "-Xmx1g", "-Xmx2g -ea"),
                        new Difference(Kind.MEASUREMENT, "measurementBatchSize", "1", "10"),
                        new Difference(Kind.MEASUREMENT, "vmName", "OpenJDK 64-Bit Server VM", "GraalVM"),
                        new Difference(Kind.MEASUREMENT, "vmVersion", "17+35", "21+35"),
                        new Difference(Kind.MEASUREMENT, "warmupBatchSize", "1", "20")),
                Differences.between(
                        List.of(plain("1.36", "OpenJDK 64-Bit Server VM", "17+35", 1, 1, "-Xmx1g")),
                        List.of(plain("1.37", "GraalVM", "21+35", 20, 10, "-Xmx2g", "-ea"))));
    }

    @Test
    void aPlainFileDiffersFromOneOfOursInWhatJmhSays() {
        Entry plain = plain("1.37", "GraalVM", "21+35", 1, 1);
        Entry ours = plain("1.37", "OpenJDK", "21+35", 1, 1).withEnvironment(Fixtures.environment(2));
        assertEquals(
                List.of(new Difference(Kind.MEASUREMENT, "vmName", "GraalVM", "OpenJDK")),
                Differences.between(List.of(plain), List.of(ours)));
    }

    private static Entry plain(
            String jmh, String vm, String version, int warmupBatch, int measurementBatch, String... arguments) {
        return new Entry(
                Optional.of(jmh),
                "a.B.c",
                "avgt",
                1,
                1,
                Optional.empty(),
                Optional.of(List.of(arguments)),
                Optional.empty(),
                Optional.of(vm),
                Optional.of(version),
                1,
                "1 s",
                Optional.of(warmupBatch),
                1,
                "1 s",
                Optional.of(measurementBatch),
                Optional.empty(),
                Metric.of("ns/op", List.of(List.of(1.0))),
                Map.of(),
                Optional.empty(),
                0);
    }

    private static Machine measured(Machine machine, double nanos) {
        return machine.withTopology(Optional.of(
                new CpuTopology(List.of(0, 1), List.of(List.of(nanos)), List.of(List.of(0.01)), List.of("f"))));
    }

    private static List<Difference> between(Machine before, Machine now) {
        return Differences.between(entries(before), entries(now));
    }

    private static List<Entry> entries(Machine machine) {
        Environment environment = Fixtures.on(machine, Fixtures.environment(2));
        return List.of(Fixtures.fork("a.B.c", 1, List.of(1.0), Map.of()).withEnvironment(environment));
    }

    private static Processor processor(String family, String model, String features, String microcode) {
        return new Processor(
                Optional.of(family),
                Optional.of(model),
                Optional.of("1"),
                Optional.of(features),
                Optional.of(2600),
                Optional.of(microcode));
    }

    private static Machine machine(Optional<Processor> processor, String kernel, int cpus) {
        Machine machine = Fixtures.machine(cpus);
        OperatingSystem os = machine.os();
        return new Machine(
                machine.cpu(),
                processor,
                machine.product(),
                machine.memoryBytes(),
                new OperatingSystem(os.name(), os.version(), Optional.of(kernel), os.architecture(), Optional.empty()),
                machine.limits(),
                machine.stability(),
                machine.topology());
    }
}
