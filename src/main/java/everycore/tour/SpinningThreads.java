package everycore.tour;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Threads of the endless loop, for a while. */
final class SpinningThreads {
    private SpinningThreads() {}

    /** Started; gives the CPUs that they utilized while all of them were running. */
    static Future<Double> start(int threads, Duration window) {
        return Background.start("spinning", () -> run(threads, window));
    }

    private static double run(int count, Duration window) throws InterruptedException {
        AtomicBoolean stop = new AtomicBoolean();
        CountDownLatch running = new CountDownLatch(count);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Spin spin = new Spin(stop);
            Runnable task = () -> {
                running.countDown();
                spin.run();
            };
            Thread thread = new Thread(task, "spin-" + i);
            thread.setDaemon(true);
            threads.add(thread);
        }
        try {
            threads.forEach(Thread::start);
            running.await();
            long cpu = nanos(threads);
            long wall = System.nanoTime();
            Thread.sleep(window.toMillis());
            return (double) (nanos(threads) - cpu) / (System.nanoTime() - wall);
        } finally {
            stop.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static long nanos(List<Thread> threads) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        return threads.stream()
                .mapToLong(thread -> clock.getThreadCpuTime(thread.getId()))
                .sum();
    }
}
