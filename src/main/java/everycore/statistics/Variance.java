package everycore.statistics;

import java.util.List;

/**
 * An estimated variance with its degrees of freedom.
 *
 * @param value in the squared unit of what varies, not below zero; without unit for logarithms
 * @param degreesOfFreedom above zero, not necessarily whole; infinite for a variance that is known
 */
public record Variance(double value, double degreesOfFreedom) {

    /** @throws IllegalArgumentException if the value is below zero or not finite, or the degrees are not above zero */
    public Variance {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException("a variance is a finite number from zero on, not " + value);
        }
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("degrees of freedom are above zero, not " + degreesOfFreedom);
        }
    }

    /** Of one value of the sample, which has at least two. */
    static Variance of(Sample sample) {
        double standardDeviation = sample.standardDeviation();
        return new Variance(standardDeviation * standardDeviation, sample.size() - 1);
    }

    /** Of one value of a sample, if all have the same: the samples' own, weighted by their degrees of freedom. */
    static Variance pooled(List<Variance> variances) {
        double degrees =
                variances.stream().mapToDouble(Variance::degreesOfFreedom).sum();
        double sum = variances.stream()
                .mapToDouble(variance -> variance.value * variance.degreesOfFreedom)
                .sum();
        return new Variance(sum / degrees, degrees);
    }

    Variance dividedBy(double divisor) {
        return new Variance(value / divisor, degreesOfFreedom);
    }
}
