package everycore.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/*
 * QUESTION
 *
 * The tutorial's change_it(n) deposits n and withdraws it again, as one operation. What does HotSpot make of it, and
 * what does it cost when it is really done? The balance must be 0 after every iteration, which a profiler checks.
 *
 * HOW TO RUN THIS BENCHMARK
 *
 *   java -jar target/benchmarks.jar run --include 'ChangeIt|empty'
 *
 * WHAT YOU SHOULD SEE
 *
 * On a plain field the pair can't be told from an empty method, and its code is a return (results/hotspot-code.txt); 8 of 80 iterations on
 * several threads left the balance wrong all the same, by up to 135. With opaque access both updates are made, and the
 * balance was wrong after every iteration. The repair costs as much as the lock, alone or contended; two atomic updates
 * cost twice what one costs.
 *
 * ns per pair and thread, CPUs used by two threads, and the most that a balance was off, on a virtual machine with two
 * CPUs of an AMD EPYC and JDK 17 (results/epyc-two-vcpus-tutorial.json; half-widths are 4 to 19 %):
 *
 *   threads        1      2      4      CPUs   off by
 *   plainPair     0.8    0.8    1.3     1.9    135       can't be told from an empty method
 *   opaquePair    0.8    3.3    6.7     1.9    96,805    likewise at one thread
 *   lockedPair    4.7    30     22      1.7    0         two threads: 23 to 46, as forks differ
 *   atomicPair    4.6    19     38      1.9    0
 */
@OnRequest
@State(Scope.Benchmark)
public class ChangeItBenchmark {
    private static final long AMOUNT = 5;
    private static final VarHandle OPAQUE = opaqueBalance();

    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong atomicBalance = new AtomicLong();
    private long balance;

    @Setup(Level.Iteration)
    public void empty() {
        balance = 0;
        atomicBalance.set(0);
    }

    @TearDown(Level.Iteration)
    public void compareWithZero() {
        Audit.foundDifference(balance + atomicBalance.get());
    }

    /*
     * MEASURED WRONG
     *
     * HotSpot writes nothing (results/hotspot-code.txt), so this is the empty method, and the balance
     * stays 0 by luck: interpreted, the same lines lose updates.
     */
    @Benchmark
    @LosesUpdates
    @Summary("deposit and withdrawal on a plain field: HotSpot removes both")
    public void plainPair() {
        balance = balance + AMOUNT;
        balance = balance - AMOUNT;
    }

    /*
     * WHAT THE TUTORIAL MEANS
     *
     * Opaque access keeps both reads and both writes, and orders nothing: two threads overwrite each other.
     */
    @Benchmark
    @LosesUpdates
    @Summary("deposit and withdrawal with opaque access: both are made, and lost")
    public void opaquePair() {
        OPAQUE.setOpaque(this, (long) OPAQUE.getOpaque(this) + AMOUNT);
        OPAQUE.setOpaque(this, (long) OPAQUE.getOpaque(this) - AMOUNT);
    }

    /*
     * THE REPAIR
     *
     * Nobody else sees the middle. HotSpot may remove the pair inside the lock too: what is left is the lock's price,
     * which is what the repair costs.
     */
    @Benchmark
    @Summary("deposit and withdrawal under one ReentrantLock")
    public void lockedPair() {
        lock.lock();
        try {
            balance = balance + AMOUNT;
            balance = balance - AMOUNT;
        } finally {
            lock.unlock();
        }
    }

    /*
     * HALF A REPAIR
     *
     * No update is lost, but the two are not one: between them a reader sees a balance that is n too high.
     */
    @Benchmark
    @Summary("deposit and withdrawal as two atomic updates: a reader may see the middle")
    public void atomicPair() {
        atomicBalance.addAndGet(AMOUNT);
        atomicBalance.addAndGet(-AMOUNT);
    }

    private static VarHandle opaqueBalance() {
        try {
            return MethodHandles.lookup().findVarHandle(ChangeItBenchmark.class, "balance", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
