package everycore.foreign;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** Those whose name matches the one pattern and not the other. */
    public static List<ForeignBenchmark> matching(Pattern include, Pattern exclude) {
        return Stream.of(values())
                .filter(benchmark -> include.matcher(benchmark.label()).find()
                        && !exclude.matcher(benchmark.label()).find())
                .toList();
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
