package everycore.tour;

/** One lesson: it prints the source of what it runs, what happened, and why. */
public interface Lesson {
    /** What a person calls it by on the command line. */
    String name();

    /** What it shows, in a line. */
    String title();

    /** How long it takes with a class that thinks before it looks. */
    int minutes();

    /**
     * @throws LessonFailure if what it runs can't be run here
     * @throws InterruptedException if somebody ends it
     */
    void teach(Blackboard page) throws LessonFailure, InterruptedException;
}
