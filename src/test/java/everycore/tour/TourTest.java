package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TourTest {
    private static final List<Lesson> LESSONS = Tour.lessons(1, Duration.ofMillis(300), List.of());

    @Test
    void hasTheTutorialsLessonsInItsOrder() {
        assertEquals(
                List.of("threads", "race", "interleavings", "lock", "deadlock", "cores", "gil"),
                LESSONS.stream().map(Lesson::name).toList());
    }

    @Test
    void fitsIntoTwoLessonsOfASchool() {
        assertEquals(90, LESSONS.stream().mapToInt(Lesson::minutes).sum());
    }

    @TestFactory
    Stream<DynamicTest> eachLessonFitsEightyColumnsAndSaysWhy() {
        return LESSONS.stream()
                .map(lesson -> DynamicTest.dynamicTest(lesson.name(), () -> {
                    String text = Printed.by(lesson);
                    text.lines().forEach(line -> assertTrue(line.length() <= Blackboard.WIDTH, line));
                    assertTrue(text.startsWith(lesson.name() + ": "), text);
                    assertTrue(text.contains("\nAsk: "), text);
                    assertTrue(
                            text.contains("\nWhy")
                                    || text.contains("luck")
                                    || text.contains("not the rule")
                                    || text.contains("Elsewhere"),
                            text);
                    assertTrue(
                            text.contains("    }\n") || text.contains("def spin(turns):"), "shows its source: " + text);
                }));
    }
}
