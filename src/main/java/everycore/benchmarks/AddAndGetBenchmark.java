package everycore.benchmarks;

import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/*
 * QUESTION
 *
 * BalanceBenchmark.atomicLong drops the new balance, as most updates of a counter do. What does it cost to ask for it?
 */
@OnRequest
@State(Scope.Benchmark)
public class AddAndGetBenchmark {
    private static final long AMOUNT = 5;

    private final AtomicLong balance = new AtomicLong();

    @Setup(Level.Iteration)
    public void empty() {
        balance.set(0);
    }

    @TearDown(Level.Iteration)
    public void count() {
        Audit.found(balance.get() / AMOUNT);
    }

    @Benchmark
    @Summary("AtomicLong.addAndGet, the new balance dropped")
    public void dropped() {
        balance.addAndGet(AMOUNT);
    }

    @Benchmark
    @Summary("AtomicLong.addAndGet, the new balance returned")
    public long used() {
        return balance.addAndGet(AMOUNT);
    }
}
