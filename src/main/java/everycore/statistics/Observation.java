package everycore.statistics;

import java.util.List;

/**
 * A point that a law is fitted to.
 *
 * @param threads N, above zero, not necessarily whole
 * @param throughput X(N), above zero, in any unit
 * @param weight of the squared residual, above zero: one for an unweighted fit, else the reciprocal of a variance
 */
record Observation(double threads, double throughput, double weight) {

    Observation {
        if (!isPositive(threads) || !isPositive(throughput) || !isPositive(weight)) {
            throw new IllegalArgumentException("No law is fitted to the throughput " + throughput + " at N = " + threads
                    + " with the weight " + weight + ": all three are finite and above zero.");
        }
    }

    /**
     * The means of a series, weighted by 1/s² where s is the standard error of each. Where one of them has none, or zero,
     * all are weighted by 1/X(N)² instead, as if noise were proportional: a point weighted by 1/X² among others weighted
     * by 1/s² would count for next to nothing.
     */
    static List<Observation> of(ScalingSeries series) {
        boolean weighable = series.samples().values().stream().allMatch(sample -> standardError(sample) > 0);
        return series.samples().entrySet().stream()
                .map(cell -> {
                    double mean = cell.getValue().mean();
                    double scale = weighable ? standardError(cell.getValue()) : mean;
                    return new Observation(cell.getKey(), mean, 1 / (scale * scale));
                })
                .toList();
    }

    /** NaN for one fork. */
    private static double standardError(Sample sample) {
        return sample.standardDeviation() / Math.sqrt(sample.size());
    }

    private static boolean isPositive(double x) {
        return x > 0 && Double.isFinite(x);
    }
}
