package everycore.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Holds the clock against what each thread reads of its own, however long the machine takes. */
class WorkerClockTest {
    private static final long WORK_NANOS = 30_000_000;

    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicLong spentNanos = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();
    private final WorkerClock clock = new WorkerClock();

    @AfterEach
    void endThreads() throws InterruptedException {
        release.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void addsUpWhatTheWorkersSpentAndNothingElse() throws InterruptedException {
        clock.start();
        work("a-jmh-worker-1", "a-jmh-worker-2");
        long workers = spentNanos.get();
        work("somebody else");
        long counted = clock.stop(2).orElseThrow();
        assertTrue(counted >= workers, counted + " counted of " + workers);
        assertTrue(counted < workers + WORK_NANOS, counted + " counted of " + workers);
    }

    @Test
    void countsFromItsStart() throws InterruptedException {
        work("a-jmh-worker-1");
        clock.start();
        assertTrue(clock.stop(1).orElseThrow() < WORK_NANOS);
    }

    @Test
    void saysNothingWhenAWorkerCanNotBeSeen() throws InterruptedException {
        clock.start();
        work("a-jmh-worker-1");
        assertEquals(OptionalLong.empty(), clock.stop(2));
    }

    /** Starts threads that spend CPU time by their own clocks, and waits until each has; then they stay and sleep. */
    private void work(String... names) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(names.length);
        for (String name : names) {
            Thread thread = new Thread(() -> spend(done), name);
            threads.add(thread);
            thread.start();
        }
        done.await();
    }

    private void spend(CountDownLatch done) {
        long spent = 0;
        while (spent < WORK_NANOS) {
            spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }
        spentNanos.addAndGet(spent);
        done.countDown();
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
