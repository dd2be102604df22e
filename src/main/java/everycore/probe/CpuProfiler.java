package everycore.probe;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * CPUs utilized in an iteration: CPU time over wall time, both of this profiler's own window, which opens just before
 * the workers start and closes just after they stop. {@code cpu.worker.inner} and {@code cpu.process.inner} are of an
 * {@link InnerWindow}, and {@code cpu.edges} is what each worker lacks of it in the whole: its starting and stopping.
 *
 * <p>{@code cpu.worker} sums the workers' own clocks (nanoseconds); {@code cpu.process} is the clock of the whole JVM,
 * compiler and collector included; {@code cpu.busy} and {@code cpu.steal} are the machine's (the last three in ticks of
 * 10 ms on Linux). A clock that the system lacks leaves its metric out.
 */
public final class CpuProfiler implements InternalProfiler {
    private static final Path MACHINE = Paths.get("/proc/stat");

    private static final double NANOS_PER_MILLISECOND = 1e6;
    private static final InnerWindow.Cpus NOTHING_SEEN = new InnerWindow.Cpus(Double.NaN, Double.NaN);

    private final WorkerClock workers = new WorkerClock();
    private Optional<MachineTicks> ticksBefore = Optional.empty();
    private long processNanosBefore;
    private long wallNanosBefore;
    private Optional<InnerWindow> inner = Optional.empty();

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
        long nanos = iteration.getTime().convertTo(TimeUnit.NANOSECONDS);
        inner = benchmark.getMode() == Mode.SingleShotTime
                ? Optional.empty()
                : Optional.of(new InnerWindow(this::look, nanos));
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double wallNanos = System.nanoTime() - wallNanosBefore;
        long processNanos = processNanos();
        List<ScalarResult> results = new ArrayList<>();
        OptionalLong workerNanos = workers.stop(benchmark.getThreads());
        workerNanos.ifPresent(nanos -> results.add(cpus("cpu.worker", nanos / wallNanos)));
        if (workerNanos.isPresent() && inner.isPresent()) {
            // A row for every iteration, so that iteration and row stay together.
            InnerWindow.Cpus seen = inner.get().close().orElse(NOTHING_SEEN);
            double lacking = seen.workers() * wallNanos - workerNanos.getAsLong();
            results.add(cpus("cpu.worker.inner", seen.workers()));
            results.add(cpus("cpu.process.inner", seen.process()));
            results.add(new ScalarResult(
                    "cpu.edges",
                    lacking / benchmark.getThreads() / NANOS_PER_MILLISECOND,
                    "ms",
                    AggregationPolicy.AVG));
        }
        if (processNanos >= 0) {
            results.add(cpus("cpu.process", (processNanos - processNanosBefore) / wallNanos));
        }
        MachineTicks.between(ticksBefore, MachineTicks.read(MACHINE), wallNanos).ifPresent(machine -> {
            results.add(cpus("cpu.busy", machine.busy()));
            results.add(cpus("cpu.steal", machine.steal()));
        });
        return results;
    }

    private InnerWindow.Look look() {
        long start = System.nanoTime();
        Map<Long, Long> workerNanos = workers.nanos();
        long processNanos = processNanos();
        return new InnerWindow.Look(start, System.nanoTime(), workerNanos, processNanos);
    }

    private static long processNanos() {
        java.lang.management.OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return system instanceof OperatingSystemMXBean ? ((OperatingSystemMXBean) system).getProcessCpuTime() : -1;
    }

    private static ScalarResult cpus(String label, double value) {
        return new ScalarResult(label, value, "CPUs", AggregationPolicy.AVG);
    }
}
