/**
 * What does a fork of JMH score? The benchmarks of a build, ours or somebody's, as workloads of a sweep: it knows the probe that runs
 * beside them, our own benchmarks and profilers, and the sweep that asks.
 *
 * <p>Read {@code JmhBuild} and {@code JmhBenchmarks}, what there is; then {@code JmhWorkload}, which measures one fork through a
 * {@code JmhHost}, and {@code JmhEntry}, which reads what JMH has written of it. {@code JmhPair} measures forks of
 * several sides at the same time, to which a {@code TurnGate} gives their turns.
 */
package everycore.jmh;
