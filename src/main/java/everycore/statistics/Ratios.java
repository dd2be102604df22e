package everycore.statistics;

import java.util.Optional;

/** The ratio of two cells: a speedup or a comparison. */
public final class Ratios {

    private Ratios() {}

    /**
     * The ratio of the geometric means of the fork means with Welch's t interval on their logarithms, exponentiated
     * (Welch, Biometrika 1947; degrees of freedom by Satterthwaite, Biometrics Bulletin 1946). It assumes independent
     * forks whose log means are about Gaussian; the two spreads may differ.
     *
     * @param numerator in the unit of the denominator, so that the ratio has none
     * @param level the confidence level, as in 0.95
     * @return the ratio of the arithmetic means without interval where a side has one fork or a value not above zero
     *     (infinite or NaN over a mean of zero); without interval, too, where an end leaves the range of a double
     * @throws IllegalArgumentException if the level is not inside (0, 1)
     */
    public static Estimate estimate(Sample numerator, Sample denominator, double level) {
        ConfidenceInterval.requireLevel(level);
        if (!allowsInterval(numerator) || !allowsInterval(denominator)) {
            return new Estimate(numerator.mean() / denominator.mean(), Optional.empty());
        }
        Sample above = numerator.map(Math::log);
        Sample below = denominator.map(Math::log);
        double difference = above.mean() - below.mean();
        double halfWidth = halfWidth(above, below, level);
        double low = Math.exp(difference - halfWidth);
        double high = Math.exp(difference + halfWidth);
        if (!Double.isFinite(low) || !Double.isFinite(high)) {
            return new Estimate(Math.exp(difference), Optional.empty());
        }
        return new Estimate(Math.exp(difference), Optional.of(new ConfidenceInterval(low, high, level)));
    }

    private static boolean allowsInterval(Sample sample) {
        return sample.size() >= 2 && sample.minimum() > 0;
    }

    private static double halfWidth(Sample a, Sample b, double level) {
        double varianceA = squaredStandardError(a);
        double varianceB = squaredStandardError(b);
        double variance = varianceA + varianceB;
        if (variance == 0) {
            return 0;
        }
        // Shares, not squares of the variances, which could underflow to 0/0.
        double shareA = varianceA / variance;
        double shareB = varianceB / variance;
        double degreesOfFreedom = 1 / (shareA * shareA / (a.size() - 1) + shareB * shareB / (b.size() - 1));
        return StudentT.criticalValue(level, degreesOfFreedom) * Math.sqrt(variance);
    }

    private static double squaredStandardError(Sample sample) {
        double standardDeviation = sample.standardDeviation();
        return standardDeviation * standardDeviation / sample.size();
    }
}
