package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.ForkStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SweepTest extends SimulatedSweep {
    @Test
    void givesEveryCellTheMinimumOfForksAndNoMoreWhenScoresAgree() throws IOException {
        sweep(protocol(3, 9, 1000, 1), constant("a"), constant("b")).run();
        assertEquals(6, store.order.size());
    }

    @Test
    void addsForksToTheNoisyCellAlone() throws IOException {
        SweepOutcome outcome = sweep(protocol(3, 9, 1000, 1), constant("calm"), noisy("wild", 0.5))
                .run();
        assertEquals(3, forks("calm"));
        assertEquals(9, forks("wild"));
        assertEquals(List.of(cell("wild")), cells(outcome.shortOfTarget()));
    }

    @Test
    void failsACellWhoseForkGivesNoNumberAndMeasuresTheOthers() throws IOException {
        SweepOutcome outcome = sweep(protocol(3, 9, 1000, 1), workload("blank", () -> Double.NaN), constant("a"))
                .run();
        assertEquals(
                List.of("gave no score that is a number"),
                outcome.failures().values().stream().map(Throwable::getMessage).toList());
        assertEquals(3, forks("a"));
    }

    @Test
    void closesACellOneForkAfterItsHalfWidthReachedTheTarget() throws IOException {
        double[] scores = {90, 110, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100};
        int[] fork = {0};
        SweepOutcome outcome = sweep(protocol(3, 12, 1000, 1), workload("settles", () -> scores[fork[0]++]))
                .run();
        // scipy: t.ppf(.975, k-1) * std(scores[:k], ddof=1) / sqrt(k) / mean is 0.0534 at k = 7 and
        // 0.0447 at k = 8; the target is 0.05.
        assertEquals(9, store.order.size());
        assertTrue(outcome.shortOfTarget().isEmpty());
    }

    @Test
    void measuresEveryOpenCellOnceARound() throws IOException {
        sweep(protocol(4, 4, 1000, 7), noisy("a", 0.3), noisy("b", 0.3), noisy("c", 0.3))
                .run();
        for (int round = 0; round < 4; round++) {
            assertEquals(3, new HashSet<>(store.order.subList(3 * round, 3 * round + 3)).size());
        }
    }

    @Test
    void ordersRoundsByTheSeedAlone() throws IOException {
        List<Cell> first = order(42);
        assertEquals(first, order(42));
        assertNotEquals(first, order(43));
        assertNotEquals(first.subList(0, 8), first.subList(8, 16), "each round has an order of its own");
    }

    @Test
    void keepsFinishedForksAndGoesOnWhenAForkFails() throws IOException {
        FakeWorkload broken = constant("broken").failingAfter(1);
        SweepOutcome outcome =
                sweep(protocol(3, 9, 1000, 1), broken, constant("fine")).run();
        assertEquals(1, forks("broken"));
        assertEquals(3, forks("fine"));
        assertEquals(List.of(cell("broken")), cells(outcome.failures().keySet()));
        assertEquals("crashed on purpose", outcome.failures().get(broken).getMessage());
    }

    @Test
    void stopsWhenAForkCanNotBeSaved() {
        ForkStore full = new ForkStore() {
            @Override
            public Optional<Entry> finished(Cell cell) {
                return Optional.empty();
            }

            @Override
            public int lastOrder() {
                return 0;
            }

            @Override
            public Entry add(Entry fork, int order, double seconds) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Task task = new CellTask(constant("a"), full);
        Sweep sweep = sweep(protocol(3, 9, 1000, 1), List.of(task));
        assertEquals(
                "No space left on device",
                assertThrows(IOException.class, sweep::run).getMessage());
    }

    @Test
    void needsAtLeastTwoForksBeforeItTrustsAPrecision() throws IOException {
        SweepOutcome outcome = sweep(protocol(1, 1, 1000, 1), constant("a")).run();
        assertFalse(outcome.shortOfTarget().isEmpty(), "one fork has no interval, so no target is reached");
    }

    private List<Cell> order(long seed) throws IOException {
        MemoryStore own = new MemoryStore();
        List<Task> tasks = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            tasks.add(new CellTask(noisy(name, 0.3), own));
        }
        sweep(protocol(2, 2, 1000, seed), tasks).run();
        return own.order;
    }

    @Test
    void keepsEachForkWithItsTimeAndItsPlaceInTheRun() throws IOException {
        sweep(protocol(2, 2, 1000, 1), constant("a"), constant("b")).run();
        assertEquals(List.of(1, 2, 3, 4), store.places);
        assertEquals(List.of(2.0, 2.0, 2.0, 2.0), store.seconds);
        sweep(protocol(3, 3, 1000, 1), constant("a"), constant("b")).run();
        assertEquals(List.of(1, 2, 3, 4, 5, 6), store.places, "a resumed run counts on");
    }

    @Test
    void saysOfEachFailureWhereItWas() throws IOException {
        FakeWorkload broken = constant("broken").failingAfter(0);
        sweep(protocol(3, 9, 1000, 1), broken, constant("fine")).run();
        assertEquals(1, listener.failures.size());
        assertTrue(listener.failures.get(0).contains("broken"), listener.failures.get(0));
        assertTrue(listener.failures.get(0).endsWith(" crashed on purpose"), listener.failures.get(0));
        assertEquals(
                List.of(1, 2, 3),
                listener.standings.stream()
                        .map(standing -> standing.baseline().forks())
                        .toList());
    }

    /** The forks of a cell that has failed are ahead no more. */
    @Test
    void countsTheForksAheadOfTheCellsThatAreLeft() throws IOException {
        sweep(protocol(3, 3, 1000, 1), constant("broken").failingAfter(0), constant("fine"))
                .run();
        assertEquals("round 1, 1 of 6", listener.steps.get(0));
        assertEquals(List.of("round 2, 3 of 4", "round 3, 4 of 4"), listener.steps.subList(2, 4));
    }

    @Test
    void aForkThatWasEndedWithTheSweepHasNotFailed() throws IOException {
        Sweep[] sweep = new Sweep[1];
        FakeWorkload ended = workload("ended", () -> {
            sweep[0].stop();
            return Double.NaN;
        });
        sweep[0] = sweep(protocol(3, 9, 1000, 1), ended, constant("other"));
        SweepOutcome outcome = sweep[0].run();
        assertTrue(outcome.stopped());
        assertTrue(outcome.failures().isEmpty());
        assertEquals(List.of(), listener.failures);
        assertTrue(forks("other") <= 1);
    }
}
