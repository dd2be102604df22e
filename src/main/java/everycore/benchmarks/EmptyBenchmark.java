package everycore.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;

/*
 * QUESTION
 *
 * What does the harness cost? This is the control of every other benchmark: a score that can't be told from this one
 * is the score of JMH's loop, not of the code in it.
 *
 * HOW TO RUN THIS BENCHMARK
 *
 *   java -jar target/benchmarks.jar run --include EmptyBenchmark
 *
 * WHAT YOU SHOULD SEE
 *
 * One to two cycles a turn, whatever the number of threads: 659 ps on one thread and 698 ps on two, on a virtual machine
 * with two CPUs of an AMD EPYC (results/epyc-two-vcpus-jdk17.json).
 */
public class EmptyBenchmark {
    @Benchmark
    @Summary("nothing: the control of every other benchmark")
    public void empty() {
        // Nothing, on purpose.
    }
}
