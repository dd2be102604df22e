package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.result.Warning;
import everycore.result.Warning.Kind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void oneOnNearlyEveryRowIsSaidOnce() {
        Marks<Integer> marks = marks(20, row -> row == 7 ? List.of(Kind.DRIFTING) : List.of(Kind.TARGET_NOT_REACHED));
        assertEquals("", marks.of(3));
        assertEquals("d", marks.of(7));
        assertEquals(List.of("d  " + Kind.DRIFTING.meaning()), marks.legend());
        assertEquals(
                List.of("On all 20 rows but row 7, and so without a mark: " + Kind.TARGET_NOT_REACHED.meaning() + "."),
                marks.sentences(row -> "row " + row));
    }

    @Test
    void oneOnEveryRowNamesNoException() {
        Marks<Integer> marks = marks(5, row -> List.of(Kind.TOO_FEW_FORKS));
        assertEquals(
                List.of("On all 5 rows, and so without a mark: " + Kind.TOO_FEW_FORKS.meaning() + "."),
                marks.sentences(String::valueOf));
    }

    @Test
    void oneOnManyRowsStaysAndSoDoesOneOnMostOfAFewRows() {
        assertEquals(
                "~",
                marks(20, row -> row > 2 ? List.of(Kind.TARGET_NOT_REACHED) : List.of())
                        .of(3));
        assertEquals(
                "~",
                marks(4, row -> row > 0 ? List.of(Kind.TARGET_NOT_REACHED) : List.of())
                        .of(3));
    }

    @Test
    void oneOnEachOfAFewRowsIsNone() {
        Marks<Integer> marks = marks(2, row -> List.of(Kind.TARGET_NOT_REACHED));
        assertEquals("", marks.of(1));
        assertEquals(List.of("every row: target not reached"), marks.briefSentences());
        assertEquals("~", marks(1, row -> List.of(Kind.TARGET_NOT_REACHED)).of(0));
    }

    /** So that a table holds no mark that the text around it doesn't explain. */
    @Test
    void oneThatTellsNoRowFromAnotherAmongSomeRowsIsNoneThere() {
        Marks<Integer> all = marks(20, row -> row % 2 == 0 ? List.of(Kind.DRIFTING) : List.of());
        assertEquals("d", all.of(2));
        assertEquals("", all.among(List.of(2, 4)).of(2));
        assertEquals(
                "", marks(20, row -> List.of(Kind.DRIFTING)).among(List.of(2)).of(2));
    }

    @Test
    void aWrongAnswerIsMarkedWhereverItIsGiven() {
        Marks<Integer> marks = marks(20, row -> List.of(Kind.WRONG_ANSWER));
        assertEquals("!", marks.of(3));
        assertEquals(List.of(), marks.sentences(String::valueOf));
    }

    private static Marks<Integer> marks(int rows, Function<Integer, List<Kind>> kinds) {
        return new Marks<>(
                IntStream.range(0, rows).boxed().toList(),
                row -> kinds.apply(row).stream()
                        .map(kind -> new Warning(kind, "text"))
                        .toList());
    }
}
