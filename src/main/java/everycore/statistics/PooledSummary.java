package everycore.statistics;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * JMH's own summary of a metric: all iterations of all forks pooled, error at 99.9 %. Every number is in the unit of
 * the metric, and NaN where JMH has none.
 *
 * @param score the mean of all iterations
 * @param scoreError half the width of the 99.9 % interval; NaN for two iterations or fewer
 * @param confidenceLow score − scoreError
 * @param confidenceHigh score + scoreError
 * @param percentiles the iterations' percentiles by JMH's ranks, "0.0" to "100.0", in numeric order
 */
public record PooledSummary(
        double score,
        double scoreError,
        double confidenceLow,
        double confidenceHigh,
        SortedMap<String, Double> percentiles) {

    private static final double LEVEL = 0.999;

    private static final List<String> RANKS =
            List.of("0.0", "50.0", "90.0", "95.0", "99.0", "99.9", "99.99", "99.999", "99.9999", "100.0");

    /** @throws IllegalArgumentException if a rank is not a number */
    public PooledSummary {
        SortedMap<String, Double> ordered = new TreeMap<>(Comparator.comparingDouble(Double::parseDouble));
        ordered.putAll(percentiles);
        percentiles = Collections.unmodifiableSortedMap(ordered);
    }

    /**
     * What JMH 1.37 prints and saves for these iterations, to the last bit: mean ± t(0.9995, n − 1) · s / √n (JMH's
     * {@code AbstractStatistics}). It assumes that all n iterations are independent, which those of one fork are not, so
     * the error is too small wherever forks differ.
     *
     * @param rawData JMH's {@code rawData}: the iterations' scores by fork, rows of any length; values that are not
     *     finite spread as in JMH, and no value at all makes every number NaN
     */
    public static PooledSummary of(List<List<Double>> rawData) {
        double[] scores = rawData.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double score = mean(scores);
        double error = error(scores, score);
        return new PooledSummary(score, error, score - error, score + error, percentiles(scores));
    }

    private static double mean(double[] scores) {
        // Not DoubleStream.sum(), whose compensated sum differs from JMH's in the last bit.
        double sum = 0;
        for (double score : scores) {
            sum += score;
        }
        return sum / scores.length;
    }

    private static double error(double[] scores, double mean) {
        int n = scores.length;
        if (n <= 2) {
            return Double.NaN;
        }
        double squares = 0;
        for (double score : scores) {
            squares += Math.pow(score - mean, 2);
        }
        return StudentT.criticalValueOfJmh(LEVEL, n - 1) * Math.sqrt(squares / (n - 1)) / Math.sqrt(n);
    }

    private static SortedMap<String, Double> percentiles(double[] scores) {
        SortedMap<String, Double> percentiles = new TreeMap<>();
        // Not setData(): the pivots it caches give wrong percentiles once NaN is removed (Commons Math 3.6.1).
        Percentile percentile = new Percentile();
        for (String rank : RANKS) {
            double p = Double.parseDouble(rank);
            percentiles.put(rank, p == 0 ? minimum(scores) : percentile.evaluate(scores, p));
        }
        return percentiles;
    }

    /** Apart, because Commons Math knows no percentile of rank 0. */
    private static double minimum(double[] scores) {
        return Arrays.stream(scores).min().orElse(Double.NaN);
    }
}
