package everycore.jmh;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What runs the forks.
 *
 * @param executable another java than the one this process runs on
 * @param name what tells it from other targets of the same sweep; empty where there is only one
 * @param virtualThreads whether JMH's workers are virtual threads
 */
public record JvmTarget(Optional<Path> executable, String name, boolean virtualThreads) {
    /** The parameter that keeps virtual and platform threads apart in a file. */
    private static final String EXECUTOR_PARAMETER = "executor";

    /** Parameters that belong to the identity of a cell. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        if (virtualThreads) {
            parameters.put(EXECUTOR_PARAMETER, "virtual");
        }
        return parameters;
    }

    /** Forks inherit the flags of this JVM, as in JMH, but not the small heap that is enough for the sweep itself. */
    public List<String> arguments() {
        Stream<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> !argument.startsWith("-Xmx"));
        Stream<String> executor = virtualThreads ? Stream.of("-Djmh.executor=VIRTUAL") : Stream.of();
        return Stream.concat(own, executor).toList();
    }
}
