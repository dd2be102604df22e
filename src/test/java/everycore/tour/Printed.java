package everycore.tour;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/** What a lesson prints into a pipe. */
final class Printed {
    private Printed() {}

    static String by(Lesson lesson) throws LessonFailure, InterruptedException {
        StringWriter text = new StringWriter();
        Tour.teach(lesson, Blackboard.text(new PrintWriter(text), false, Optional.empty()));
        return text.toString();
    }
}
