package everycore.result;

import everycore.machine.CpuTopology;
import everycore.machine.Jvm;
import everycore.machine.Machine;
import everycore.machine.Machine.Cache;
import everycore.machine.Machine.Cpu;
import everycore.machine.Machine.CpuLimits;
import everycore.machine.Machine.OperatingSystem;
import everycore.machine.Machine.Processor;
import everycore.machine.Machine.Stability;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries and environments to test with. */
public final class Fixtures {
    private Fixtures() {}

    public static Environment environment(int cpusAllowed) {
        return environment(cpusAllowed, 42, 10);
    }

    static Environment environment(int cpusAllowed, long seed, int maximumForks) {
        return new Environment(
                Environment.FORMAT_VERSION,
                "f0f0",
                Optional.empty(),
                "test machine",
                "2026-11-22T20:00:00Z",
                new Protocol("normal", 2, 250, 4, 250, 5, maximumForks, 0.03, 600, seed),
                machine(cpusAllowed),
                Optional.of(jvm()),
                new LanguageRuntime("java", "17.0.15", "threads", Optional.empty()),
                List.of(),
                Optional.empty());
    }

    /** An environment in which nothing is absent. */
    public static Environment everythingKnown(String label) {
        return new Environment(
                Environment.FORMAT_VERSION,
                "f0f0",
                Optional.empty(),
                label,
                "2026-11-22T20:00:00Z",
                new Protocol("normal", 2, 250, 4, 250, 5, 10, 0.03, 600, Long.MIN_VALUE),
                new Machine(
                        new Cpu(
                                Optional.of("Test \"CPU\" \\ 3.00GHz"),
                                Optional.of("Tester"),
                                Optional.of(2),
                                Optional.of(48),
                                Optional.of(96),
                                Optional.of(2),
                                List.of(new Cache(1, "data", 32768), new Cache(3, "unified", 1L << 35)),
                                Optional.of(true)),
                        Optional.of(new Processor(
                                Optional.of("26"),
                                Optional.of("2"),
                                Optional.of("1"),
                                Optional.of("0123456789ab"),
                                Optional.of(2600),
                                Optional.of("0xb00215a"))),
                        Optional.of("m8a.large"),
                        Optional.of(1L << 40),
                        new OperatingSystem(
                                "Linux",
                                Optional.of("12"),
                                Optional.of("6.1"),
                                "aarch64",
                                Optional.of("Docker on KVM")),
                        new CpuLimits(2, Optional.of(1.5), Optional.of("0-3,8")),
                        new Stability(
                                Optional.of("powersave"),
                                Optional.of("intel_pstate"),
                                Optional.of(false),
                                Optional.of(0.0)),
                        Optional.of(new CpuTopology(
                                List.of(0, 1), List.of(List.of(195.2)), List.of(List.of(0.03)), List.of("f")))),
                Optional.of(jvm()),
                new LanguageRuntime(
                        "cpython", "3.14.0", "subinterpreters", Optional.of(false), Optional.of("-O3"), "cpython"),
                List.of(new Warning(Warning.Kind.GOVERNOR, "frequency governor is powersave")),
                Optional.of(new ForkHistory(List.of(3), List.of(1.75))));
    }

    /** The same run on another machine. */
    public static Environment on(Machine machine, Environment other) {
        return new Environment(
                other.formatVersion(),
                other.run(),
                other.sweep(),
                other.label(),
                other.startedAt(),
                other.protocol(),
                machine,
                other.jvm(),
                other.runtime(),
                other.warnings(),
                other.evidence());
    }

    /** A machine that its product tells from others. */
    public static Machine product(String product, Machine other) {
        return new Machine(
                other.cpu(),
                other.processor(),
                Optional.of(product),
                other.memoryBytes(),
                other.os(),
                other.limits(),
                other.stability(),
                other.topology());
    }

    /** Another session of the same. */
    public static Environment session(String run, String startedAt, Environment other) {
        return session(run, Optional.of(run), startedAt, other.protocol().seed(), other);
    }

    /** The same for a sweep of several files, and with an order of its own. */
    public static Environment session(
            String run, Optional<String> sweep, String startedAt, long seed, Environment other) {
        Protocol protocol = other.protocol();
        return new Environment(
                other.formatVersion(),
                run,
                sweep,
                other.label(),
                startedAt,
                new Protocol(
                        protocol.preset(),
                        protocol.warmupIterations(),
                        protocol.warmupMilliseconds(),
                        protocol.measurementIterations(),
                        protocol.measurementMilliseconds(),
                        protocol.minimumForks(),
                        protocol.maximumForks(),
                        protocol.target(),
                        protocol.budgetSeconds(),
                        seed),
                other.machine(),
                other.jvm(),
                other.runtime(),
                other.warnings(),
                other.evidence());
    }

    public static Entry withHistory(Entry entry, ForkHistory history) {
        return entry.withEnvironment(entry.environment().orElseThrow().withEvidence(history));
    }

    static Machine machine(int cpusAllowed) {
        return machine(cpusAllowed, "6.1");
    }

    static Machine machine(int cpusAllowed, String kernel) {
        return new Machine(
                new Cpu(
                        Optional.of("Test CPU"),
                        Optional.empty(),
                        Optional.of(1),
                        Optional.of(2),
                        Optional.of(2),
                        Optional.empty(),
                        List.of(),
                        Optional.of(false)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1L << 34),
                new OperatingSystem("Linux", Optional.empty(), Optional.of(kernel), "amd64", Optional.empty()),
                new CpuLimits(cpusAllowed, Optional.empty(), Optional.empty()),
                new Stability(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(0.1)),
                Optional.empty());
    }

    private static Jvm jvm() {
        return new Jvm(
                "OpenJDK",
                "17.0.15",
                "Test",
                "OpenJDK 64-Bit Server VM",
                "17.0.15+6",
                "/jdk",
                List.of(),
                Optional.of("G1"),
                Optional.of("legacy"),
                Optional.of(false));
    }

    /** One fork of a benchmark in operations per second, with secondary metrics of one value an iteration. */
    public static Entry fork(String benchmark, int threads, List<Double> scores, Map<String, Double> secondary) {
        return entry(benchmark, threads, "ops/s", List.of(scores), secondary);
    }

    public static Entry entry(
            String benchmark, int threads, String unit, List<List<Double>> rawData, Map<String, Double> secondary) {
        Map<String, Metric> metrics = new LinkedHashMap<>();
        secondary.forEach((name, value) -> metrics.put(
                name,
                Metric.of(
                        name.startsWith("cpu.") ? "CPUs" : "%",
                        rawData.stream()
                                .map(fork -> fork.stream().map(score -> value).toList())
                                .toList())));
        return with(
                plain(benchmark, unit.startsWith("ops/") ? "thrpt" : "avgt", threads, Metric.of(unit, rawData)),
                Map.of(Entry.THREADS_PARAMETER, String.valueOf(threads)),
                metrics);
    }

    /** An entry that says nothing but what a score needs, as an old JMH writes it. */
    public static Entry plain(String benchmark, String mode, int threads, Metric score) {
        return new Entry(
                Optional.of("1.37"),
                benchmark,
                mode,
                threads,
                score.iterationsByFork().size(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2,
                "250 ms",
                Optional.empty(),
                score.iterationsByFork().get(0).size(),
                "250 ms",
                Optional.empty(),
                Optional.empty(),
                score,
                Map.of(),
                Optional.empty(),
                0);
    }

    /** The same entry with other parameters and secondary metrics. */
    public static Entry with(Entry entry, Map<String, String> parameters, Map<String, Metric> secondary) {
        return new Entry(
                entry.jmhVersion(),
                entry.benchmark(),
                entry.mode(),
                entry.threads(),
                entry.forks(),
                entry.jvm(),
                entry.jvmArgs(),
                entry.jdkVersion(),
                entry.vmName(),
                entry.vmVersion(),
                entry.warmupIterations(),
                entry.warmupTime(),
                entry.warmupBatchSize(),
                entry.measurementIterations(),
                entry.measurementTime(),
                entry.measurementBatchSize(),
                Optional.of(parameters),
                entry.primaryMetric(),
                secondary,
                entry.environment(),
                entry.callers());
    }
}
