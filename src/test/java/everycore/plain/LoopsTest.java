package everycore.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LoopsTest {
    @Test
    void leavesXWhereItsXorsLeadTo() {
        assertEquals(
                List.of(0, 1, 0, 1), IntStream.range(0, 4).mapToObj(Loops::xor).toList());
        assertEquals(1, Loops.xor(1023));
    }

    @Test
    void failsWhereXHasMissedAnXor() {
        assertThrows(IllegalStateException.class, () -> Loops.requireEveryXor(0, 1023));
        assertThrows(IllegalStateException.class, () -> Loops.requireEveryXor(1, 1024));
    }

    @TestFactory
    Stream<DynamicTest> oneThreadLosesNoUpdate() {
        return Stream.of("balance.unlocked", "balance.lock", "balance.atomic")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Account.setBalance(0);
                    Loops.named(name).operation().repeat(1000);
                    assertEquals(1000, Account.balance());
                }));
    }

    @TestFactory
    Stream<DynamicTest> aSafeBalanceKeepsTheUpdatesOfAllThreads() {
        return Stream.of("balance.lock", "balance.atomic")
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Account.setBalance(0);
                    List<Thread> threads = new ArrayList<>();
                    for (int i = 0; i < 4; i++) {
                        threads.add(
                                new Thread(() -> Loops.named(name).operation().repeat(50_000)));
                    }
                    threads.forEach(Thread::start);
                    for (Thread thread : threads) {
                        thread.join();
                    }
                    assertEquals(200_000, Account.balance());
                }));
    }

    @Test
    void knowsNoOtherLoop() {
        assertEquals(
                "no such workload",
                assertThrows(NoSuchElementException.class, () -> Loops.named("nonsense"))
                        .getMessage());
    }
}
