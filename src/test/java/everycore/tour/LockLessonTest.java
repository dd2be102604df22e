package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LockLessonTest {
    @Test
    void underTheLockEveryBalanceIsZero() throws Exception {
        String text = Printed.by(new LockLesson());
        assertTrue(text.contains("balances:" + " 0".repeat(10) + "\n"), text);
    }

    @Test
    void finallyFreesTheLockAndDoesNotUndoTheHalfChange() throws Exception {
        String text = Printed.by(new LockLesson());
        assertTrue(text.matches("(?s).*with finally: +power cut; balance 5, the lock is free\n.*"), text);
        assertTrue(text.matches("(?s).*without finally: +power cut; balance 5, the lock is held for ever\n.*"), text);
    }
}
