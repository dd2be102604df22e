package everycore.sweep;

import everycore.result.Protocol;
import java.time.Duration;
import java.util.Locale;

/** Ready-made protocols, from a first look to numbers that can be published. */
public enum Preset {
    QUICK(2, 3, 150, 3, 5, 0.05, Duration.ofSeconds(5)),
    NORMAL(2, 4, 250, 5, 10, 0.03, Duration.ofSeconds(16)),
    THOROUGH(5, 5, 500, 10, 30, 0.01, Duration.ofSeconds(180));

    private final int warmupIterations;
    private final int measurementIterations;
    private final long iterationMilliseconds;
    private final int minimumForks;
    private final int maximumForks;
    private final double target;
    private final Duration budgetPerCell;

    Preset(
            int warmupIterations,
            int measurementIterations,
            long iterationMilliseconds,
            int minimumForks,
            int maximumForks,
            double target,
            Duration budgetPerCell) {
        this.warmupIterations = warmupIterations;
        this.measurementIterations = measurementIterations;
        this.iterationMilliseconds = iterationMilliseconds;
        this.minimumForks = minimumForks;
        this.maximumForks = maximumForks;
        this.target = target;
        this.budgetPerCell = budgetPerCell;
    }

    public Protocol protocol(int cells, long seed) {
        return new Protocol(
                toString(),
                warmupIterations,
                iterationMilliseconds,
                measurementIterations,
                iterationMilliseconds,
                minimumForks,
                maximumForks,
                target,
                budgetPerCell.multipliedBy(cells).toSeconds(),
                seed);
    }

    /** As it is typed, and as it stands in a file. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
