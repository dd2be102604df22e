package everycore.probe;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * CPUs utilized while the workers run for sure, by two looks at their clocks inside an iteration. JMH calls a profiler
 * before it starts the workers and after it has stopped them, and in the first 20 to 40 ms of an iteration two of them may
 * sit on one CPU until the kernel moves one.
 */
final class InnerWindow {
    /** What the clocks say, in nanoseconds. */
    static final class Look {
        private final long start;
        private final long end;
        private final Map<Long, Long> workers;
        private final long process;

        /**
         * @param start before the first clock was read
         * @param end after the last
         * @param workers the clock of each, by the thread's number
         * @param process below zero where it has no clock
         */
        Look(long start, long end, Map<Long, Long> workers, long process) {
            this.start = start;
            this.end = end;
            this.workers = workers;
            this.process = process;
        }

        double middle() {
            return start / 2.0 + end / 2.0;
        }

        long workersSince(Look before) {
            return workers.entrySet().stream()
                    .mapToLong(worker -> worker.getValue() - before.workers.get(worker.getKey()))
                    .sum();
        }
    }

    /** What was used between the looks, in CPUs. */
    static final class Cpus {
        private final double workers;
        private final double process;

        Cpus(double workers, double process) {
            this.workers = workers;
            this.process = process;
        }

        double workers() {
            return workers;
        }

        double process() {
            return process;
        }
    }

    private static final double FIRST_LOOK = 0.25;
    private static final double LATEST_FIRST_LOOK = 0.4;
    private static final double SECOND_LOOK = 0.85;
    private static final long LONGEST_LOOK_NANOS = 500_000;
    private static final int MOST_LOOKS = 5;
    private static final long SETTLED_NANOS = 40_000_000;

    private final CompletableFuture<Optional<Cpus>> seen = new CompletableFuture<>();
    private final Thread looker;

    /**
     * Opens a window in an iteration that is about to start.
     *
     * @param clocks reads all clocks
     * @param nanos how long the iteration lasts
     */
    InnerWindow(Supplier<Look> clocks, long nanos) {
        looker = new Thread(() -> seen.complete(look(clocks, nanos)), "everycore-inner-window");
        looker.setDaemon(true);
        looker.start();
    }

    /** Ends it; empty where the iteration was over too early for the second look, or the workers were not the same. */
    Optional<Cpus> close() {
        looker.interrupt();
        try {
            return seen.get(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | java.util.concurrent.TimeoutException e) {
            return Optional.empty();
        }
    }

    /** After the workers have settled, where the iteration is long enough for that. */
    static long firstLookNanos(long iteration) {
        return (long) Math.max(FIRST_LOOK * iteration, Math.min(SETTLED_NANOS, LATEST_FIRST_LOOK * iteration));
    }

    private static Optional<Cpus> look(Supplier<Look> clocks, long nanos) {
        try {
            long first = firstLookNanos(nanos);
            TimeUnit.NANOSECONDS.sleep(first);
            Look before = quick(clocks);
            TimeUnit.NANOSECONDS.sleep((long) (SECOND_LOOK * nanos) - first);
            return between(before, quick(clocks));
        } catch (InterruptedException overAlready) {
            return Optional.empty();
        }
    }

    /** A look that was itself interrupted sees clocks of several moments. */
    private static Look quick(Supplier<Look> clocks) {
        Look look = clocks.get();
        for (int i = 1; i < MOST_LOOKS && look.end - look.start > LONGEST_LOOK_NANOS; i++) {
            look = clocks.get();
        }
        return look;
    }

    static Optional<Cpus> between(Look before, Look after) {
        if (before.workers.isEmpty() || !before.workers.keySet().equals(after.workers.keySet())) {
            return Optional.empty();
        }
        double wall = after.middle() - before.middle();
        double process = before.process < 0 ? Double.NaN : (after.process - before.process) / wall;
        return Optional.of(new Cpus(after.workersSince(before) / wall, process));
    }
}
