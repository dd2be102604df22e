package everycore.machine;

import java.util.Optional;

/** Text that hardware and operating systems say of themselves. */
final class Text {

    /** OSHI's word for what it does not know. */
    private static final String UNKNOWN = "unknown";

    private Text() {}

    static Optional<String> tidy(String text) {
        return Optional.of(text.strip().replaceAll("\\s+", " "))
                .filter(tidy -> !tidy.isEmpty() && !tidy.equalsIgnoreCase(UNKNOWN));
    }
}
