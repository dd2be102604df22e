package everycore.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/*
 * QUESTION
 *
 * What does the harness cost? This is the control of every other benchmark: a score that can't be told from this one
 * is the score of JMH's loop, not of the code in it.
 */
public class EmptyBenchmark {
    @Benchmark
    public void empty() {
        // Nothing, on purpose.
    }
}
