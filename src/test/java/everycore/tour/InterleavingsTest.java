package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class InterleavingsTest {
    private static final List<String> ALL = Interleavings.all(4, 4);

    @Test
    void eightStepsOfTwoThreadsHaveSeventyOrders() {
        assertEquals(70, ALL.size());
        assertEquals(70, new HashSet<>(ALL).size());
    }

    /** Counted by a Python program that runs all itertools.combinations(range(8), 4). */
    @Test
    void leadsToEachFinalBalanceAsOftenAsPythonCounts() {
        Map<Long, Integer> counts = new TreeMap<>();
        InterleavingsLesson.outcomes(ALL).forEach((balance, schedules) -> counts.put(balance, schedules.size()));
        assertEquals(Map.of(-8L, 8, -5L, 8, -3L, 4, 0L, 30, 3L, 4, 5L, 8, 8L, 8), counts);
    }

    @Test
    void findsTheTutorialsFirstListing() {
        assertEquals(
                List.of(
                        "t1: x1 = balance + 5  # x1 = 0 + 5 = 5",
                        "t1: balance = x1      # balance = 5",
                        "t1: x1 = balance - 5  # x1 = 5 - 5 = 0",
                        "t1: balance = x1      # balance = 0",
                        "t2: x2 = balance + 8  # x2 = 0 + 8 = 8",
                        "t2: balance = x2      # balance = 8",
                        "t2: x2 = balance - 8  # x2 = 8 - 8 = 0",
                        "t2: balance = x2      # balance = 0"),
                new StepByStep().trace(InterleavingsLesson.ONE_AFTER_THE_OTHER));
        assertEquals(0, new StepByStep().finalBalance(InterleavingsLesson.ONE_AFTER_THE_OTHER));
    }

    @Test
    void findsTheTutorialsSecondListingWhichEndsAtMinusEight() {
        assertEquals(
                List.of(
                        "t1: x1 = balance + 5  # x1 = 0 + 5 = 5",
                        "t2: x2 = balance + 8  # x2 = 0 + 8 = 8",
                        "t2: balance = x2      # balance = 8",
                        "t1: balance = x1      # balance = 5",
                        "t1: x1 = balance - 5  # x1 = 5 - 5 = 0",
                        "t1: balance = x1      # balance = 0",
                        "t2: x2 = balance - 8  # x2 = 0 - 8 = -8",
                        "t2: balance = x2      # balance = -8"),
                new StepByStep().trace(InterleavingsLesson.INTERLEAVED));
        assertEquals(-8, new StepByStep().finalBalance(InterleavingsLesson.INTERLEAVED));
    }

    @Test
    void tellsWhereTheTwoListingsStandAmongAll() throws Exception {
        String text = Printed.by(new InterleavingsLesson()).replaceAll("\\s+", " ");
        int first = ALL.indexOf(InterleavingsLesson.ONE_AFTER_THE_OTHER) + 1;
        int second = ALL.indexOf(InterleavingsLesson.INTERLEAVED) + 1;
        assertTrue(first > 0 && second > 0);
        assertTrue(text.contains("schedule " + first + " of them, the second schedule " + second + "."), text);
    }
}
