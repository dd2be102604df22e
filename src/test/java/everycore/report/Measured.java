package everycore.report;

import everycore.machine.CpuTopology;
import everycore.machine.Jvm;
import everycore.machine.Machine;
import everycore.machine.Machine.Cpu;
import everycore.machine.Machine.CpuLimits;
import everycore.machine.Machine.OperatingSystem;
import everycore.machine.Machine.Stability;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.LanguageRuntime;
import everycore.result.Metric;
import everycore.result.Protocol;
import everycore.result.Warning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Entries as a file would hold them, each fork with one iteration, which is then its mean. */
public final class Measured {
    public static final String BALANCE = "everycore.benchmarks.BalanceBenchmark.";

    private Measured() {}

    public static Entry cell(String benchmark, int threads, double... operationsPerSecond) {
        return cell(benchmark, "thrpt", "ops/s", threads, operationsPerSecond);
    }

    public static Entry cell(String benchmark, String mode, String unit, int threads, double... scores) {
        return Fixtures.plain(benchmark, mode, threads, metric(unit, scores));
    }

    /** The same entry with a secondary metric, for instance {@code cpu.worker} or {@code balance.lost}. */
    public static Entry with(Entry entry, String name, String unit, double... values) {
        Map<String, Metric> secondary = new TreeMap<>(entry.secondaryMetrics());
        secondary.put(name, metric(unit, values));
        return Fixtures.with(entry, entry.params().orElse(Map.of()), secondary);
    }

    public static Entry withParameter(Entry entry, String name, String value) {
        return withParameters(entry, Map.of(name, value));
    }

    public static Entry withParameters(Entry entry, Map<String, String> parameters) {
        return Fixtures.with(entry, parameters, entry.secondaryMetrics());
    }

    public static Environment environment(int cpusAllowed) {
        return environment(cpusAllowed, "java", "run", Optional.empty());
    }

    public static Environment environment(int cpusAllowed, String runtime, String run, Optional<Double> quota) {
        return new Environment(
                Environment.FORMAT_VERSION,
                run,
                Optional.empty(),
                "a label",
                "2026-01-02T03:04:05Z",
                new Protocol("normal", 2, 250, 1, 250, 3, 10, 0.03, 600, 42),
                new Machine(
                        new Cpu(
                                Optional.of("Some CPU"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new OperatingSystem("Linux", Optional.empty(), Optional.of("6.1"), "amd64", Optional.empty()),
                        new CpuLimits(cpusAllowed, quota, Optional.empty()),
                        new Stability(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                        Optional.empty()),
                Optional.of(new Jvm(
                        "OpenJDK",
                        "17.0.15",
                        "Some vendor",
                        "OpenJDK 64-Bit Server VM",
                        "17.0.15+6",
                        "~/jdk",
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                new LanguageRuntime(runtime, "1", "threads", Optional.empty()),
                List.of(),
                Optional.empty());
    }

    /** A machine of two CPUs that were measured. */
    public static Environment measured(String relation, double handOverNanos) {
        CpuTopology topology = new CpuTopology(
                List.of(0, 1), List.of(List.of(handOverNanos)), List.of(List.of(0.01)), List.of(relation));
        Environment environment = environment(2);
        return Fixtures.on(environment.machine().withTopology(Optional.of(topology)), environment);
    }

    /**
     * A benchmark on machines of one kind: for each session forks of x, x + 1 and x + 2 operations per second.
     *
     * @param sessions the x of each session of each machine
     */
    static List<Entry> fleet(String benchmark, String kind, double[][] sessions) {
        List<Entry> entries = new ArrayList<>();
        for (int machine = 0; machine < sessions.length; machine++) {
            for (int session = 0; session < sessions[machine].length; session++) {
                double x = sessions[machine][session];
                entries.add(onMachine(
                        kind + " " + (machine + 1),
                        kind + " session " + session + " on " + machine,
                        cell(benchmark, 1, x, x + 1, x + 2)));
            }
        }
        return entries;
    }

    /** In a session of its own on the machine that is such a product. */
    static Entry onMachine(String product, String run, Entry entry) {
        Environment session = Fixtures.session(run, "2026-01-02T03:04:05Z", environment(2));
        return entry.withEnvironment(Fixtures.on(Fixtures.product(product, session.machine()), session));
    }

    public static List<Entry> on(Environment environment, Entry... entries) {
        return Arrays.stream(entries)
                .map(entry -> entry.withEnvironment(environment))
                .toList();
    }

    private static Metric metric(String unit, double... scores) {
        return Metric.of(
                unit, Arrays.stream(scores).mapToObj(score -> List.of(score)).toList());
    }

    /** The same with one warning. */
    static Environment warned(Environment calm, Warning.Kind kind, String text) {
        return new Environment(
                calm.formatVersion(),
                calm.run(),
                calm.sweep(),
                calm.label(),
                calm.startedAt(),
                calm.protocol(),
                calm.machine(),
                calm.jvm(),
                calm.runtime(),
                List.of(new Warning(kind, text)),
                Optional.empty());
    }
}
