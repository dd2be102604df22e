package everycore.report;

import everycore.machine.CpuTopology;
import everycore.machine.Jvm;
import everycore.machine.Machine;
import everycore.machine.Machine.Cache;
import everycore.machine.Machine.Processor;
import everycore.result.Environment;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is known of a machine, as names and values to show; what is unknown is left out. */
public final class MachineFacts {
    /** One line of the description. */
    public record Fact(String name, String value) {}

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final List<Fact> facts = new ArrayList<>();

    private MachineFacts() {}

    public static List<Fact> of(Machine machine, Optional<Jvm> jvm) {
        MachineFacts facts = new MachineFacts();
        facts.describe(machine);
        jvm.ifPresent(facts::describe);
        return List.copyOf(facts.facts);
    }

    /** The machine in one line, as the head of a table has it. */
    public static String summary(Environment environment) {
        Machine machine = environment.machine();
        List<String> parts = new ArrayList<>();
        parts.add(processor(machine));
        parts.add(Phrases.cpus(environment.cpusAllowed()) + " allowed"
                + machine.topology()
                        .map(topology -> " (" + CpuWords.of(topology) + ")")
                        .orElse(""));
        parts.add(machine.os().name()
                + machine.os().kernel().map(kernel -> " " + kernel).orElse(""));
        machine.os().virtualisation().ifPresent(parts::add);
        environment.jvm().ifPresent(jvm -> parts.add(jvm.vmName() + " " + jvm.version()));
        parts.add("preset " + environment.protocol().preset() + ", seed "
                + environment.protocol().seed());
        return String.join("; ", parts);
    }

    /** What a reader asks first: which processor, how many CPUs, which JDK, and when. */
    static String brief(Environment environment) {
        List<String> parts = new ArrayList<>();
        parts.add(environment.machine().cpu().model().orElse("unknown CPU"));
        parts.add(Phrases.cpus(environment.cpusAllowed()));
        environment.jvm().ifPresent(jvm -> parts.add("JDK " + jvm.version()));
        parts.add("preset " + environment.protocol().preset());
        parts.add(DATE.format(environment.start()));
        return String.join(" · ", parts);
    }

    /** What to call a machine by among others. */
    static String name(Machine machine) {
        return machine.id().map(id -> id + ", ").orElse("") + kind(machine);
    }

    /** What it shares with others of its kind, but for its settings. */
    public static String kind(Machine machine) {
        return machine.product().map(product -> product + ", ").orElse("") + processor(machine);
    }

    /** Its name, and what the name leaves open. */
    static String processor(Machine machine) {
        return machine.cpu().model().orElse("unknown CPU")
                + machine.processor()
                        .flatMap(MachineFacts::identity)
                        .map(identity -> " (" + identity + ")")
                        .orElse("");
    }

    private void describe(Machine machine) {
        add("machine", machine.id());
        add("CPU", machine.cpu().model());
        machine.processor().ifPresent(this::describe);
        add("product", machine.product());
        add("sockets", machine.cpu().sockets());
        add("physical cores", machine.cpu().physicalCores());
        add("hardware threads", machine.cpu().hardwareThreads());
        add("SMT", machine.cpu().smtActive().map(MachineFacts::onOrOff));
        add("NUMA nodes", machine.cpu().numaNodes());
        if (!machine.cpu().caches().isEmpty()) {
            add(
                    "caches",
                    Optional.of(machine.cpu().caches().stream()
                            .map(MachineFacts::cache)
                            .collect(Collectors.joining(", "))));
        }
        machine.topology().ifPresent(this::describe);
        add("memory", machine.memoryBytes().map(MachineFacts::bytes));
        add(
                "system",
                Optional.of(machine.os().name()
                        + machine.os().version().map(it -> " " + it).orElse("")));
        add("kernel", machine.os().kernel());
        add("architecture", Optional.of(machine.os().architecture()));
        add("virtualisation", machine.os().virtualisation());
        add("CPUs allowed", Optional.of(machine.limits().cpusAllowed()));
        add("CPU quota", machine.limits().cgroupQuota());
        add("CPU affinity", machine.limits().affinity());
        add("frequency governor", machine.stability().governor());
        add("frequency driver", machine.stability().scalingDriver());
        add("turbo", machine.stability().turbo().map(MachineFacts::onOrOff));
        add("load average, 1 min", machine.stability().loadAverageOneMinute());
    }

    private void describe(CpuTopology topology) {
        add("CPUs measured", Optional.of(CpuWords.of(topology)));
        for (CpuTopology.Relation relation : CpuTopology.Relation.values()) {
            add("hand-over, " + CpuWords.of(relation), CpuWords.handOver(topology, relation));
        }
    }

    private void describe(Processor processor) {
        add("processor", identity(processor));
        add("nominal clock", processor.nominalMegahertz().map(clock -> clock + " MHz"));
        add("feature flags, hashed", processor.features());
        add("microcode", processor.microcode());
    }

    /** For instance {@code family 25, model 17, stepping 1}, which a name such as "AMD EPYC" leaves open. */
    private static Optional<String> identity(Processor processor) {
        List<String> parts = new ArrayList<>();
        processor.family().ifPresent(it -> parts.add("family " + it));
        processor.model().ifPresent(it -> parts.add("model " + it));
        processor.stepping().ifPresent(it -> parts.add("stepping " + it));
        return Optional.of(String.join(", ", parts)).filter(text -> !text.isEmpty());
    }

    private void describe(Jvm jvm) {
        add("JVM", Optional.of(jvm.vmName() + " " + jvm.vmVersion() + ", " + jvm.vendor()));
        add("JVM home", Optional.of(jvm.home()));
        add("JVM flags", Optional.of(String.join(" ", jvm.flags())).filter(flags -> !flags.isEmpty()));
        add("garbage collector", jvm.garbageCollector());
        add("locking mode", jvm.lockingMode());
        add("compact object headers", jvm.compactObjectHeaders().map(MachineFacts::onOrOff));
    }

    private void add(String name, Optional<?> value) {
        value.ifPresent(it -> facts.add(new Fact(name, it.toString())));
    }

    private static String onOrOff(boolean on) {
        return on ? "on" : "off";
    }

    private static String cache(Cache cache) {
        return "L" + cache.level() + " " + cache.type() + " " + bytes(cache.bytes());
    }

    private static String bytes(long bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        int unit = 0;
        double value = bytes;
        while (value >= 1024 && unit < units.length - 1) {
            value /= 1024;
            unit++;
        }
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }
}
