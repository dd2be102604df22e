package everycore.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/*
 * QUESTION
 *
 * The lock and the balance that it protects may lie in one cache line or in two, and so may the field that says which lock it
 * is. Does it matter, and is it why forks differ?
 *
 * Beside is how a class lies that nobody thought about, Apart how BalanceBenchmark does; of Aligned each object begins with
 * a line, so that no fork can differ in what shares one. An AtomicLong is one word, which is in one line anyway: the control.
 *
 * HOW TO RUN THIS BENCHMARK
 *
 *   java -jar target/benchmarks.jar run --include LayoutBenchmark --threads 2 --preset quick --min-forks 24 --max-forks 24
 *
 * WHAT YOU SHOULD SEE
 *
 * Two threads that synchronize are faster by a quarter to a third where the balance lies apart from the header; where the
 * reference of a ReentrantLock lies makes no difference that could be told. Layout is not why forks differ: they spread no less
 * where it is fixed. src/site/markdown/results.md has the ratios with their intervals, and the same again, also on JDK 25.
 *
 * ns per update and thread, CPUs used, and spread of forks (standard deviation of the logarithms of their throughputs), of
 * two threads, on a virtual machine with two CPUs of an AMD EPYC and JDK 17 (results/epyc-two-vcpus-layout.json):
 *
 *                            ns     CPUs   spread
 *   synchronizedBeside      32.7      1.9     0.24
 *   synchronizedApart       23.9      1.9     0.25
 *   synchronizedAligned     27.1      1.9     0.45
 *   reentrantLockBeside     23.0      1.7     0.33
 *   reentrantLockApart      23.5      1.7     0.38
 *   reentrantLockAligned    22.3      1.7     0.35
 *   reentrantLockConstant   22.8      1.7     0.35
 *   volatileBeside          11.4      2.0     0.32
 *   volatileApart           10.1      1.9     0.23
 *   atomicLongBeside         9.9      2.0     0.18
 *   atomicLongAligned        9.6      1.9     0.25
 */
@OnRequest
public class LayoutBenchmark {
    private static final long AMOUNT = 5;
    private static final String ALIGNED = "-XX:ObjectAlignmentInBytes=64";
    private static final ReentrantLock LOCK = new ReentrantLock();

    /** As a plain class lies: the header, which is the lock of synchronized, the reference of the lock, and the balance. */
    @State(Scope.Benchmark)
    public static class Beside {
        private final ReentrantLock lock = new ReentrantLock();
        private final AtomicLong atomicBalance = new AtomicLong();
        private volatile long volatileBalance;
        private long balance;

        @Setup(Level.Iteration)
        public void empty() {
            balance = 0;
            volatileBalance = 0;
            atomicBalance.set(0);
        }

        @TearDown(Level.Iteration)
        public void count() {
            SharedObject.is(this);
            Audit.found((balance + volatileBalance + atomicBalance.get()) / AMOUNT);
        }
    }

    /** As BalanceBenchmark lies: what is read two cache lines from what is written. */
    @State(Scope.Benchmark)
    public static class Apart extends PaddedGuards {
        private volatile long volatileBalance;
        private long balance;

        @Setup(Level.Iteration)
        public void empty() {
            balance = 0;
            volatileBalance = 0;
            atomicBalance.set(0);
        }

        @TearDown(Level.Iteration)
        public void count() {
            SharedObject.is(this);
            Audit.found((balance + volatileBalance + atomicBalance.get()) / AMOUNT);
        }
    }

    @Benchmark
    @Summary("synchronized, the balance beside the object's header")
    public void synchronizedBeside(Beside account) {
        synchronized (account) {
            account.balance += AMOUNT;
        }
    }

    @Benchmark
    @Summary("synchronized, the balance two lines from the object's header")
    public void synchronizedApart(Apart account) {
        synchronized (account) {
            account.balance += AMOUNT;
        }
    }

    @Benchmark
    @Fork(jvmArgsAppend = ALIGNED)
    @Summary("synchronized, the balance beside the header, each object at the begin of a line")
    public void synchronizedAligned(Beside account) {
        synchronized (account) {
            account.balance += AMOUNT;
        }
    }

    @Benchmark
    @Summary("a ReentrantLock whose reference lies beside the balance")
    public void reentrantLockBeside(Beside account) {
        account.lock.lock();
        try {
            account.balance += AMOUNT;
        } finally {
            account.lock.unlock();
        }
    }

    @Benchmark
    @Summary("a ReentrantLock whose reference lies two lines from the balance")
    public void reentrantLockApart(Apart account) {
        account.lock.lock();
        try {
            account.balance += AMOUNT;
        } finally {
            account.lock.unlock();
        }
    }

    @Benchmark
    @Summary("a ReentrantLock whose reference is a constant")
    public void reentrantLockConstant(Apart account) {
        LOCK.lock();
        try {
            account.balance += AMOUNT;
        } finally {
            LOCK.unlock();
        }
    }

    @Benchmark
    @Fork(jvmArgsAppend = ALIGNED)
    @Summary("a ReentrantLock, each object at the begin of a line")
    public void reentrantLockAligned(Beside account) {
        account.lock.lock();
        try {
            account.balance += AMOUNT;
        } finally {
            account.lock.unlock();
        }
    }

    @Benchmark
    @LosesUpdates
    @Summary("a volatile field beside the object's header")
    public void volatileBeside(Beside account) {
        account.volatileBalance += AMOUNT;
    }

    @Benchmark
    @LosesUpdates
    @Summary("a volatile field two lines from the object's header")
    public void volatileApart(Apart account) {
        account.volatileBalance += AMOUNT;
    }

    @Benchmark
    @Summary("an AtomicLong, which has its one word in one line wherever it lies: the control")
    public void atomicLongBeside(Beside account) {
        account.atomicBalance.addAndGet(AMOUNT);
    }

    @Benchmark
    @Fork(jvmArgsAppend = ALIGNED)
    @Summary("an AtomicLong, each object at the begin of a line: the control")
    public void atomicLongAligned(Beside account) {
        account.atomicBalance.addAndGet(AMOUNT);
    }
}
