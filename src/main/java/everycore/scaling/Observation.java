package everycore.scaling;

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

    private static boolean isPositive(double x) {
        return x > 0 && Double.isFinite(x);
    }
}
