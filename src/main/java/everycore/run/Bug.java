package everycore.run;

import java.util.Arrays;

/** What is said of a failure that nobody foresaw. */
public final class Bug {
    private Bug() {}

    /** @param toSend what its report needs, such as {@code the file} */
    public static String words(Throwable failure, String toSend) {
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
