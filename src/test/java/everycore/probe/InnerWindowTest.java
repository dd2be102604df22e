package everycore.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.probe.InnerWindow.Cpus;
import everycore.probe.InnerWindow.Look;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class InnerWindowTest {
    private static final long MILLISECOND = 1_000_000;

    /** Two workers that start 12 ms late and stop 8 ms early fill two CPUs in between. */
    @Test
    void holdsNothingOfAnIterationsEdges() {
        Look before = look(60, Map.of(1L, 48L, 2L, 48L), 100);
        Look after = look(130, Map.of(1L, 118L, 2L, 118L), 245);
        Cpus seen = InnerWindow.between(before, after).orElseThrow();
        assertEquals(2, seen.workers());
        assertEquals(145.0 / 70, seen.process());
    }

    @Test
    void saysNothingWhenTheWorkersAreNotTheSame() {
        Look before = look(60, Map.of(1L, 48L, 2L, 48L), 0);
        assertEquals(Optional.empty(), InnerWindow.between(before, look(130, Map.of(1L, 118L, 3L, 118L), 0)));
        assertEquals(Optional.empty(), InnerWindow.between(look(60, Map.of(), 0), look(130, Map.of(), 0)));
    }

    @Test
    void looksAfterTheWorkersHaveSettledWhereTheIterationIsLongEnough() {
        assertEquals(40 * MILLISECOND, InnerWindow.firstLookNanos(150 * MILLISECOND));
        assertEquals(125 * MILLISECOND, InnerWindow.firstLookNanos(500 * MILLISECOND));
        assertEquals(4 * MILLISECOND, InnerWindow.firstLookNanos(10 * MILLISECOND));
    }

    @Test
    void looksAgainWhenALookTookTooLong() throws InterruptedException {
        Look slow = new Look(60 * MILLISECOND, 65 * MILLISECOND, Map.of(1L, 999 * MILLISECOND), -1);
        Queue<Look> looks =
                new ArrayDeque<>(List.of(slow, look(66, Map.of(1L, 50L), -1), look(166, Map.of(1L, 150L), -1)));
        InnerWindow window = new InnerWindow(looks::remove, 1);
        while (!looks.isEmpty()) {
            Thread.sleep(1);
        }
        assertEquals(1, window.close().orElseThrow().workers());
    }

    @Test
    void saysNothingWhenTheIterationEndsBeforeTheSecondLook() {
        InnerWindow window = new InnerWindow(
                () -> {
                    throw new AssertionError("never looks");
                },
                3_600_000 * MILLISECOND);
        assertEquals(Optional.empty(), window.close());
    }

    private static Look look(long millis, Map<Long, Long> workerMillis, long processMillis) {
        Map<Long, Long> workers = workerMillis.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue() * MILLISECOND));
        return new Look(millis * MILLISECOND, millis * MILLISECOND, workers, processMillis * MILLISECOND);
    }
}
