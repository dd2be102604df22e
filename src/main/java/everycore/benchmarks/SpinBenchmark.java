package everycore.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/*
 * QUESTION
 *
 * Do N threads in an endless loop of x = x ^ 1, which share nothing, really fill N cores?
 *
 * JMH's own measurement loop is the endless loop. Of a Java for loop around the statement HotSpot leaves two
 * writes in sixteen turns (results/hotspot-code.txt).
 *
 * HOW TO RUN THIS BENCHMARK
 *
 *   java -jar target/benchmarks.jar run --include 'spin|empty'
 *
 * WHAT YOU SHOULD SEE
 *
 * Twice the throughput on two threads, and both CPUs used: speedup 2.02 [1.80, 2.27] and 1.95 ± 0.03 of 2 CPUs on a
 * virtual machine with two CPUs of an AMD EPYC (results/epyc-two-vcpus-jdk17.json). Its control is the empty method: there
 * a turn took 621 ps with the xor and 659 ps without, no difference that these forks tell; so read the CPUs here, not
 * the time.
 */
@State(Scope.Thread)
public class SpinBenchmark {
    private int x;

    @Benchmark
    @Summary("x = x ^ 1 on a field of the thread's own")
    public void spin() {
        x ^= 1;
    }
}
