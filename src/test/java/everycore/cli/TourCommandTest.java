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
        assertTrue(
                invocation.out().startsWith("threads        10 min  a named thread counts to five"), invocation.out());
    }

    @Test
    void writesAHandout() {
        Invocation invocation = Invocation.of("tour", "interleavings", "--format", "markdown");
        assertEquals(0, invocation.status(), invocation.err());
        assertTrue(invocation.out().startsWith("## interleavings: every order"), invocation.out());
        assertTrue(invocation.out().contains("| what I think | what I saw |"), invocation.out());
        assertEquals(
                0,
                invocation.out().lines().filter(line -> line.startsWith("```")).count() % 2,
                "what is opened is closed: " + invocation.out());
    }

    @Test
    void refusesWhatDoesNotGoTogether() {
        for (String[] arguments : new String[][] {
            {"tour", "--json"},
            {"tour", "lock", "--json"},
            {"tour", "race", "lock", "--json"},
            {"tour", "lock", "-p", "-f", "markdown"}
        }) {
            Invocation invocation = Invocation.of(arguments);
            assertEquals(2, invocation.status(), String.join(" ", arguments));
            assertEquals("", invocation.out());
        }
    }

    @Test
    void runsTheLessonsThatAreNamedInTheirOrder() {
        Invocation invocation = Invocation.of("tour", "lock", "interleavings");
        assertEquals(0, invocation.status(), invocation.err());
        assertTrue(invocation.out().indexOf("lock: ") < invocation.out().indexOf("interleavings: "));
        assertFalse(invocation.out().contains("race: "));
    }
}
