package everycore.statistics;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The variances of many cells, each shrunk towards what is usual among them: empirical Bayes of Smyth (Statistical
 * Applications in Genetics and Molecular Biology 3, 2004), as R's limma has it. It assumes that the cells' true variances
 * are drawn from one scaled inverse χ² distribution and that what is measured is about Gaussian.
 *
 * @param priorDegreesOfFreedom what the other cells are worth: zero where they say nothing of one, infinite where the
 *     variances differ no more than chance has it
 * @param priorVariance the usual variance; NaN where the other cells say nothing
 * @param posterior each cell's variance, in the order of the cells
 */
public record ModeratedVariances(double priorDegreesOfFreedom, double priorVariance, List<Variance> posterior) {
    /** With fewer, what they say of the spread of variances is mostly chance. */
    private static final int FEWEST = 10;

    /** A variance of zero, which has no logarithm, counts as so much of the median. */
    private static final double SMALLEST_TO_MEDIAN = 1e-5;

    /** So many standard errors wider than it looks is the spread of the true variances taken to be. */
    private static final double CAUTION = 2;

    private static final double ACCURACY = 1e-13;
    private static final int MOST_EVALUATIONS = 1000;

    public ModeratedVariances {
        posterior = List.copyOf(posterior);
    }

    /**
     * Genes are thousands and cells are few: a table whose variances look alike by chance would be shrunk too much, and its
     * noisy cells rejected. So this takes their spread for two standard errors wider than limma does. They stay as they
     * are with fewer than ten, or where half of them are zero.
     */
    public static ModeratedVariances of(List<Variance> variances) {
        return variances.size() < FEWEST ? unchanged(variances) : of(variances, CAUTION);
    }

    /** @param caution in standard errors of the spread; zero is limma's estimate */
    static ModeratedVariances of(List<Variance> variances, double caution) {
        double median = StatUtils.percentile(
                variances.stream().mapToDouble(Variance::value).toArray(), 50);
        if (median == 0) {
            return unchanged(variances);
        }
        // ln s² less its expectation at a true variance of one; the trigamma function is its variance there.
        double[] logarithms = variances.stream()
                .mapToDouble(own -> Math.log(Math.max(own.value(), SMALLEST_TO_MEDIAN * median))
                        - Gamma.digamma(own.degreesOfFreedom() / 2)
                        + Math.log(own.degreesOfFreedom() / 2))
                .toArray();
        double byChance = variances.stream()
                .mapToDouble(own -> Gamma.trigamma(own.degreesOfFreedom() / 2))
                .average()
                .orElseThrow();
        double spread = StatUtils.variance(logarithms) - byChance + caution * errorOfVariance(logarithms);
        Variance pooled = Variance.pooled(variances);
        if (spread <= 0) {
            return new ModeratedVariances(
                    Double.POSITIVE_INFINITY,
                    pooled.value(),
                    variances.stream().map(own -> pooled).toList());
        }
        double degrees = 2 * inverseTrigamma(spread);
        double prior = Math.exp(StatUtils.mean(logarithms) + Gamma.digamma(degrees / 2) - Math.log(degrees / 2));
        return new ModeratedVariances(
                degrees,
                prior,
                variances.stream()
                        .map(own -> posterior(own, degrees, prior, pooled.degreesOfFreedom()))
                        .toList());
    }

    private static ModeratedVariances unchanged(List<Variance> variances) {
        return new ModeratedVariances(0, Double.NaN, variances);
    }

    /** √((m₄ − s⁴)/n), the large-sample standard error of a variance. */
    private static double errorOfVariance(double[] sample) {
        double mean = StatUtils.mean(sample);
        double fourth =
                Arrays.stream(sample).map(x -> Math.pow(x - mean, 4)).average().orElseThrow();
        double variance = StatUtils.variance(sample);
        return Math.sqrt(Math.max(0, fourth - variance * variance) / sample.length);
    }

    /** Never more degrees of freedom than all cells have together. */
    private static Variance posterior(Variance own, double degrees, double prior, double mostDegrees) {
        double sum = own.degreesOfFreedom() + degrees;
        return new Variance((own.value() * own.degreesOfFreedom() + prior * degrees) / sum, Math.min(sum, mostDegrees));
    }

    /** As 1/y &lt; trigamma(y) &lt; 1/y + 1/y², it lies from 1/x to 1/x + 1/√x; twice as far leaves room for rounding. */
    private static double inverseTrigamma(double x) {
        return new BrentSolver(ACCURACY, Double.MIN_NORMAL)
                .solve(MOST_EVALUATIONS, y -> Gamma.trigamma(y) / x - 1, 0.5 / x, 2 * (1 / x + 1 / Math.sqrt(x)));
    }
}
