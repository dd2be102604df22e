package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.benchmarks.BalanceBenchmark;
import everycore.benchmarks.ChangeItBenchmark;
import everycore.benchmarks.LosesUpdates;
import everycore.result.Cell;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnownBenchmarksTest {
    @Test
    void theEndlessLoopOfARuntimeIsItsOwn() {
        assertTrue(KnownBenchmarks.isSpin(cell("java", KnownBenchmarks.SPIN)));
        assertTrue(KnownBenchmarks.isSpin(cell("c", "spin")));
        assertFalse(KnownBenchmarks.isSpin(cell("java", "spin")));
        assertFalse(KnownBenchmarks.isSpin(cell("c", KnownBenchmarks.SPIN)));
    }

    @Test
    void theUnlockedBalanceOfARuntimeIsItsOwn() {
        assertTrue(KnownBenchmarks.isUnlockedBalance(cell("java", KnownBenchmarks.UNLOCKED)));
        assertTrue(KnownBenchmarks.isUnlockedBalance(cell("c", "balance.unlocked")));
        assertFalse(KnownBenchmarks.isUnlockedBalance(cell("c", "balance.lock")));
    }

    @Test
    void whatChangesABalanceOrAPairHasAnUnsafeTwin() {
        assertTrue(KnownBenchmarks.hasUnsafeTwin(cell("java", "everycore.benchmarks.ChangeItBenchmark.lockedPair")));
        assertTrue(KnownBenchmarks.hasUnsafeTwin(cell("java", KnownBenchmarks.UNLOCKED)));
        assertTrue(KnownBenchmarks.hasUnsafeTwin(cell("c", "balance.lock")));
        assertFalse(KnownBenchmarks.hasUnsafeTwin(cell("c", "spin")));
        assertFalse(KnownBenchmarks.hasUnsafeTwin(cell("java", KnownBenchmarks.SPIN)));
    }

    @Test
    void theClockIsTheLoopInCOnOneThread() {
        assertTrue(KnownBenchmarks.isClock(cell("c", "spin")));
        assertFalse(KnownBenchmarks.isClock(cell("c", "spin").withThreads(2)));
        assertFalse(KnownBenchmarks.isClock(cell("cpp", "spin")));
    }

    private static Cell cell(String runtime, String benchmark) {
        return new Cell(runtime, benchmark, "thrpt", new TreeMap<>(), 1);
    }

    @Test
    void theUnsafeVariantsAreThoseThatTheBenchmarksDeclare() {
        Set<String> declared = Stream.of(BalanceBenchmark.class, ChangeItBenchmark.class)
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(method -> method.isAnnotationPresent(LosesUpdates.class))
                .map(method -> method.getDeclaringClass().getName() + "." + method.getName())
                .collect(Collectors.toSet());
        assertEquals(declared, KnownBenchmarks.UNSAFE);
    }
}
