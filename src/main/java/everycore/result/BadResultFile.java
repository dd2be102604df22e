package everycore.result;

import java.nio.file.Path;

/** A result file that can't be read; the message names the file, the place in it and the reason, in one line. */
public final class BadResultFile extends Exception {
    private static final long serialVersionUID = 1;

    BadResultFile(Path file, String reason, Throwable cause) {
        super(file + ": " + reason, cause);
    }

    BadResultFile(Path file, int line, int column, String reason, Throwable cause) {
        super(file + ":" + line + ":" + column + ": " + reason, cause);
    }

    /** A file that can't be read as it was asked for. */
    public static BadResultFile of(Path file, IllegalArgumentException refusal) {
        return new BadResultFile(file, refusal.getMessage(), refusal);
    }

    /** A file of no entries. */
    public static BadResultFile holdsNothing(Path file) {
        return new BadResultFile(file, "holds no results, as JMH leaves it when no benchmark ran", null);
    }
}
