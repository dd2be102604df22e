package everycore.statistics;

import java.util.List;
import java.util.Optional;

/**
 * A sample that falls into two groups, as those of contended benchmarks may.
 *
 * @param low the forks below the gap
 * @param high the forks above it
 */
public record Modes(Sample low, Sample high) {
    /** Below a fifth a gap is no matter for a decision, whatever caused it. */
    private static final double SMALLEST_GAP = Math.log(1.2);

    /** So much wider than each of the groups must the gap between them be. */
    private static final double GAP_TO_GROUP = 2;

    /**
     * Splits the forks at their largest gap on a logarithmic scale. They count as two groups when the upper begins at
     * least a fifth above the lower's end and the gap is at least twice as wide as either group, with two forks in each:
     * one fork apart is an outlier. This is a rule of thumb to warn by, not a test with an error rate.
     */
    public static Optional<Modes> of(Sample sample) {
        int size = sample.size();
        if (size < 4 || sample.minimum() <= 0) {
            return Optional.empty();
        }
        List<Double> sorted = sample.forkMeans().stream().sorted().toList();
        int split = 1;
        for (int i = 2; i < size; i++) {
            split = distance(sorted, i - 1, i) > distance(sorted, split - 1, split) ? i : split;
        }
        double gap = distance(sorted, split - 1, split);
        double widest = Math.max(distance(sorted, 0, split - 1), distance(sorted, split, size - 1));
        boolean apart = gap >= SMALLEST_GAP && gap >= GAP_TO_GROUP * widest && split >= 2 && size - split >= 2;
        return apart
                ? Optional.of(new Modes(new Sample(sorted.subList(0, split)), new Sample(sorted.subList(split, size))))
                : Optional.empty();
    }

    private static double distance(List<Double> sorted, int from, int to) {
        return Math.log(sorted.get(to) / sorted.get(from));
    }
}
