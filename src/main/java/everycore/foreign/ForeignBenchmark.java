package everycore.foreign;

import java.util.Locale;

/** The loops that other runtimes measure, under the names that they have in a file. */
public enum ForeignBenchmark {
    SPIN(false, false),
    BALANCE_UNLOCKED(true, true),
    BALANCE_LOCK(true, false),
    BALANCE_ATOMIC(true, false);

    private final boolean hasBalance;
    private final boolean losesUpdates;

    ForeignBenchmark(boolean hasBalance, boolean losesUpdates) {
        this.hasBalance = hasBalance;
        this.losesUpdates = losesUpdates;
    }

    /** For instance {@code balance.lock}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    boolean hasBalance() {
        return hasBalance;
    }

    boolean losesUpdates() {
        return losesUpdates;
    }
}
