package everycore.report;

import java.util.Locale;

/** What an interval says to a question. */
public enum Answer {
    YES,
    /** Also where the forks are too few. */
    OPEN,
    NO;

    /** For people. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
