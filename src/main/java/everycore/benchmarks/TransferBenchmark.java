package everycore.benchmarks;

import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/*
 * QUESTION
 *
 * Two locks taken in opposite orders can deadlock. What do the cures cost, and does a lock for each account pay? Every
 * operation moves money between two accounts drawn at random; the fewer accounts, the more often two threads meet. The
 * sum over all accounts is compared with what was paid in after every iteration.
 *
 * HOW TO RUN THIS BENCHMARK
 *
 *   java -jar target/benchmarks.jar run --include TransferBenchmark --param accounts=2,16,256
 *
 * WHAT YOU SHOULD SEE
 *
 * Alone, the fewest locks win. In company it depends. With two accounts every transfer meets the other, and whoever
 * gives back what he has gets on better than whoever waits in order. With 16, one lock for all is the fastest. With 256
 * hardly any two meet, and a lock for each account begins to pay. With more threads than CPUs one lock for all
 * is the fastest. The optimistic variant holds up, no better than tryLock: a transfer always
 * writes.
 *
 * Millions of transfers a second, all threads together, on a virtual machine with two CPUs of an AMD EPYC and JDK 17
 * (results/epyc-two-vcpus-tutorial.json; half-widths are 3 to 8 % on one thread and up to 33 % where threads meet):
 *
 *   accounts                2                16               256
 *   threads             1    2    4      1    2    4      1    2    4
 *   ownBank            146  273  255    137  267  258    143  269  260
 *   globalLock          89   31   74     85   32   75     85   30   75
 *   orderedLocks        60   19   49     61   23   45     57   37   41
 *   tryLockBackOff      62   51   49     64   23   21     60   39   33
 *   optimisticStamps    51   42   45     50   19   19     48   37   42
 */
@OnRequest
@State(Scope.Benchmark)
public class TransferBenchmark {
    private static final long AMOUNT = 5;

    @Param({"2", "16", "256"})
    public int accounts;

    private final ReentrantLock globalLock = new ReentrantLock();
    private BankAccount[] bank;

    /** The accounts of one thread alone. */
    @State(Scope.Thread)
    public static class OwnBank {
        private BankAccount[] bank;

        @Setup
        public void open(TransferBenchmark benchmark) {
            bank = BankAccount.open(benchmark.accounts);
        }

        @TearDown(Level.Iteration)
        public void compareWithOpening() {
            Audit.foundDifference(BankAccount.difference(bank));
        }
    }

    @Setup
    public void open() {
        if (accounts < 2) {
            throw new IllegalArgumentException("a transfer needs two accounts, not " + accounts);
        }
        bank = BankAccount.open(accounts);
    }

    @TearDown(Level.Iteration)
    public void compareWithOpening() {
        Audit.foundDifference(BankAccount.difference(bank));
    }

    /*
     * CONTROL
     *
     * Each thread has a bank of its own, without a lock: the price of drawing two accounts and moving the money.
     */
    @Benchmark
    @Summary("between accounts of the thread's own, without a lock: the control")
    public void ownBank(OwnBank own, Teller teller) {
        teller.draw(accounts);
        move(own.bank[teller.from], own.bank[teller.to]);
    }

    @Benchmark
    @Summary("under one lock for all accounts")
    public void globalLock(Teller teller) {
        teller.draw(accounts);
        globalLock.lock();
        try {
            move(bank[teller.from], bank[teller.to]);
        } finally {
            globalLock.unlock();
        }
    }

    /*
     * CURE: ORDER
     *
     * Whoever holds the first lock and waits for the second waits for a higher number, so no circle closes.
     */
    @Benchmark
    @Summary("under a lock for each account, the lower number first")
    public void orderedLocks(Teller teller) {
        teller.draw(accounts);
        BankAccount first = bank[Math.min(teller.from, teller.to)];
        BankAccount second = bank[Math.max(teller.from, teller.to)];
        first.lock.lock();
        try {
            second.lock.lock();
            try {
                move(bank[teller.from], bank[teller.to]);
            } finally {
                second.lock.unlock();
            }
        } finally {
            first.lock.unlock();
        }
    }

    /*
     * CURE: BACK OFF
     *
     * Nobody waits while holding a lock. The back-off is random, or two threads could fail in step for ever.
     */
    @Benchmark
    @Summary("under a lock for each account, tryLock with back-off")
    public void tryLockBackOff(Teller teller) {
        teller.draw(accounts);
        for (int failures = 0; !tryTransfer(bank[teller.from], bank[teller.to]); failures++) {
            teller.backOff(failures);
        }
    }

    private static boolean tryTransfer(BankAccount from, BankAccount to) {
        if (!from.lock.tryLock()) {
            return false;
        }
        try {
            if (!to.lock.tryLock()) {
                return false;
            }
            try {
                move(from, to);
                return true;
            } finally {
                to.lock.unlock();
            }
        } finally {
            from.lock.unlock();
        }
    }

    /*
     * OPTIMISM
     *
     * Reads both balances without a lock, and writes if neither account was written meanwhile; else it starts again.
     */
    @Benchmark
    @Summary("optimistic reads of a StampedLock for each account, converted to writes")
    public void optimisticStamps(Teller teller) {
        teller.draw(accounts);
        for (int failures = 0; !tryOptimistically(bank[teller.from], bank[teller.to]); failures++) {
            teller.backOff(failures);
        }
    }

    private static boolean tryOptimistically(BankAccount from, BankAccount to) {
        long fromRead = from.stamps.tryOptimisticRead();
        long toRead = to.stamps.tryOptimisticRead();
        long less = from.balance - AMOUNT;
        long more = to.balance + AMOUNT;
        long fromWrite = from.stamps.tryConvertToWriteLock(fromRead);
        if (fromWrite == 0) {
            return false;
        }
        try {
            long toWrite = to.stamps.tryConvertToWriteLock(toRead);
            if (toWrite == 0) {
                return false;
            }
            try {
                from.balance = less;
                to.balance = more;
                return true;
            } finally {
                to.stamps.unlockWrite(toWrite);
            }
        } finally {
            from.stamps.unlockWrite(fromWrite);
        }
    }

    private static void move(BankAccount from, BankAccount to) {
        from.balance -= AMOUNT;
        to.balance += AMOUNT;
    }
}
