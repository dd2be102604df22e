package everycore.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/*
 * QUESTION
 *
 * Do N threads in an endless loop of x = x ^ 1, which share nothing, really fill N cores?
 *
 * JMH's own measurement loop is the endless loop. A Java for loop around the statement would measure nothing: HotSpot
 * unrolls it and folds each pair x ^ 1 ^ 1 into x.
 */
@State(Scope.Thread)
public class SpinBenchmark {
    private int x;

    @Benchmark
    public void spin() {
        x ^= 1;
    }
}
