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
 *
 * HOW TO RUN THIS BENCHMARK
 *
 *   java -jar target/benchmarks.jar run --include AddAndGetBenchmark --jvm /path/to/jdk-17 --jvm /path/to/jdk-25
 *
 * WHAT YOU SHOULD SEE
 *
 * On JDK 17 nothing: HotSpot makes lock xadd of both (results/hotspot-code.txt). JDK 25 makes lock add where the result is dropped,
 * which alone is the faster one. So a comparison of atomicLong between the two JDKs compares two instructions.
 *
 * ns per update and thread, on a virtual machine with two CPUs of an AMD EPYC and JDK 17
 * (results/epyc-two-vcpus-add-and-get-jdk17.json; half-widths are 30 % where two threads meet) and 25
 * (results/epyc-two-vcpus-add-and-get-jdk25.json):
 *
 *   threads       1      2
 *   dropped      2.2    9.0
 *   used         2.2    7.6
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
