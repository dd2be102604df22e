package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Protocol;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a sweep promises of its time, and keeps. */
class SweepBudgetTest extends SimulatedSweep {
    @Test
    void startsNoForkOnceTheBudgetIsSpent() throws IOException {
        SweepOutcome outcome =
                sweep(protocol(5, 5, 10, 1), noisy("a", 0.3), noisy("b", 0.3)).run();
        assertEquals(5, store.order.size(), "five forks of two seconds fill ten seconds");
        assertTrue(outcome.budgetSpent());
        assertEquals(2, outcome.shortOfTarget().size());
    }

    @Test
    void saysBeforeTheFirstForkHowLongItWillTake() throws IOException {
        sweep(protocol(3, 9, 1000, 1), constant("a"), constant("b")).run();
        Duration fork = protocol(3, 9, 1000, 1).window().plusMillis(450);
        assertEquals(6, listener.forecast.sureForks());
        assertEquals(fork.multipliedBy(6), listener.forecast.shortest());
        assertEquals(fork.multipliedBy(18), listener.forecast.longest());
        assertEquals("round 1, 1 of 6", listener.steps.get(0));
        assertEquals("round 3, 6 of 6", listener.steps.get(5));
    }

    @Test
    void neverPromisesMoreTimeThanTheBudget() throws IOException {
        sweep(protocol(3, 9, 2, 1), constant("a"), constant("b")).run();
        assertEquals(Duration.ofSeconds(2), listener.forecast.longest());
    }

    @Test
    void givesEveryCellItsMinimumWhenNobodyGaveABudget() throws IOException {
        SweepOutcome outcome =
                sweep(byDefault(7), noisy("a", 0.3), noisy("b", 0.3)).run();
        assertEquals(6, store.order.size(), "two cells of three forks, though they take twelve seconds");
        assertTrue(outcome.budgetSpent());
        assertEquals(2, outcome.shortOfTarget().size());
    }

    @Test
    void endsWithTheDefaultBudgetBeyondTheMinimum() throws IOException {
        SweepOutcome outcome =
                sweep(byDefault(15), noisy("a", 0.5), noisy("b", 0.5)).run();
        assertEquals(8, store.order.size(), "eight forks of two seconds are the first to reach fifteen");
        assertTrue(outcome.budgetSpent());
    }

    @Test
    void spendsNoBudgetThatNoCellNeeded() throws IOException {
        assertFalse(sweep(byDefault(7), constant("a"), constant("b")).run().budgetSpent());
    }

    @Test
    void promisesNoLessTimeThanTheMinimumWhenNobodyGaveABudget() throws IOException {
        sweep(byDefault(1), constant("a"), constant("b")).run();
        Duration minimum = listener.forecast.fork().multipliedBy(6);
        assertEquals(minimum, listener.forecast.shortest());
        assertEquals(minimum, listener.forecast.longest());
    }

    @Test
    void hasNoMoreTimeLeftThanTheBudgetThatTheUserGave() throws IOException {
        sweep(given(7), constant("a"), constant("b")).run();
        assertEquals(List.of("empty", "PT5S", "PT3S", "PT1S"), left());
    }

    @Test
    void hasTheTimeLeftThatTheMinimumOfForksNeeds() throws IOException {
        sweep(byDefault(7), constant("a"), constant("b")).run();
        assertEquals(List.of("empty", "PT10S", "PT8S", "PT6S", "PT4S", "PT2S"), left());
    }

    @Test
    void saysOnceThatForksTakeLongerThanPlanned() throws IOException {
        sweep(given(1000), constant("a"), constant("b")).run();
        assertEquals(List.of("2000 ms, 650 ms planned"), listener.slowness);
    }

    @Test
    void saysNothingOfForksThatTakeWhatWasPlanned() throws IOException {
        new Sweep(
                        new Protocol("test", 1, 1000, 1, 1000, 3, 9, 0.05, 1000, 1),
                        given(1000),
                        List.of(new CellTask(constant("a"), store)),
                        listener,
                        clock)
                .run();
        assertEquals(List.of(), listener.slowness);
    }

    @Test
    void forecastsOnlyWhatAResumedSweepHasLeft() throws IOException {
        sweep(given(1000), constant("done")).run();
        sweep(given(1000), constant("done"), constant("new")).run();
        assertEquals(
                List.of(cell("new")),
                listener.forecast.open().stream()
                        .map(measured -> ((Workload) measured).cell())
                        .toList());
        assertEquals(3, listener.forecast.sureForks());
    }
}
