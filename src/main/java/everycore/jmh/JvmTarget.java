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

    /** The small heap that is enough for a sweep, and the archive of its classes, which is none of a fork's. */
    private static final List<String> OF_THE_SWEEP =
            List.of("-Xmx", "-XX:SharedArchiveFile=", "-XX:ArchiveClassesAtExit=");

    /** Parameters that belong to the identity of a cell. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        if (virtualThreads) {
            parameters.put(EXECUTOR_PARAMETER, "virtual");
        }
        return parameters;
    }

    /** Forks inherit the flags of this JVM, as in JMH, but for those that are for this process alone. */
    public List<String> arguments() {
        Stream<String> own =
                ownArguments().filter(argument -> OF_THE_SWEEP.stream().noneMatch(argument::startsWith));
        return Stream.concat(own, executorArguments().stream()).toList();
    }

    /** What makes JMH's workers virtual threads, whatever else a fork gets. */
    List<String> executorArguments() {
        return virtualThreads ? List.of("-Djmh.executor=VIRTUAL") : List.of();
    }

    /** A process that is small, since it measures nothing itself, and has the properties of this one, as JMH reads some. */
    List<String> hostCommand() {
        Stream<String> small =
                Stream.of(java().toString(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");
        return Stream.concat(small, ownArguments().filter(argument -> argument.startsWith("-D")))
                .toList();
    }

    private Path java() {
        return executable.orElseGet(() -> Path.of(System.getProperty("java.home"), "bin", "java"));
    }

    private static Stream<String> ownArguments() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
    }
}
