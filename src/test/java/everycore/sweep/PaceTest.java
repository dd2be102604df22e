package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = 1_000_000_000L;

    private final SimulatedClock clock = new SimulatedClock();
    private final Pace pace = new Pace(clock, new Budget(Duration.ofSeconds(10), true));

    private void fork(long nanos) {
        clock.advance(nanos);
        pace.countFork();
    }

    @Test
    void aBudgetIsSpentAtItsLastNanosecond() {
        clock.advance(10 * SECOND - 1);
        assertFalse(pace.isBudgetSpent());
        clock.advance(1);
        assertTrue(pace.isBudgetSpent());
    }

    @Test
    void nothingIsKnownBeforeTheFirstFork() {
        assertEquals(Optional.empty(), pace.left(3, true));
        assertEquals(0, pace.forksDone());
    }

    @Test
    void theForksLeftTakeWhatTheOthersTookUnlessTheBudgetEndsThem() {
        fork(SECOND);
        fork(3 * SECOND);
        assertEquals(2, pace.forksDone());
        assertEquals(Duration.ofSeconds(2), pace.fork());
        assertEquals(Optional.of(Duration.ofSeconds(4)), pace.left(2, true));
        assertEquals(Optional.of(Duration.ofSeconds(6)), pace.left(9, true));
        assertEquals(Optional.of(Duration.ofSeconds(18)), pace.left(9, false));
    }

    @Test
    void threeForksOfMoreThanHalfAsLongAgainAreMuchSlower() {
        fork(3 * SECOND);
        fork(3 * SECOND);
        assertFalse(pace.isMuchSlowerThan(Duration.ofSeconds(1)), "two say too little");
        fork(3 * SECOND);
        assertTrue(pace.isMuchSlowerThan(Duration.ofSeconds(1)));
        assertTrue(pace.isMuchSlowerThan(Duration.ofMillis(1999)));
        assertFalse(pace.isMuchSlowerThan(Duration.ofSeconds(2)));
    }
}
