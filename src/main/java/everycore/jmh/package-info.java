/**
 * What does a fork of JMH score? JMH's benchmarks as workloads of a sweep: it knows JMH, our benchmarks and profilers, and the
 * sweep that asks.
 *
 * <p>Read {@code JmhBenchmark} and {@code JmhBenchmarks}, what there is; then {@code JmhWorkload}, which runs one fork, and
 * {@code JmhEntry}, which makes an entry of it.
 */
package everycore.jmh;
