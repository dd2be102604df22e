package everycore.profile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * compiler and collector included (10 ms ticks on Linux). A clock that the system lacks leaves its metric out.
 */
public final class CpuProfiler implements InternalProfiler {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private Map<Long, Long> workerNanosBefore = Map.of();
    private long processNanosBefore;
    private long wallNanosBefore;

    @Override
    public String getDescription() {
        return "CPUs utilized by the worker threads and by the process";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        workerNanosBefore = workerNanos();
        processNanosBefore = processNanos();
        wallNanosBefore = System.nanoTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double wallNanos = System.nanoTime() - wallNanosBefore;
        long processNanos = processNanos();
        List<ScalarResult> results = new ArrayList<>();
        Map<Long, Long> workerNanos = workerNanos();
        // Workers that the bean can't see, as virtual threads are, would otherwise count as idle.
        if (workerNanos.size() >= benchmark.getThreads()) {
            long spent = 0;
            for (Map.Entry<Long, Long> worker : workerNanos.entrySet()) {
                spent += worker.getValue() - workerNanosBefore.getOrDefault(worker.getKey(), 0L);
            }
            results.add(cpus("cpu.worker", spent / wallNanos));
        }
        if (processNanos >= 0) {
            results.add(cpus("cpu.process", (processNanos - processNanosBefore) / wallNanos));
        }
        return results;
    }

    private Map<Long, Long> workerNanos() {
        Map<Long, Long> nanos = new HashMap<>();
        if (threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()) {
            for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
                if (thread != null && thread.getThreadName().contains("jmh-worker")) {
                    nanos.put(thread.getThreadId(), threads.getThreadCpuTime(thread.getThreadId()));
                }
            }
        }
        return nanos;
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
