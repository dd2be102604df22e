package everycore.cli;

/** Why a command can't do what it was rightly asked to; the message says what, where and what to do. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1;

    CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }

    CommandFailure(String message) {
        super(message);
    }
}
