package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(String::valueOf).toList();
    }

    @Test
    void oneIsSingular() {
        assertEquals("1 thread", Phrases.threads(1));
        assertEquals("2 threads", Phrases.threads(2));
        assertEquals("0 cells", Phrases.cells(0));
        assertEquals("1 CPU", Phrases.cpus(1));
    }

    @Test
    void theLastOfAListStandsBehindAnAnd() {
        assertEquals("", Phrases.list(numbers(0)));
        assertEquals("1", Phrases.list(numbers(1)));
        assertEquals("1 and 2", Phrases.list(numbers(2)));
        assertEquals("1, 2 and 3", Phrases.list(numbers(3)));
    }

    @Test
    void tenAreListedAndOfElevenTheFirstNine() {
        assertEquals("1, 2, 3, 4, 5, 6, 7, 8, 9 and 10", Phrases.some(numbers(10)));
        assertEquals("1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more", Phrases.some(numbers(11)));
        assertEquals("1, 2, 3, 4, 5, 6, 7, 8, 9 and 12 more", Phrases.some(numbers(21)));
    }
}
