package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadsLessonTest {
    /** What the tutorial's listing prints, by main's name in Java. */
    private static final List<String> TUTORIAL = List.of(
            "thread MAIN is running...",
            "thread LoopThread is running...",
            "thread LoopThread >>> 1",
            "thread LoopThread >>> 2",
            "thread LoopThread >>> 3",
            "thread LoopThread >>> 4",
            "thread LoopThread >>> 5",
            "thread LoopThread ended.",
            "thread MAIN ended.");

    @Test
    void printsWhatTheTutorialPrintsOnEveryKindOfThread() throws Exception {
        String text = Printed.by(new ThreadsLesson(1));
        String main = Thread.currentThread().getName();
        List<String> lines = text.lines()
                .filter(line -> line.startsWith("  thread "))
                .map(line -> line.strip().replace("thread " + main + " ", "thread MAIN "))
                .toList();
        int kinds = Runtime.version().feature() >= 21 ? 2 : 1;
        assertEquals(
                Collections.nCopies(kinds, TUTORIAL).stream()
                        .flatMap(List::stream)
                        .toList(),
                lines);
        assertEquals(kinds == 1, text.contains("Virtual threads need JDK 21"), text);
    }

    @Test
    void showsTheClassThatRuns() throws Exception {
        assertTrue(Printed.by(new ThreadsLesson(1)).contains("record LoopThread("));
    }
}
