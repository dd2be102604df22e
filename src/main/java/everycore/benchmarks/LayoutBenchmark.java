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
