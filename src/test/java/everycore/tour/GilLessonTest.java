package everycore.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GilLessonTest {
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void comparesJavaWithPythonWhereThereIsOne() throws Exception {
        String text = Printed.by(new GilLesson(SHORT, List.of()));
        assertTrue(text.contains("Java, "), text);
        assertTrue(
                text.contains("Not run: cpython")
                        || text.matches(
                                "(?s).*CPython \\S+, \\d+ threads: \\d+ %.*CPython \\S+, \\d+ processes: \\d+ %.*"),
                text);
    }

    @Test
    void saysWhyAPythonThatIsNamedCannotRun() {
        StringWriter text = new StringWriter();
        Lesson lesson = new GilLesson(SHORT, List.of(Path.of("/no/such/python")));
        LessonFailure failure = assertThrows(
                LessonFailure.class,
                () -> lesson.teach(Blackboard.text(new PrintWriter(text), false, Optional.empty())));
        assertEquals("none of the Pythons that were named can be run", failure.getMessage());
        assertTrue(text.toString().contains("Not run: python, /no/such/python"), text.toString());
    }
}
