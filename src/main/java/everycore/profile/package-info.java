/**
 * What did the balance do while a fork was measured, and where did it lie? JMH's profilers for our own benchmarks, which run inside its forks; so they
 * know the benchmarks, and nothing of a sweep.
 *
 * <p>Read {@code BalanceProfiler}, and {@code LayoutProfiler} with {@code Address}.
 */
package everycore.profile;
