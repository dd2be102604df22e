package everycore.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/*
 * QUESTION
 *
 * A loop that does nothing but update contends as hard as it can; a program does something else between two updates. From
 * which think time on does a lock cost less than a tenth? Work is counted in JMH's tokens, of about a nanosecond or two.
 *
 * HOW TO RUN THIS BENCHMARK
 *
 *   java -jar target/benchmarks.jar run --include ThinkTimeBenchmark --param outside=0,100,1000 --param inside=0,10
 *
 * WHAT YOU SHOULD SEE
 *
 * With two threads a lock makes an update ten times as slow where there is nothing else to do, a third slower at a think time
 * of 178 ns, and less than a tenth slower from half a microsecond (synchronized) or two (ReentrantLock) on. An AtomicLong
 * is hardly felt from 178 ns on.
 *
 * ns per update and thread with two threads, on a virtual machine with two cores of an AMD EPYC and JDK 17
 * (results/epyc-two-vcpus-think-time.json; locks scatter by a third up to 100 tokens, what is left by less than a tenth):
 *
 *   outside              0     30    100    300   1000   3000
 *   confined           3.4     42    178    567   1930   5990
 *   synchronizedBlock   39     95    242    590   1980   5860
 *   reentrantLock       32     93    242    639   2010   5970
 *   atomicLong         9.8     65    180    570   1970   5830
 */
@OnRequest
@State(Scope.Benchmark)
public class ThinkTimeBenchmark {
    private static final long AMOUNT = 5;

    /** Tokens of work between two updates. */
    @Param({"0", "30", "100", "300", "1000", "3000"})
    public long outside;

    /** Tokens of work while the lock is held. */
    @Param("0")
    public long inside;

    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicLong atomicBalance = new AtomicLong();
    private long balance;

    @Setup(Level.Iteration)
    public void empty() {
        balance = 0;
        atomicBalance.set(0);
    }

    @TearDown(Level.Iteration)
    public void count() {
        Audit.found((balance + atomicBalance.get()) / AMOUNT);
    }

    /*
     * CONTROL
     *
     * The same work and a balance of the thread's own, without a lock.
     */
    @Benchmark
    @Summary("work, and add to a balance of the thread's own: the control")
    public void confined(Account account) {
        Blackhole.consumeCPU(outside);
        Blackhole.consumeCPU(inside);
        account.balance += AMOUNT;
    }

    @Benchmark
    @Summary("work, then add under synchronized")
    public void synchronizedBlock() {
        Blackhole.consumeCPU(outside);
        synchronized (this) {
            Blackhole.consumeCPU(inside);
            balance += AMOUNT;
        }
    }

    @Benchmark
    @Summary("work, then add under a ReentrantLock")
    public void reentrantLock() {
        Blackhole.consumeCPU(outside);
        lock.lock();
        try {
            Blackhole.consumeCPU(inside);
            balance += AMOUNT;
        } finally {
            lock.unlock();
        }
    }

    @Benchmark
    @Summary("work, then AtomicLong.addAndGet")
    public void atomicLong() {
        Blackhole.consumeCPU(outside);
        Blackhole.consumeCPU(inside);
        atomicBalance.addAndGet(AMOUNT);
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
}
