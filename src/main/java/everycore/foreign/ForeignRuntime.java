package everycore.foreign;

import everycore.result.LanguageRuntime;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A runtime beside the JVM that can measure loops.
 *
 * @param executable what a person would call it by
 * @param command starts a fork; workload, threads and the milliseconds of each iteration follow it
 * @param environment variables that a fork gets beside those of this process
 * @param parameters what tells its cells from those of another runtime of the same name
 * @param flags what it was compiled or started with
 * @param clocksProcess whether the CPU time that it tells is that of the whole process
 */
public record ForeignRuntime(
        LanguageRuntime runtime,
        Path executable,
        List<String> command,
        Map<String, String> environment,
        SortedMap<String, String> parameters,
        List<String> flags,
        Set<ForeignBenchmark> benchmarks,
        boolean clocksProcess) {
    public ForeignRuntime {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        flags = List.copyOf(flags);
        benchmarks = Set.copyOf(benchmarks);
    }
}
