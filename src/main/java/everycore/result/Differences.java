package everycore.result;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.result.Difference.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names what two measurements differ in, beside their scores. */
public final class Differences {
    private static final Set<String> OF_NO_MATTER = Set.of(
            "machine.stability.loadAverageOneMinute",
            "machine.memoryBytes",
            "protocol.budgetSeconds",
            // An entry says it itself.
            "jar.jmhVersion");

    private static final String PAIRS = "pairs";
    private static final String COMMIT = "commit";
    private static final String SEED = "protocol.seed";
    private static final String KERNEL = "machine.os.kernel";
    private static final String FEATURES = "machine.processor.features";
    private static final String QUOTA = "machine.limits.cgroupQuota";

    /** What no setting of a machine changes. */
    private static final Pattern OF_THE_MACHINE = Pattern.compile(
            "machine\\.(id|cpu\\.(?!smtActive).*|processor\\.(?!microcode).*|product|os\\.(name|architecture))");

    private Differences() {}

    /**
     * What two files differ in: what their environments say, and for files without what JMH says itself. What differs
     * within a file already is all named.
     */
    public static List<Difference> between(Collection<Entry> before, Collection<Entry> now) {
        // What JMH says too stands in an environment under other names, which a file without one lacks.
        boolean both = Stream.concat(before.stream(), now.stream())
                .allMatch(entry -> entry.environment().isPresent());
        return differences(facts(before, !both), facts(now, !both));
    }

    /** Of entries of two runtimes only what all runtimes of a run share. */
    static List<Difference> between(Environment before, Environment now) {
        boolean oneRuntime = before.runtime().name().equals(now.runtime().name());
        return differences(facts(before, oneRuntime), facts(now, oneRuntime));
    }

    /** Whether nothing that two environments say of their machines tells these apart. */
    public static boolean areOfOneMachine(Environment one, Environment other) {
        return between(one, other).stream().noneMatch(difference -> difference.is(Kind.MACHINE));
    }

    /** Of two sessions, which have orders of their own. */
    static List<Difference> betweenSessions(Environment before, Environment now) {
        return between(before, now).stream()
                .filter(difference -> !difference.fact().equals(SEED))
                .toList();
    }

    /** What one of the two doesn't tell is no difference. */
    private static List<Difference> differences(SortedMap<String, String> before, SortedMap<String, String> now) {
        Set<String> shared = new TreeSet<>(before.keySet());
        shared.retainAll(now.keySet());
        shared.removeIf(fact -> before.get(fact).equals(now.get(fact)));
        boolean oneKernel = !shared.contains(KERNEL);
        return shared.stream()
                .map(fact -> new Difference(kind(fact, oneKernel), fact, before.get(fact), now.get(fact)))
                .toList();
    }

    private static Kind kind(String fact, boolean oneKernel) {
        if (!fact.startsWith("machine.")) {
            return Kind.MEASUREMENT;
        }
        // A kernel makes some of the flags up, so under another one they tell nothing of the processor.
        return OF_THE_MACHINE.matcher(fact).matches() && (oneKernel || !fact.equals(FEATURES))
                ? Kind.MACHINE
                : Kind.SETTING;
    }

    private static SortedMap<String, String> facts(Collection<Entry> entries, boolean asJmhSays) {
        SortedMap<String, SortedSet<String>> values = new TreeMap<>();
        for (Entry entry : entries) {
            facts(entry, asJmhSays)
                    .forEach((name, value) ->
                            values.computeIfAbsent(name, any -> new TreeSet<>()).add(value));
        }
        SortedMap<String, String> facts = new TreeMap<>();
        values.forEach((name, some) -> facts.put(name, String.join(" and ", some)));
        return facts;
    }

    /**
     * Runtimes beside the measured JVM stand in one file in several versions, which are no difference between files; but one
     * version in two builds is.
     */
    private static SortedMap<String, String> facts(Entry entry, boolean asJmhSays) {
        SortedMap<String, String> facts = entry.environment()
                .map(environment -> facts(environment, environment.runtime().runsOnMeasuredJvm()))
                .orElseGet(TreeMap::new);
        facts.remove(SEED);
        facts.remove(PAIRS);
        // Files of two commits are compared for what they differ in; one session is of one.
        facts.remove(COMMIT);
        facts.keySet().removeIf(name -> name.startsWith("runtime."));
        entry.environment()
                .map(Environment::runtime)
                .ifPresent(runtime -> runtime.build()
                        .ifPresent(build -> facts.put("build of " + runtime.name() + " " + runtime.version(), build)));
        if (entry.cell().runtime().equals(LanguageRuntime.JAVA)) {
            addJmhs(entry, facts);
            if (asJmhSays) {
                addJvms(entry, facts);
            }
        }
        return facts;
    }

    private static void addJmhs(Entry entry, Map<String, String> facts) {
        entry.jmhVersion().ifPresent(version -> facts.put("jmhVersion", version));
        entry.warmupBatchSize().ifPresent(size -> facts.put("warmupBatchSize", size.toString()));
        entry.measurementBatchSize().ifPresent(size -> facts.put("measurementBatchSize", size.toString()));
    }

    private static void addJvms(Entry entry, Map<String, String> facts) {
        entry.vmName().ifPresent(name -> facts.put("vmName", name));
        entry.vmVersion().ifPresent(version -> facts.put("vmVersion", version));
        entry.jvmArgs().ifPresent(arguments -> facts.put("jvmArgs", String.join(" ", arguments)));
        facts.put("warmup", entry.warmupIterations() + " of " + entry.warmupTime());
        facts.put("measurement", entry.measurementIterations() + " of " + entry.measurementTime());
    }

    private static SortedMap<String, String> facts(Environment environment, boolean ofTheRuntime) {
        SortedMap<String, String> facts = new TreeMap<>();
        collect("protocol", Json.MAPPER.valueToTree(environment.protocol()), facts);
        collect("machine", Json.MAPPER.valueToTree(environment.machine()), facts);
        if (ofTheRuntime) {
            collect("runtime", Json.MAPPER.valueToTree(environment.runtime()), facts);
            collect("jvm", Json.MAPPER.valueToTree(environment.jvm()), facts);
            collect("jar", Json.MAPPER.valueToTree(environment.jar()), facts);
        }
        environment.commit().ifPresent(commit -> facts.put(COMMIT, commit));
        facts.put(
                PAIRS,
                environment
                        .pairs()
                        .map(pairs -> pairs.side() + " with " + pairs.with() + ", " + pairs.order())
                        .map(words -> words.toLowerCase(Locale.ROOT))
                        .orElse("none"));
        // No quota is known where there is none.
        facts.putIfAbsent(QUOTA, "none");
        facts.keySet().removeAll(OF_NO_MATTER);
        // Every measurement of it gives a little other numbers.
        facts.keySet().removeIf(fact -> fact.startsWith("machine.topology."));
        return facts;
    }

    private static void collect(String name, JsonNode node, Map<String, String> facts) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(name + "." + field.getKey(), field.getValue(), facts));
        } else if (!node.isNull()) {
            facts.put(name, node.isValueNode() ? node.asText() : node.toString());
        }
    }
}
