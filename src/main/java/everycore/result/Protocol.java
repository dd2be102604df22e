package everycore.result;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How every cell of a run is measured. Durations of an iteration are in milliseconds.
 *
 * @param target largest relative half-width, a fraction, at which a cell needs no more forks
 * @param budgetSeconds no round starts after this time
 * @param seed orders the forks of every round
 * @param ownIterations true where the iterations are not those above, but those that each benchmark declares for itself
 */
public record Protocol(
        String preset,
        int warmupIterations,
        long warmupMilliseconds,
        int measurementIterations,
        long measurementMilliseconds,
        int minimumForks,
        int maximumForks,
        double target,
        long budgetSeconds,
        long seed,
        Optional<Boolean> ownIterations) {
    public Protocol {
        Objects.requireNonNull(preset, "preset");
        if (warmupIterations < 0 || measurementIterations < 1) {
            throw new IllegalArgumentException("a fork needs at least one measurement iteration");
        }
        if (warmupMilliseconds < 1 || measurementMilliseconds < 1) {
            throw new IllegalArgumentException("an iteration lasts at least one millisecond");
        }
        if (minimumForks < 1 || maximumForks < minimumForks) {
            throw new IllegalArgumentException("forks must be at least 1, and the maximum " + maximumForks
                    + " at least the minimum " + minimumForks);
        }
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("the target must lie between 0 and 100 %");
        }
        if (budgetSeconds < 1) {
            throw new IllegalArgumentException("the budget must be at least one second");
        }
    }

    /** The same iterations for every benchmark. */
    public Protocol(
            String preset,
            int warmupIterations,
            long warmupMilliseconds,
            int measurementIterations,
            long measurementMilliseconds,
            int minimumForks,
            int maximumForks,
            double target,
            long budgetSeconds,
            long seed) {
        this(
                preset,
                warmupIterations,
                warmupMilliseconds,
                measurementIterations,
                measurementMilliseconds,
                minimumForks,
                maximumForks,
                target,
                budgetSeconds,
                seed,
                Optional.empty());
    }

    /** The same but for the iterations, which each benchmark declares for itself. */
    public Protocol withOwnIterations() {
        return new Protocol(
                preset,
                warmupIterations,
                warmupMilliseconds,
                measurementIterations,
                measurementMilliseconds,
                minimumForks,
                maximumForks,
                target,
                budgetSeconds,
                seed,
                Optional.of(true));
    }

    public boolean leavesIterationsToBenchmarks() {
        return ownIterations.orElse(false);
    }

    /** The time of one fork's own warmup and measurement. */
    public Duration window() {
        return Duration.ofMillis(
                warmupIterations * warmupMilliseconds + measurementIterations * measurementMilliseconds);
    }
}
