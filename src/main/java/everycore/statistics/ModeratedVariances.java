package everycore.statistics;

import java.util.List;
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
    /** A variance of zero, which has no logarithm, counts as so much of the median. */
    private static final double SMALLEST_TO_MEDIAN = 1e-5;

    public ModeratedVariances {
        posterior = List.copyOf(posterior);
    }

    /** As they are with fewer than three, or where half of them are zero. */
    public static ModeratedVariances of(List<Variance> variances) {
        double[] values = variances.stream().mapToDouble(Variance::value).toArray();
        double median = values.length < Sample.FEWEST_FOR_A_VERDICT ? 0 : StatUtils.percentile(values, 50);
        if (median == 0) {
            return new ModeratedVariances(0, Double.NaN, variances);
        }
        // e = ln s² less its expectation at a true variance of one; trigamma is its variance there.
        double[] e = variances.stream()
                .mapToDouble(own -> Math.log(Math.max(own.value(), SMALLEST_TO_MEDIAN * median))
                        - Gamma.digamma(own.degreesOfFreedom() / 2)
                        + Math.log(own.degreesOfFreedom() / 2))
                .toArray();
        double excess = StatUtils.variance(e)
                - variances.stream()
                        .mapToDouble(own -> Gamma.trigamma(own.degreesOfFreedom() / 2))
                        .average()
                        .orElseThrow();
        Variance pooled = Variance.pooled(variances);
        if (excess <= 0) {
            return new ModeratedVariances(
                    Double.POSITIVE_INFINITY,
                    pooled.value(),
                    variances.stream().map(own -> pooled).toList());
        }
        double degrees = 2 * inverseTrigamma(excess);
        double prior = Math.exp(StatUtils.mean(e) + Gamma.digamma(degrees / 2) - Math.log(degrees / 2));
        return new ModeratedVariances(
                degrees,
                prior,
                variances.stream()
                        .map(own -> posterior(own, degrees, prior, pooled.degreesOfFreedom()))
                        .toList());
    }

    /** Never more degrees of freedom than all cells have together. */
    private static Variance posterior(Variance own, double degrees, double prior, double mostDegrees) {
        double sum = own.degreesOfFreedom() + degrees;
        return new Variance((own.value() * own.degreesOfFreedom() + prior * degrees) / sum, Math.min(sum, mostDegrees));
    }

    /** By Newton's method on 1/trigamma, which is convex and almost linear (Smyth's appendix). */
    private static double inverseTrigamma(double x) {
        double y = 0.5 + 1 / x;
        for (int step = 0; step < 50; step++) {
            double trigamma = Gamma.trigamma(y);
            double change = trigamma * (1 - trigamma / x) / tetragamma(y);
            y += change;
            if (Math.abs(change) < 1e-12 * y) {
                break;
            }
        }
        return y;
    }

    /** The derivative of trigamma, −2 Σ 1/(y + i)³, by recurrence and its asymptotic series (Abramowitz and Stegun 6.4). */
    private static double tetragamma(double y) {
        double sum = 0;
        double z = y;
        while (z < 20) {
            sum -= 2 / (z * z * z);
            z++;
        }
        double inverse = 1 / (z * z);
        return sum - inverse * (1 + 1 / z + inverse / 2 - inverse * inverse / 6 + inverse * inverse * inverse / 6);
    }
}
