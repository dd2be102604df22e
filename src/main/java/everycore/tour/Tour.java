package everycore.tour;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The tutorial's lessons, in its order. */
public final class Tour {
    static final Duration WINDOW = Duration.ofMillis(1600);
    private static final long PAUSE_MILLIS = 100;

    private Tour() {}

    /** @param pythons interpreters for the lesson on them, instead of those that are found */
    public static List<Lesson> lessons(List<Path> pythons) {
        return lessons(PAUSE_MILLIS, WINDOW, pythons);
    }

    /**
     * @param pauseMillis between two lines of a thread that counts
     * @param window the time that something is watched for
     */
    static List<Lesson> lessons(long pauseMillis, Duration window, List<Path> pythons) {
        return List.of(
                new ThreadsLesson(pauseMillis),
                new RaceLesson(window),
                new InterleavingsLesson(),
                new LockLesson(),
                new DeadlockLesson(),
                new CoresLesson(window),
                new GilLesson(window, pythons));
    }

    /** Prints one lesson under its heading. */
    public static void teach(Lesson lesson, Blackboard page) throws LessonFailure, InterruptedException {
        page.heading(lesson.name() + ": " + lesson.title());
        lesson.teach(page);
        page.end();
    }
}
