package everycore.probe;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** The CPU time of the threads that run a benchmark's operations, each on its own clock, in nanoseconds. */
final class WorkerClock {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    // A virtual thread has no clock of its own, but its carrier has, and carries nothing else in a fork.
    private final boolean carriers = "VIRTUAL".equals(System.getProperty("jmh.executor"));
    private Map<Long, Long> before = Collections.emptyMap();

    void start() {
        before = nanos();
    }

    /** CPU time since the start; empty where the workers can't be seen, as they would otherwise count as idle. */
    OptionalLong stop(int workers) {
        Map<Long, Long> now = nanos();
        if (now.isEmpty() || (!carriers && now.size() < workers)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(now.entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum());
    }

    /** The clock of each worker that is alive, by the thread's number. */
    Map<Long, Long> nanos() {
        Map<Long, Long> nanos = new HashMap<>();
        if (threads.isThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled()) {
            for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
                if (thread != null && isWorker(thread.getThreadName())) {
                    nanos.put(thread.getThreadId(), threads.getThreadCpuTime(thread.getThreadId()));
                }
            }
        }
        return nanos;
    }

    private boolean isWorker(String name) {
        return carriers ? name.startsWith("ForkJoinPool-") : name.contains("jmh-worker");
    }
}
