package everycore.tour;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a lesson prints into a pipe. */
final class Printed {
    private Printed() {}

    static String by(Lesson lesson) throws LessonFailure, InterruptedException {
        StringWriter text = new StringWriter();
        Tour.teach(lesson, new Blackboard(new PrintWriter(text), false));
        return text.toString();
    }
}
