package everycore.tour;

/** A lesson could not run what it wanted to show. */
public final class LessonFailure extends Exception {
    private static final long serialVersionUID = 1;

    public LessonFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
