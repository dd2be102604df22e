package everycore.plain;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ClockCycleTest {
    private static final double HALF_A_NANOSECOND = 0.5;

    /** Of 64 bits, as Python's integers give it. */
    @Test
    void takesEveryStepOfItsChain() {
        assertEquals(6, ClockCycle.chain(0, 3, 5, 1));
        assertEquals(12, ClockCycle.chain(0, 3, 5, 2));
        assertEquals(4144505342465104177L, ClockCycle.chain(1, 0x9E3779B97F4A7C15L, 0xBF58476D1CE4E5B9L, 1000));
    }

    @Test
    void believesOneTurnInACycleAndFewer() {
        assertDoesNotThrow(() -> ClockCycle.requireRun(2_000_000, 1_000_000, HALF_A_NANOSECOND));
        assertDoesNotThrow(() -> ClockCycle.requireRun(20_000, 1_000_000, HALF_A_NANOSECOND));
    }

    /** Two in one are the least that a compiler can save. */
    @Test
    void doesNotBelieveTwoTurnsInACycle() {
        IllegalStateException failure = assertThrows(
                IllegalStateException.class, () -> ClockCycle.requireRun(4_000_000, 1_000_000, HALF_A_NANOSECOND));
        assertEquals("counted 2.0 turns in a clock cycle, and so has not run them", failure.getMessage());
    }

    @Test
    void doesNotBelieveTurnsThatTookNoTime() {
        assertThrows(IllegalStateException.class, () -> ClockCycle.requireRun(1, 0, HALF_A_NANOSECOND));
    }
}
