/**
 * What is measured? Each class asks one question; its comment says what one should see, with the file that it was seen in.
 * It knows JMH alone, because it runs inside JMH's forks.
 *
 * <p>Begin with {@code BalanceBenchmark}, its controls {@code EmptyBenchmark} and {@code SpinBenchmark}; then {@code Audit},
 * by which the work is verified, and {@code PaddedGuards}, which keeps apart what is read and what is written. The rest is measured on request.
 */
package everycore.benchmarks;
