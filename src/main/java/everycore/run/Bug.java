package everycore.run;

import java.util.Arrays;

/** What is said of a failure that nobody foresaw, or that has nothing to do with what is in the files. */
public final class Bug {
    private static final long BYTES_PER_MEGABYTE = 1 << 20;

    private Bug() {}

    /** @param toSend what its report needs, such as {@code the file} */
    public static String words(Throwable failure, String toSend) {
        if (failure instanceof OutOfMemoryError) {
            return "needs more memory than Java may use, "
                    + Runtime.getRuntime().maxMemory() / BYTES_PER_MEGABYTE
                    + " MB; give it more, as in java -Xmx4g -jar …";
        }
        return "a bug in everycore, please report it with this line, " + toSend + ": "
                + failure.getClass().getSimpleName() + ": " + failure.getMessage() + place(failure);
    }

    /** The deepest place in what is ours. */
    private static String place(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("everycore."))
                .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .findFirst()
                .orElse("");
    }
}
