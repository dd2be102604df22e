package everycore.run;

/** Why a command can't do what it was rightly asked to; the message says what, where and what to do. */
public final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public CommandFailure(String message) {
        super(message);
    }
}
