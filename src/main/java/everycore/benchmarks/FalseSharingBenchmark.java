package everycore.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.ThreadParams;

/*
 * QUESTION
 *
 * Each thread changes an account that no other thread touches. Does it matter where the accounts lie?
 *
 * HOW TO RUN THIS BENCHMARK
 *
 *   java -jar target/benchmarks.jar run --include FalseSharing
 *
 * WHAT YOU SHOULD SEE
 *
 * Yes: two threads that share nothing but a cache line do 0.703 [0.547, 0.903] times the work of one, and with two lines
 * between them 1.83 [1.62, 2.07] times, on a virtual machine with two CPUs of an AMD EPYC and JDK 17
 * (results/epyc-two-vcpus-tutorial.json). Forks of neighbours went from 547 Mops/s to 1.50 Gops/s. That the array
 * lies anew in each iteration, and a line may end between the two (layout.offset 40 or 104), explains some of it at most: two
 * of three such iterations were about as fast as apart, but so were four of 69 others
 * (results/epyc-two-vcpus-false-sharing.json). On one thread it makes no difference:
 *
 *   ns per update     1      2      4 threads
 *   neighbours       1.0    2.6    4.8
 *   apart            0.9    1.0    2.1
 */
@OnRequest
@State(Scope.Benchmark)
public class FalseSharingBenchmark {
    private static final long AMOUNT = 5;

    /** 128 bytes: two cache lines of most CPUs, because some fetch them in pairs. */
    private static final int APART = 16;

    private long[] balances;

    @Setup(Level.Iteration)
    public void open(BenchmarkParams params) {
        // As much in front of the first account and behind the last, where other objects lie.
        balances = new long[APART * (params.getThreads() + 2)];
    }

    @TearDown(Level.Iteration)
    public void count() {
        long sum = 0;
        for (long balance : balances) {
            sum += balance;
        }
        SharedObject.is(balances);
        Audit.found(sum / AMOUNT);
    }

    @Benchmark
    @Summary("each thread's account beside the next one's, in one cache line")
    public void neighbours(Place place) {
        balances[place.beside] += AMOUNT;
    }

    /*
     * CONTROL
     *
     * The same array, the same code, other indices.
     */
    @Benchmark
    @Summary("each thread's account two cache lines from the next one's: the control")
    public void apart(Place place) {
        balances[place.apart] += AMOUNT;
    }

    /** Where the account of a thread lies. */
    @State(Scope.Thread)
    public static class Place {
        int beside;
        int apart;

        @Setup
        public void find(ThreadParams thread) {
            beside = APART + thread.getThreadIndex();
            apart = APART * (1 + thread.getThreadIndex());
        }
    }
}
