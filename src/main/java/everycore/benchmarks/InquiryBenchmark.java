package everycore.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/*
 * QUESTION
 *
 * One thread reads the balance while all others write it. What does a read cost, and what do the writers pay for it?
 * LongAdder wins at writing; here is the bill. The balance is not verified, because JMH counts reads and writes of a
 * whole iteration together; BalanceBenchmark verifies most of the same updates.
 *
 * HOW TO RUN THIS BENCHMARK
 *
 *   java -jar target/benchmarks.jar run --include InquiryBenchmark
 *
 * N threads are one reader and N - 1 writers, so there is nothing to measure on one thread. Read the rows of the two
 * sides; the row above them is their sum, as JMH reports it.
 *
 * WHAT YOU SHOULD SEE
 *
 * Three writers of a LongAdder are the fastest of all that are safe, and here is the bill: their reader has a third of
 * the reads that AtomicLong's has, of a sum that need not be exact while they write; with one writer it is the writer that
 * is slower than AtomicLong's. A volatile read beside locked writers is the fastest read, and they are as slow as under
 * synchronized. A ReentrantReadWriteLock starves the reader: beside three writers its forks had from 47.1 kops/s to
 * 2.79 Mops/s.
 *
 * Millions a second, on a virtual machine with two CPUs of an AMD EPYC and JDK 17
 * (results/epyc-two-vcpus-tutorial.json; half-widths are 3 to 38 %, but 105 % for the reads of ofReadWriteLock beside
 * three writers):
 *
 *   threads             2: 1 reader, 1 writer    4: 1 reader, 3 writers
 *                         reads    writes           reads    writes
 *   ofIdleBalance          1990      1760            1000      2400
 *   ofSynchronized           28        26              18        44
 *   ofReadWriteLock         4.2        56             0.6       173
 *   ofStampedLock           115        45              75       162
 *   ofVolatile              669        21             621        39
 *   ofAtomicLong            343        97             250       179
 *   ofLongAdder             487        52              94       297
 */
@OnRequest
@State(Scope.Benchmark)
public class InquiryBenchmark {
    private static final long AMOUNT = 5;

    private final ReentrantReadWriteLock readWriteLock = new ReentrantReadWriteLock();
    private final StampedLock stampedLock = new StampedLock();
    private final AtomicLong atomicBalance = new AtomicLong();
    private final LongAdder adderBalance = new LongAdder();
    private volatile long volatileBalance;
    private long balance;

    /*
     * CONTROL
     *
     * The reader's balance is written by nobody: what the others cost above this is the price of company.
     */
    @Benchmark
    @Group("ofIdleBalance")
    @Summary("read a volatile that nobody writes: the control")
    public long idleRead() {
        return volatileBalance;
    }

    @Benchmark
    @Group("ofIdleBalance")
    public void idleWrite(Account account) {
        account.balance += AMOUNT;
    }

    @Benchmark
    @Group("ofSynchronized")
    @Summary("read and write under synchronized")
    public long synchronizedRead() {
        synchronized (this) {
            return balance;
        }
    }

    @Benchmark
    @Group("ofSynchronized")
    public void synchronizedWrite() {
        synchronized (this) {
            balance += AMOUNT;
        }
    }

    @Benchmark
    @Group("ofReadWriteLock")
    @Summary("read and write under a ReentrantReadWriteLock")
    public long readWriteLockRead() {
        readWriteLock.readLock().lock();
        try {
            return balance;
        } finally {
            readWriteLock.readLock().unlock();
        }
    }

    @Benchmark
    @Group("ofReadWriteLock")
    public void readWriteLockWrite() {
        readWriteLock.writeLock().lock();
        try {
            balance += AMOUNT;
        } finally {
            readWriteLock.writeLock().unlock();
        }
    }

    /** Reads without a lock, and under one if a writer came between. */
    @Benchmark
    @Group("ofStampedLock")
    @Summary("read optimistically under a StampedLock")
    public long stampedLockRead() {
        long stamp = stampedLock.tryOptimisticRead();
        long read = balance;
        if (stampedLock.validate(stamp)) {
            return read;
        }
        stamp = stampedLock.readLock();
        try {
            return balance;
        } finally {
            stampedLock.unlockRead(stamp);
        }
    }

    @Benchmark
    @Group("ofStampedLock")
    public void stampedLockWrite() {
        long stamp = stampedLock.writeLock();
        try {
            balance += AMOUNT;
        } finally {
            stampedLock.unlockWrite(stamp);
        }
    }

    @Benchmark
    @Group("ofVolatile")
    @Summary("read a volatile without a lock, write it under synchronized")
    public long volatileRead() {
        return volatileBalance;
    }

    @Benchmark
    @Group("ofVolatile")
    public void volatileWrite() {
        synchronized (this) {
            volatileBalance += AMOUNT;
        }
    }

    @Benchmark
    @Group("ofAtomicLong")
    @Summary("read and write an AtomicLong")
    public long atomicLongRead() {
        return atomicBalance.get();
    }

    @Benchmark
    @Group("ofAtomicLong")
    public void atomicLongWrite() {
        atomicBalance.addAndGet(AMOUNT);
    }

    @Benchmark
    @Group("ofLongAdder")
    @Summary("read LongAdder.sum(), write by add")
    public long longAdderRead() {
        return adderBalance.sum();
    }

    @Benchmark
    @Group("ofLongAdder")
    public void longAdderWrite() {
        adderBalance.add(AMOUNT);
    }

    /** A balance that one writer has to itself. */
    @State(Scope.Thread)
    public static class Account {
        private long balance;
    }
}
