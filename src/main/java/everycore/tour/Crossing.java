package everycore.tour;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Two threads that transfer between the same two accounts in opposite directions. */
final class Crossing {
    final Vault savings = new Vault("savings", 1);
    final Vault checking = new Vault("checking", 2);
    final List<Thread> threads;
    private final CountDownLatch start = new CountDownLatch(1);

    Crossing(Transfer transfer, int times) {
        threads = List.of(
                thread("rent", transfer, savings, checking, times),
                thread("salary", transfer, checking, savings, times));
    }

    void start() {
        threads.forEach(Thread::start);
        start.countDown();
    }

    /** Whether both threads ended in time; those that did not are told to. */
    boolean join(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (Thread thread : threads) {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        boolean ended = threads.stream().noneMatch(Thread::isAlive);
        threads.forEach(Thread::interrupt);
        return ended;
    }

    long sum() {
        return savings.balance + checking.balance;
    }

    private Thread thread(String name, Transfer transfer, Vault from, Vault to, int times) {
        Thread thread = new Thread(
                () -> {
                    try {
                        start.await();
                        for (int i = 0; i < times; i++) {
                            transfer.transfer(from, to, 1);
                        }
                    } catch (InterruptedException e) {
                        // Whoever interrupts this thread wants it to end, and so it does.
                    }
                },
                name);
        thread.setDaemon(true);
        return thread;
    }
}
