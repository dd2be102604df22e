package everycore.scaling;

import everycore.statistics.Sample;
import java.util.List;
import java.util.Optional;

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
            throw new IllegalArgumentException("no law is fitted to the throughput " + throughput + " at N = " + threads
                    + " with the weight " + weight + ": all three are finite and above zero");
        }
    }

    /**
     * The means of a series, weighted by 1/X(N)², as if noise were proportional to throughput. The standard error of a
     * few forks is too uncertain to weigh by: of five forks, one in ten is off by a factor of two or more.
     */
    static List<Observation> of(ScalingSeries series) {
        return series.samples().entrySet().stream()
                .map(cell -> {
                    double mean = cell.getValue().mean();
                    return new Observation(cell.getKey(), mean, 1 / (mean * mean));
                })
                .toList();
    }

    /** The standard error of a sample's mean over that mean; NaN for one fork. */
    static double relativeError(Sample sample) {
        return sample.standardDeviation() / Math.sqrt(sample.size()) / sample.mean();
    }

    /** The same with so many times the throughput, and the weight of before; empty if that leaves the range of a double. */
    Optional<Observation> times(double factor) {
        return isPositive(throughput * factor)
                ? Optional.of(new Observation(threads, throughput * factor, weight))
                : Optional.empty();
    }

    /** The same, for a fit of absolute residuals. */
    Observation unweighted() {
        return new Observation(threads, throughput, 1);
    }

    private static boolean isPositive(double x) {
        return x > 0 && Double.isFinite(x);
    }
}
