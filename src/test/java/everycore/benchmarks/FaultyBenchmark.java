package everycore.benchmarks;

import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Benchmarks that go wrong, each in a way of its own. */
public class FaultyBenchmark {
    @Benchmark
    public void crashes() throws InterruptedException {
        System.err.println("out of luck");
        Thread.sleep(200);
        Runtime.getRuntime().halt(7);
    }

    @Benchmark
    public void hangs() throws InterruptedException {
        while (true) {
            try {
                Thread.sleep(1_000_000);
            } catch (InterruptedException e) {
                // JMH interrupts what takes too long; this one does not listen.
            }
        }
    }

    @Benchmark
    public void throwsException() {
        throw new IllegalStateException("no such account");
    }

    @Benchmark
    public void losesOneUpdate(Ledger ledger) {
        ledger.updates++;
    }

    @Benchmark
    public void makesMoney(Mint mint) {
        mint.looks++;
    }

    /** Each thread leaves three units too many or too few, which must not cancel. */
    @State(Scope.Thread)
    public static class Mint {
        private static final AtomicInteger SIGN = new AtomicInteger(1);

        private long looks;

        @TearDown(Level.Iteration)
        public void count() {
            Audit.foundDifference(3L * SIGN.getAndUpdate(sign -> -sign));
        }
    }

    /** Claims to be safe, and is not. */
    @State(Scope.Thread)
    public static class Ledger {
        private long updates;

        @TearDown(Level.Iteration)
        public void count() {
            Audit.found(updates - 1);
            updates = 0;
        }
    }
}
