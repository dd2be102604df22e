package everycore.jmh;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A benchmark of a build, in one mode.
 *
 * @param name class and method, or class and group
 * @param mode as JMH's results call it
 * @param summary what it measures, in a line; empty where nobody says
 * @param onRequest whether a sweep leaves it out unless it is asked for by name
 * @param parameters the values that each of its parameters takes by default; none where somebody has to give them
 */
public record JmhBenchmark(
        JmhBuild build,
        String name,
        String mode,
        String summary,
        boolean onRequest,
        SortedMap<String, List<String>> parameters,
        Declared declared) {
    /**
     * What its annotations say of how it is run.
     *
     * @param threads empty for one, below 1 for as many as there are CPUs
     * @param groupThreads threads of each method of a group; one number for a benchmark that is none
     * @param jvmArguments whether it says what its JVM gets
     * @param appended what its JVM gets after all other arguments
     * @param warmupForks forks that are thrown away before one that counts
     * @param window the time of a fork's warmup and measurement, JMH's defaults included; none of a single shot
     */
    public record Declared(
            OptionalInt threads,
            List<Integer> groupThreads,
            boolean jvmArguments,
            List<String> appended,
            int warmupForks,
            Duration window) {
        public Declared {
            groupThreads = List.copyOf(groupThreads);
            appended = List.copyOf(appended);
        }

        /** As a method without annotations has it. */
        static final Declared NOTHING =
                new Declared(OptionalInt.empty(), List.of(1), false, List.of(), 0, Duration.ofSeconds(100));
    }

    public JmhBenchmark {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        if (build.isOurs() && declared.groupThreads().size() > 2) {
            throw new IllegalArgumentException(name + " has a group of "
                    + declared.groupThreads().size() + " methods, and only one reader beside writers can be measured");
        }
    }

    /** With other values for those of its parameters that the map names. */
    public JmhBenchmark withParameters(Map<String, List<String>> values) {
        SortedMap<String, List<String>> own = new TreeMap<>(parameters);
        own.replaceAll((name, byDefault) -> values.getOrDefault(name, byDefault));
        return new JmhBenchmark(build, name, mode, summary, onRequest, own, declared);
    }

    /** The same where a sweep has been asked for it by name. */
    public JmhBenchmark requested() {
        return new JmhBenchmark(build, name, mode, summary, false, parameters, declared);
    }

    /** Of ours one thread of a group reads, and all others write. */
    public boolean hasReader() {
        return build.isOurs() && declared.groupThreads().size() > 1;
    }

    /**
     * The numbers of threads at which it can be measured, in ascending order: of a group the multiples of what its methods have
     * together, to which JMH rounds up.
     *
     * @param asked none for what it declares itself
     */
    public List<Integer> threadCounts(List<Integer> asked, int cpusAllowed) {
        if (hasReader()) {
            return asked.stream().filter(threads -> threads > 1).toList();
        }
        int ofGroup = declared.groupThreads().stream().mapToInt(it -> it).sum();
        int own = declared.threads().orElse(1) < 1
                ? cpusAllowed
                : declared.threads().orElse(1);
        return (asked.isEmpty() ? List.of(own) : asked)
                .stream()
                        .map(threads -> (threads + ofGroup - 1) / ofGroup * ofGroup)
                        .distinct()
                        .toList();
    }
}
