package everycore.profile;

import com.sun.management.OperatingSystemMXBean;
import everycore.machine.MachineTicks;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
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
 * CPUs utilized in an iteration: CPU time over wall time, both of this profiler's own window, which opens just before
 * the workers start and closes just after they stop.
 *
 * <p>{@code cpu.worker} sums the workers' own clocks (nanoseconds); {@code cpu.process} is the clock of the whole JVM,
 * compiler and collector included; {@code cpu.busy} and {@code cpu.steal} are the machine's (the last three in ticks of
 * 10 ms on Linux). A clock that the system lacks leaves its metric out.
 */
public final class CpuProfiler implements InternalProfiler {
    private static final Path MACHINE = Path.of("/proc/stat");

    private final WorkerClock workers = new WorkerClock();
    private Optional<MachineTicks> ticksBefore = Optional.empty();
    private long processNanosBefore;
    private long wallNanosBefore;

    @Override
    public String getDescription() {
        return "CPUs utilized by the worker threads, by the process, and by the whole machine";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        ticksBefore = MachineTicks.read(MACHINE);
        workers.start();
        processNanosBefore = processNanos();
        wallNanosBefore = System.nanoTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double wallNanos = System.nanoTime() - wallNanosBefore;
        long processNanos = processNanos();
        List<ScalarResult> results = new ArrayList<>();
        workers.stop(benchmark.getThreads()).ifPresent(nanos -> results.add(cpus("cpu.worker", nanos / wallNanos)));
        if (processNanos >= 0) {
            results.add(cpus("cpu.process", (processNanos - processNanosBefore) / wallNanos));
        }
        MachineTicks.between(ticksBefore, MachineTicks.read(MACHINE), wallNanos).ifPresent(machine -> {
            results.add(cpus("cpu.busy", machine.busy()));
            results.add(cpus("cpu.steal", machine.steal()));
        });
        return results;
    }

    private static long processNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
    }

    private static ScalarResult cpus(String label, double value) {
        return new ScalarResult(label, value, "CPUs", AggregationPolicy.AVG);
    }
}
