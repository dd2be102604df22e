package everycore.benchmarks;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/*
 * QUESTION
 *
 * Several threads change one balance. What does each way to protect it cost, alone and in company? Every method makes
 * one update; after every iteration the balance is compared with the operations done, outside the measured loop.
 *
 * The amount is a constant, because a field would add a load to every update and, beside the balance, share its line.
 * There is one update and not a deposit with its withdrawal, because HotSpot removes such a pair on a plain field
 * (ChangeItBenchmark). What is read lies two cache lines from what is written; LayoutBenchmark says what that changes.
 *
 * HOW TO RUN THIS BENCHMARK
 *
 *   java -jar target/benchmarks.jar run --include BalanceBenchmark
 *
 * WHAT YOU SHOULD SEE
 *
 * Sharing costs more than protecting: alone every variant takes a few ns, and the second thread multiplies that by five
 * to ten, except for longAdder, which gives each thread a cell of its own. A contended ReentrantLock doesn't
 * fill both CPUs, and at four threads on two CPUs it is faster than at two. Handing a fair lock over takes
 * microseconds. What is not protected is fast and wrong.
 *
 * ns per update and thread, CPUs used by two threads, and updates lost by two threads, on a virtual machine with two CPUs
 * of an AMD EPYC and JDK 17 (results/epyc-two-vcpus-jdk17.json, from before the padding; its intervals are up to a third wide where
 * threads meet):
 *
 *   threads              1      2      4      CPUs   lost
 *   confined           0.55   0.59   1.2      1.9            can't be told from an empty method
 *   unlocked           0.73   2.0    4.0      1.9    41 %    likewise at one thread
 *   unlockedOpaque     0.57   1.9    4.2      1.9    46 %    likewise at one thread
 *   volatileField      1.9    13     27       1.9    34 %
 *   synchronizedBlock  5.4    39     84       1.9
 *   reentrantLock      4.8    27     22       1.7
 *   fairReentrantLock  4.7    67     1900     0.7            two threads: 14 to 940, as forks differ
 *   atomicLong         2.3    11     20       1.9
 *   compareAndSet      2.6    21     41       1.9
 *   longAdder          2.7    3.5    6.9      1.9
 */
@State(Scope.Benchmark)
public class BalanceBenchmark extends PaddedGuards {
    private static final long AMOUNT = 5;
    private static final VarHandle OPAQUE = opaqueBalance();

    private volatile long volatileBalance;
    private long balance;

    @Setup(Level.Iteration)
    public void empty() {
        balance = 0;
        volatileBalance = 0;
        atomicBalance.set(0);
        adderBalance.reset();
    }

    @TearDown(Level.Iteration)
    public void count() {
        SharedObject.is(this);
        Audit.found((balance + volatileBalance + atomicBalance.get() + adderBalance.sum()) / AMOUNT);
    }

    /*
     * CONTROL
     *
     * Each thread has a balance of its own. Whatever the other methods cost above this one is the price of sharing.
     */
    @Benchmark
    @Summary("add to a balance of the thread's own: the control")
    public void confined(Account account) {
        account.balance += AMOUNT;
    }

    /*
     * NO PROTECTION
     *
     * Each of these loses updates as soon as two threads share the balance, so none of their scores is a price that a
     * correct program could pay. HotSpot may keep a plain field in a register or merge its writes; opaque access makes
     * every read and write really happen, and volatile access orders them as well. None makes the pair atomic.
     */
    @Benchmark
    @LosesUpdates
    @Summary("add to a plain field, unprotected")
    public void unlocked() {
        balance += AMOUNT;
    }

    @Benchmark
    @LosesUpdates
    @Summary("add to a field with opaque access, unprotected")
    public void unlockedOpaque() {
        OPAQUE.setOpaque(this, (long) OPAQUE.getOpaque(this) + AMOUNT);
    }

    @Benchmark
    @LosesUpdates
    @Summary("add to a volatile field, unprotected")
    public void volatileField() {
        volatileBalance += AMOUNT;
    }

    /*
     * LOCKS
     */
    @Benchmark
    @Summary("add under synchronized")
    public void synchronizedBlock() {
        synchronized (this) {
            balance += AMOUNT;
        }
    }

    @Benchmark
    @Summary("add under a ReentrantLock")
    public void reentrantLock() {
        lock.lock();
        try {
            balance += AMOUNT;
        } finally {
            lock.unlock();
        }
    }

    @Benchmark
    @Summary("add under a fair ReentrantLock")
    public void fairReentrantLock() {
        fairLock.lock();
        try {
            balance += AMOUNT;
        } finally {
            fairLock.unlock();
        }
    }

    /*
     * ATOMIC UPDATES
     *
     * Nobody reads the new balance of addAndGet, and JDK 17 makes lock xadd of it, JDK 25 lock add; AddAndGetBenchmark
     * measures both.
     */
    @Benchmark
    @Summary("AtomicLong.addAndGet")
    public void atomicLong() {
        atomicBalance.addAndGet(AMOUNT);
    }

    @Benchmark
    @Summary("compareAndSet of an AtomicLong until it succeeds")
    public void compareAndSet() {
        long before;
        do {
            before = atomicBalance.get();
        } while (!atomicBalance.compareAndSet(before, before + AMOUNT));
    }

    @Benchmark
    @Summary("LongAdder.add")
    public void longAdder() {
        adderBalance.add(AMOUNT);
    }

    /** A balance that one thread has to itself. */
    @State(Scope.Thread)
    public static class Account {
        private long balance;

        @Setup(Level.Iteration)
        public void empty() {
            balance = 0;
        }

        @TearDown(Level.Iteration)
        public void count() {
            Audit.found(balance / AMOUNT);
        }
    }

    private static VarHandle opaqueBalance() {
        try {
            return MethodHandles.lookup().findVarHandle(BalanceBenchmark.class, "balance", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
