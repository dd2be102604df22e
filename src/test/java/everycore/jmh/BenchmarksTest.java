package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Protocol;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs every benchmark for real, in a fork of its own, for as short as JMH can. */
class BenchmarksTest {
    static final JvmTarget HERE = new JvmTarget(Optional.empty(), "", false);
    static final Protocol SHORTEST = new Protocol("test", 0, 10, 1, 10, 1, 1, 0.5, 60, 1);

    private static final List<String> BENCHMARKS = List.of(
            "everycore.benchmarks.BalanceBenchmark.atomicLong",
            "everycore.benchmarks.BalanceBenchmark.compareAndSet",
            "everycore.benchmarks.BalanceBenchmark.confined",
            "everycore.benchmarks.BalanceBenchmark.fairReentrantLock",
            "everycore.benchmarks.BalanceBenchmark.longAdder",
            "everycore.benchmarks.BalanceBenchmark.reentrantLock",
            "everycore.benchmarks.BalanceBenchmark.synchronizedBlock",
            "everycore.benchmarks.BalanceBenchmark.unlocked",
            "everycore.benchmarks.BalanceBenchmark.unlockedOpaque",
            "everycore.benchmarks.BalanceBenchmark.volatileField",
            "everycore.benchmarks.EmptyBenchmark.empty",
            "everycore.benchmarks.SpinBenchmark.spin");

    private static final List<String> LOSE_UPDATES = List.of("unlocked", "unlockedOpaque", "volatileField");

    @Test
    void theJarHoldsTheseBenchmarks() {
        assertEquals(
                BENCHMARKS, JmhBenchmarks.matching(Pattern.compile(""), Pattern.compile("Faulty|ReaderBenchmark")));
    }

    @TestFactory
    Stream<DynamicTest> runsForRealOnTwoThreads() {
        return BENCHMARKS.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Entry fork = new JmhWorkload(HERE, name, 2, SHORTEST).measureFork();
                    assertEquals(name, fork.benchmark());
                    assertEquals(2, fork.threads());
                    assertTrue(fork.primaryMetric().score() > 0, "operations were done");
                    assertTrue(fork.secondaryMetric("cpu.worker").orElseThrow().score() > 0, "and took CPU time");
                    boolean losesUpdates = LOSE_UPDATES.contains(name.substring(name.lastIndexOf('.') + 1));
                    assertEquals(
                            losesUpdates, fork.secondaryMetric("balance.lost").isPresent());
                }));
    }

    @Test
    void onOneThreadTheUnlockedBalanceIsExact() throws Exception {
        Entry fork = new JmhWorkload(HERE, "everycore.benchmarks.BalanceBenchmark.unlocked", 1, SHORTEST).measureFork();
        assertEquals(0, fork.secondaryMetric("balance.lost").orElseThrow().score());
    }
}
