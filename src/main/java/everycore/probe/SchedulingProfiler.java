package everycore.probe;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What the scheduler did with the threads of the fork in an iteration: context switches an operation, of their own will and
 * by force, the CPUs that they waited for, and those that the compilers used. On Linux alone.
 */
public final class SchedulingProfiler implements InternalProfiler {
    private static final Path TASKS = Paths.get("/proc/self/task");

    private Optional<TaskTimes> before = Optional.empty();
    private long wallNanosBefore;

    @Override
    public String getDescription() {
        return "Context switches an operation, CPUs waited for, and CPUs that compile";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = TaskTimes.read(TASKS);
        wallNanosBefore = System.nanoTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double wallNanos = System.nanoTime() - wallNanosBefore;
        Optional<TaskTimes> now = TaskTimes.read(TASKS);
        double operations = result.getMetadata().getAllOps();
        List<ScalarResult> results = new ArrayList<>();
        before.flatMap(start -> now.map(end -> end.since(start))).ifPresent(spent -> {
            results.add(scalar("switches.voluntary", spent.voluntary() / operations, "/op"));
            results.add(scalar("switches.involuntary", spent.involuntary() / operations, "/op"));
            results.add(scalar("cpu.waiting", spent.waitingNanos() / wallNanos, "CPUs"));
            results.add(scalar("cpu.compiling", spent.compilingNanos() / wallNanos, "CPUs"));
        });
        return results;
    }

    private static ScalarResult scalar(String name, double value, String unit) {
        return new ScalarResult(name, value, unit, AggregationPolicy.AVG);
    }
}
