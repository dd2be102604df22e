package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Slow;
import everycore.report.Measured;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Metric;
import everycore.result.Protocol;
import everycore.result.SecondaryMetric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs our benchmarks for real, each in a fork of its own, for as short as JMH can. */
class BenchmarksTest {
    private static final JmhSide HERE = OurSide.HERE;
    static final Protocol SHORTEST = new Protocol("test", 0, 10, 1, 10, 1, 1, 0.5, 60, 1);

    private static final Pattern OURS = Pattern.compile("^(?!.*(Faulty|ReaderBenchmark))");

    private static final List<String> IN_EVERY_SWEEP = List.of(
            "BalanceBenchmark.atomicLong",
            "BalanceBenchmark.compareAndSet",
            "BalanceBenchmark.confined",
            "BalanceBenchmark.fairReentrantLock",
            "BalanceBenchmark.longAdder",
            "BalanceBenchmark.reentrantLock",
            "BalanceBenchmark.synchronizedBlock",
            "BalanceBenchmark.unlocked",
            "BalanceBenchmark.unlockedOpaque",
            "BalanceBenchmark.volatileField",
            "EmptyBenchmark.empty",
            "SpinBenchmark.spin");

    private static final List<String> ON_REQUEST = List.of(
            "AddAndGetBenchmark.dropped",
            "AddAndGetBenchmark.used",
            "ChangeItBenchmark.atomicPair",
            "ChangeItBenchmark.lockedPair",
            "ChangeItBenchmark.opaquePair",
            "ChangeItBenchmark.plainPair",
            "FalseSharingBenchmark.apart",
            "FalseSharingBenchmark.neighbours",
            "InquiryBenchmark.ofAtomicLong",
            "InquiryBenchmark.ofIdleBalance",
            "InquiryBenchmark.ofLongAdder",
            "InquiryBenchmark.ofReadWriteLock",
            "InquiryBenchmark.ofStampedLock",
            "InquiryBenchmark.ofSynchronized",
            "InquiryBenchmark.ofVolatile",
            "LayoutBenchmark.atomicLongAligned",
            "LayoutBenchmark.atomicLongBeside",
            "LayoutBenchmark.reentrantLockAligned",
            "LayoutBenchmark.reentrantLockApart",
            "LayoutBenchmark.reentrantLockBeside",
            "LayoutBenchmark.reentrantLockConstant",
            "LayoutBenchmark.synchronizedAligned",
            "LayoutBenchmark.synchronizedApart",
            "LayoutBenchmark.synchronizedBeside",
            "LayoutBenchmark.volatileApart",
            "LayoutBenchmark.volatileBeside",
            "ThinkTimeBenchmark.atomicLong",
            "ThinkTimeBenchmark.confined",
            "ThinkTimeBenchmark.reentrantLock",
            "ThinkTimeBenchmark.synchronizedBlock",
            "TransferBenchmark.globalLock",
            "TransferBenchmark.optimisticStamps",
            "TransferBenchmark.orderedLocks",
            "TransferBenchmark.ownBank",
            "TransferBenchmark.tryLockBackOff");

    private static final List<String> LOSE_UPDATES =
            List.of("unlocked", "unlockedOpaque", "volatileField", "volatileApart", "volatileBeside");
    private static final List<String> LEAVE_A_DIFFERENCE = List.of("opaquePair", "plainPair");

    @Test
    void aSweepHasTheseBenchmarks() {
        assertEquals(IN_EVERY_SWEEP, names(ours().filter(it -> !it.onRequest()).toList()));
    }

    @Test
    void theOthersAreMeasuredOnRequest() {
        List<String> all =
                Stream.concat(IN_EVERY_SWEEP.stream(), ON_REQUEST.stream()).toList();
        assertEquals(new TreeSet<>(all), new TreeSet<>(names(ours().toList())));
    }

    @Test
    void eachHasASummaryOfOneLine() {
        for (JmhBenchmark benchmark : ours().toList()) {
            assertFalse(benchmark.summary().isBlank(), benchmark.name());
        }
    }

    /** At every build those of every sweep, and one of each class that is measured on request. */
    @Slow
    @TestFactory
    Stream<DynamicTest> runsForRealOnTwoThreads() {
        return ours().map(benchmark -> JmhVariant.of(benchmark).get(0))
                .map(variant -> DynamicTest.dynamicTest(variant.benchmark().name(), () -> {
                    JmhWorkload workload = new JmhWorkload(HERE, variant, 2, SHORTEST);
                    Entry fork = workload.measureFork();
                    assertEquals(workload.cell(), inAFile(fork));
                    assertTrue(fork.primaryMetric().score() > 0, "operations were done");
                    assertTrue(
                            fork.secondaryMetric(SecondaryMetric.CPU_WORKER)
                                            .orElseThrow()
                                            .score()
                                    > 0,
                            "and took CPU time");
                    String name = variant.benchmark().name();
                    String method = name.substring(name.lastIndexOf('.') + 1);
                    assertEquals(
                            LOSE_UPDATES.contains(method),
                            fork.secondaryMetric(SecondaryMetric.BALANCE_LOST).isPresent());
                    assertEquals(
                            LEAVE_A_DIFFERENCE.contains(method),
                            fork.secondaryMetric(SecondaryMetric.BALANCE_DIFFERENCE)
                                    .isPresent());
                    if (name.contains("Inquiry")) {
                        List<String> sides = List.copyOf(new TreeSet<>(sides(fork)));
                        assertTrue(sides.get(0).endsWith("Read") && sides.get(1).endsWith("Write"), sides.toString());
                    }
                }));
    }

    @Test
    void aForkKnowsItsSecondaryMetricsByTheNamesAndUnitsThatAReportLooksFor() throws Exception {
        JmhVariant unlocked = OurSide.plain("everycore.benchmarks.BalanceBenchmark.unlocked");
        Entry fork = new JmhWorkload(HERE, unlocked, 2, SHORTEST).measureFork();
        Map<String, String> known = Stream.of(SecondaryMetric.values())
                .collect(Collectors.toMap(SecondaryMetric::key, SecondaryMetric::unit));
        assertFalse(fork.secondaryMetrics().isEmpty());
        fork.secondaryMetrics().forEach((name, metric) -> assertEquals(known.get(name), metric.scoreUnit(), name));
    }

    @Test
    void aForkSaysWhereTheContendedObjectLies() throws Exception {
        double offset = offset("BalanceBenchmark.synchronizedBlock").orElseThrow();
        assertTrue(offset >= 0 && offset < 128 && offset % 8 == 0, "offset " + offset);
        assertEquals(0, offset("LayoutBenchmark.synchronizedAligned").orElseThrow() % 64, "objects begin with a line");
        assertEquals(Optional.empty(), offset("EmptyBenchmark.empty"), "nothing is contended");
    }

    private static Optional<Double> offset(String benchmark) throws Exception {
        JmhVariant variant = OurSide.plain("everycore.benchmarks." + benchmark);
        return new JmhWorkload(HERE, variant, 1, SHORTEST)
                .measureFork()
                .secondaryMetric(SecondaryMetric.LAYOUT_OFFSET)
                .map(Metric::score);
    }

    @Test
    void aReaderHasWritersBesideItOnEveryOtherThread() throws Exception {
        JmhVariant inquiry = JmhVariant.of(named("ofAtomicLong").get(0)).get(0);
        Entry fork = new JmhWorkload(HERE, inquiry, 3, SHORTEST).measureFork();
        assertEquals(3, fork.threads());
        double reads = fork.secondaryMetric("atomicLongRead").orElseThrow().score();
        double writes = fork.secondaryMetric("atomicLongWrite").orElseThrow().score();
        assertEquals(fork.primaryMetric().score(), reads + writes, 1e-6 * (reads + writes));
        assertThrows(IllegalArgumentException.class, () -> new JmhWorkload(HERE, inquiry, 1, SHORTEST));
    }

    @Test
    void aGroupHasOneReaderAndItsOtherThreadsWrite() throws Exception {
        JmhVariant group = OurSide.group("everycore.benchmarks.FaultyGroupBenchmark.readersAndWriters");
        Entry fork = new JmhWorkload(HERE, group, 4, SHORTEST).measureFork();
        assertEquals(Set.of("read", "write"), sides(fork));
    }

    private static Stream<JmhBenchmark> ours() {
        return JmhBenchmarks.ours().stream()
                .filter(it -> OURS.matcher(it.name()).find());
    }

    private static List<JmhBenchmark> named(String part) {
        return ours().filter(it -> it.name().contains(part)).toList();
    }

    private static Set<String> sides(Entry fork) {
        return fork.secondaryMetrics().entrySet().stream()
                .filter(metric -> metric.getValue().scoreUnit().equals("ops/s"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void aParameterBelongsToTheCellAndReachesTheFork() throws Exception {
        JmhBenchmark transfer = named("globalLock").get(0);
        assertEquals(Map.of("accounts", List.of("2", "16", "256")), transfer.parameters());
        List<JmhVariant> variants = JmhVariant.of(transfer.withParameters(Map.of("accounts", List.of("3", "5"))));
        assertEquals(2, variants.size());
        Entry fork = new JmhWorkload(HERE, variants.get(1), 1, SHORTEST).measureFork();
        assertEquals("5", inAFile(fork).parameters().get("accounts"));
        assertEquals(
                "TransferBenchmark.globalLock {accounts=5} on 1 thread",
                inAFile(fork).toString());
    }

    /** Where the parameter that repeats the threads is known for ours. */
    private static Cell inAFile(Entry fork) {
        return fork.withEnvironment(Measured.environment(2)).cell();
    }

    private static List<String> names(List<JmhBenchmark> benchmarks) {
        return benchmarks.stream()
                .map(benchmark -> benchmark.name().replace("everycore.benchmarks.", ""))
                .toList();
    }

    @Test
    void onOneThreadTheUnlockedBalanceIsExact() throws Exception {
        Entry fork = new JmhWorkload(HERE, OurSide.plain("everycore.benchmarks.BalanceBenchmark.unlocked"), 1, SHORTEST)
                .measureFork();
        assertEquals(
                0,
                fork.secondaryMetric(SecondaryMetric.BALANCE_LOST).orElseThrow().score());
    }
}
