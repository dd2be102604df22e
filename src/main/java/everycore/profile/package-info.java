/**
 * What did the CPUs and the balance do while a fork was measured? JMH's profilers, which run inside its forks; so they know
 * the benchmarks and the machine's clocks, and nothing of a sweep.
 *
 * <p>Read {@code CpuProfiler} with {@code WorkerClock}, then {@code BalanceProfiler} and
 * {@code LayoutProfiler} with {@code Address}.
 */
package everycore.profile;
