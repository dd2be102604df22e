package everycore.machine;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two threads on two CPUs that start what they do at the same time. */
final class PinnedPair implements AutoCloseable {
    /** What one of the two does; side is 0 or 1. */
    interface Task {
        double run(int side);
    }

    private static final int PATIENCE_SECONDS = 10;

    private final ExecutorService workers = Executors.newFixedThreadPool(2, task -> {
        Thread thread = new Thread(task, "pinned");
        thread.setDaemon(true);
        return thread;
    });
    private final CyclicBarrier start = new CyclicBarrier(2);

    /** What both sides say. */
    double[] together(int first, int second, Task task) {
        Future<Double> one = workers.submit(() -> on(first, 0, true, task));
        Future<Double> other = workers.submit(() -> on(second, 1, true, task));
        return new double[] {result(one), result(other)};
    }

    /** What the first side says while the second CPU has nothing to do. */
    double alone(int cpu, Task task) {
        return result(workers.submit(() -> on(cpu, 0, false, task)));
    }

    private double on(int cpu, int side, boolean waits, Task task) throws InterruptedException, BrokenBarrierException {
        Pinning.pin(List.of(cpu));
        if (waits) {
            start.await();
        }
        return task.run(side);
    }

    private static double result(Future<Double> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("two bound threads can't be measured: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while CPUs are measured", e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
