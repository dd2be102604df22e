package everycore.report;

import static everycore.report.Measured.BALANCE;
import static everycore.report.Measured.environment;
import static everycore.report.Measured.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Forks without any spread have intervals without width, so that the sentences can be checked by hand. */
class BalanceFindingsTest {
    @Test
    void nameTheFastestSafeVariant() {
        assertEquals(
                List.of(
                        "On 1 thread the fastest safe variant is BalanceBenchmark.atomicLong, 2.50 ms an update; next is"
                                + " BalanceBenchmark.longAdder, at 2.00 [2.00, 2.00] times its time."),
                findings(
                        cell("confined", 1, 900, 900, 900),
                        cell("unlocked", 1, 800, 800, 800),
                        cell("volatileField", 1, 700, 700, 700),
                        cell("atomicLong", 1, 400, 400, 400),
                        cell("longAdder", 1, 200, 200, 200)));
    }

    @Test
    void nameAllThatCanNotBeToldFromTheFastest() {
        String sentence = findings(
                        cell("atomicLong", 1, 400, 404, 396),
                        cell("compareAndSet", 1, 399, 403, 395),
                        cell("longAdder", 1, 390, 500, 270),
                        cell("reentrantLock", 1, 100, 101, 99))
                .get(0);
        assertTrue(sentence.startsWith("On 1 thread BalanceBenchmark.atomicLong, 2.50 ms an update, and "), sentence);
        assertTrue(sentence.contains("BalanceBenchmark.compareAndSet at 1.00 [0."), sentence);
        assertTrue(sentence.contains(" and BalanceBenchmark.longAdder at "), sentence);
        assertTrue(sentence.endsWith("can't be told apart; the fastest safe variant is among them."), sentence);
        assertTrue(!sentence.contains("reentrantLock"), sentence);
    }

    @Test
    void nameNoFastestOfTwoForks() {
        List<String> expected =
                List.of("On 1 thread fewer than three forks can't tell which safe variant is the fastest.");
        assertEquals(expected, findings(cell("atomicLong", 1, 400, 400), cell("longAdder", 1, 200, 200, 200)));
        assertEquals(expected, findings(cell("atomicLong", 1, 400), cell("longAdder", 1, 200)));
    }

    @Test
    void nameNoFastestOfForksThatDidNothing() {
        assertEquals(
                List.of(
                        "On 1 thread forks of which one did no operation can't tell which safe variant is the fastest."),
                findings(cell("atomicLong", 1, 400, 0, 400), cell("longAdder", 1, 200, 200, 200)));
    }

    @Test
    void keepAVariantOfTwoForksAsARival() {
        assertEquals(
                List.of("On 1 thread BalanceBenchmark.atomicLong, 2.50 ms an update, and"
                        + " BalanceBenchmark.longAdder at 2.00 [2.00, 2.00] times its time can't be told apart; the"
                        + " fastest safe variant is among them."),
                findings(cell("atomicLong", 1, 400, 400, 400), cell("longAdder", 1, 200, 200)));
    }

    @Test
    void compareNoTwoParametersOfOneVariant() {
        assertEquals(
                List.of(),
                findings(
                        cell("atomicLong", 1, 400, 400, 400),
                        Measured.withParameter(cell("longAdder", 1, 200, 200, 200), "size", "8")));
    }

    @Test
    void sayNothingOfASingleVariant() {
        assertEquals(List.of(), findings(cell("atomicLong", 1, 400, 400, 400)));
    }

    @Test
    void sayWhatALockCosts() {
        assertEquals(
                "On 2 threads the unlocked update takes 2.00 ms; BalanceBenchmark.synchronizedBlock takes 20.0 ms,"
                        + " 10.0 [10.0, 10.0] times that; BalanceBenchmark.reentrantLock takes 40.0 ms, 20.0 [n/a]"
                        + " times that.",
                findings(
                                cell("unlocked", 2, 1000, 1000, 1000),
                                cell("synchronizedBlock", 2, 100, 100, 100),
                                cell("reentrantLock", 2, 50))
                        .get(1));
    }

    @Test
    void admitThatTheUnlockedUpdateIsTheHarnesss() {
        String sentence = findings(
                        Measured.cell(KnownBenchmarks.EMPTY, 1, 1000, 1001),
                        cell("unlocked", 1, 1000, 1001),
                        cell("synchronizedBlock", 1, 100, 100))
                .get(0);
        assertTrue(sentence.contains(" takes 1.00 ms, which can't be told from the harness's own cost;"), sentence);
    }

    @Test
    void sayWhatIsLostWithoutTheLock() {
        assertEquals(
                List.of("Leaving the lock out loses 34.0 % of the updates on 2 threads (interval [34.0, 34.0] %)."),
                findings(losing(2, 34, 34, 34)));
        assertEquals(
                List.of("Leaving the lock out loses 34.0 % of the updates on 2 threads (no interval)."),
                findings(losing(2, 34)));
        assertEquals(
                List.of("Leaving the lock out loses > 99.9 % of the updates on 2 threads (no interval)."),
                findings(losing(2, 99.97)));
        assertEquals(
                List.of("Leaving the lock out loses 100 % of the updates on 2 threads (no interval)."),
                findings(losing(2, 100)));
    }

    @Test
    void doNotTakeLuckForSafety() {
        assertEquals(
                List.of("On 2 threads no update was lost without the lock in these forks, by luck and not by rule."),
                findings(losing(2, 0, 0)));
    }

    @Test
    void sayNothingOfLossesOnOneThread() {
        assertEquals(List.of(), findings(losing(1, 0, 0)));
    }

    @Test
    void speakOfAsManyThreadsAsHaveACpuEach() {
        Entry[] both = {losing(2, 20), losing(4, 40)};
        assertTrue(on(2, both).get(0).contains("20.0 % of the updates on 2 threads ("));
        assertTrue(on(3, both).get(0).contains("20.0 % of the updates on 2 threads ("));
        assertTrue(on(8, both).get(0).contains("40.0 % of the updates on 4 threads ("));
        assertTrue(findings(both).get(0).contains("40.0 % of the updates on 4 threads ("), "CPUs allowed unknown");
    }

    @Test
    void nameTheFastestOnTheMostThreadsToo() {
        assertEquals(
                List.of(
                        "On 4 threads, more than the 2 CPUs allowed, the fastest safe variant is BalanceBenchmark.atomicLong,"
                                + " 10.0 ms an update; next is BalanceBenchmark.longAdder, at 2.00 [2.00, 2.00] times its time."),
                on(2, cell("atomicLong", 4, 400, 400, 400), cell("longAdder", 4, 200, 200, 200)));
    }

    @Test
    void sayWhenThreadsHadToShareACpu() {
        assertEquals(
                List.of("Leaving the lock out loses 20.0 % of the updates on 2 threads, more than the 1 CPU allowed,"
                        + " (no interval)."),
                on(1, losing(2, 20)));
    }

    @Test
    void compareWithinOneModeAndWithoutOtherRuntimes() {
        Entry other =
                cell("atomicLong", 1, 1e9, 1e9, 1e9).withEnvironment(environment(2, "jython", "run", Optional.empty()));
        assertEquals(
                List.of(),
                findings(
                        cell("atomicLong", 1, 400, 400, 400),
                        Measured.cell(BALANCE + "atomicLong", "avgt", "ms/op", 1, 2.5, 2.5, 2.5),
                        Measured.withParameter(cell("atomicLong", 1, 1, 1, 1), "size", "8"),
                        other));
    }

    private static Entry losing(int threads, double... percent) {
        return with(cell("unlocked", threads, percent), "balance.lost", "%", percent);
    }

    private static Entry cell(String method, int threads, double... operationsPerSecond) {
        return Measured.cell(BALANCE + method, threads, operationsPerSecond);
    }

    private static List<String> on(int cpus, Entry... entries) {
        return Report.of("label", Measured.on(environment(cpus), entries)).findings();
    }

    private static List<String> findings(Entry... entries) {
        return Report.of("label", List.of(entries)).findings();
    }
}
