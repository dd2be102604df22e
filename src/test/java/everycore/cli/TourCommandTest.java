package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TourCommandTest {
    @Test
    void listsTheLessonsOfTheTour() {
        Invocation invocation = Invocation.of("tour", "--list");
        assertEquals(0, invocation.status(), invocation.err());
        assertEquals(7, invocation.out().lines().count());
        assertTrue(invocation.out().lines().allMatch(line -> line.length() <= 80), invocation.out());
        assertTrue(invocation.out().startsWith("threads        a named thread counts to five"), invocation.out());
    }

    @Test
    void runsTheLessonsThatAreNamedInTheirOrder() {
        Invocation invocation = Invocation.of("tour", "lock", "interleavings");
        assertEquals(0, invocation.status(), invocation.err());
        assertTrue(invocation.out().indexOf("lock: ") < invocation.out().indexOf("interleavings: "));
        assertFalse(invocation.out().contains("race: "));
    }
}
