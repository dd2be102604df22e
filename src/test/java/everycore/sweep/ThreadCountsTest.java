package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadCountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1  | 1  | 1 2",
                "2  | 2  | 1 2 4",
                "2  | 1  | 1 2 4",
                "6  | 6  | 1 2 4 6 12",
                "8  | 4  | 1 2 4 8 16",
                "12 | 6  | 1 2 4 6 8 12 24",
                "64 | 32 | 1 2 4 8 16 32 64 128"
            })
    void autoDoublesAndHoldsCoresAndCpusAndTwiceTheCpus(int cpusAllowed, int physicalCores, String expected) {
        assertEquals(counts(expected), ThreadCounts.parse("auto", cpusAllowed, physicalCores));
    }

    @Test
    void autoIgnoresCoresThatAreNotAllowed() {
        assertEquals(List.of(1, 2, 4), ThreadCounts.parse("auto", 2, 48));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "max      | 6",
                "3        | 3",
                "4,1,2    | 1 2 4",
                "2,2,2    | 2",
                "1..4     | 1 2 3 4",
                "1,3..5,9 | 1 3 4 5 9",
                " 1 , 2 .. 3 | 1 2 3"
            })
    void readsListsAndRangesInAscendingOrder(String text, String expected) {
        assertEquals(counts(expected), ThreadCounts.parse(text, 6, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "4097", "99999999999", "1,0", "0..3", "1..1000000"})
    void namesTheLimitWhenACountIsOutOfRange(String text) {
        String message = refusal(text);
        assertTrue(message.contains("give 1 to 4096"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two", "1,,2", "1..", "..4", "1-8", "1.5", "4..1", "1..2..3", "999999999999999999999"})
    void namesTheTextThatIsNoThreadCount(String text) {
        String message = refusal(text);
        assertTrue(message.contains(text), message);
    }

    private static String refusal(String text) {
        return assertThrows(IllegalArgumentException.class, () -> ThreadCounts.parse(text, 6, 6))
                .getMessage();
    }

    private static List<Integer> counts(String text) {
        return List.of(text.strip().split(" ")).stream().map(Integer::valueOf).toList();
    }

    @Test
    void goesUpToTheMaximumAndNoFurther() {
        assertEquals(List.of(4096), ThreadCounts.parse("4096", 2, 2));
        List<Integer> automatic = ThreadCounts.parse("auto", 4096, 4096);
        assertEquals(4096, automatic.get(automatic.size() - 1));
        List<Integer> half = ThreadCounts.parse("auto", 2048, 2048);
        assertEquals(4096, half.get(half.size() - 1));
    }
}
