package everycore.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A sum of differences between mean logarithms, all divided by the same number: the logarithm of a ratio, of a ratio of
 * ratios, or of a geometric mean of ratios.
 *
 * @param value the contrast itself
 * @param standardError of the value; zero where no sample varies
 * @param degreesOfFreedom Satterthwaite's, not necessarily whole (Biometrics Bulletin 1946); NaN where no sample varies
 */
record LogContrast(double value, double standardError, double degreesOfFreedom) {

    /**
     * It assumes independent forks whose log means are about Gaussian; spreads may differ (Welch, Biometrika 1947).
     *
     * @return empty where a sample has one fork, or a value not above zero
     */
    static Optional<LogContrast> of(List<Sample> above, List<Sample> below, int divisor) {
        double value = 0;
        List<Variance> variances = new ArrayList<>();
        for (int sign : new int[] {1, -1}) {
            for (Sample sample : sign > 0 ? above : below) {
                if (sample.size() < 2 || sample.minimum() <= 0) {
                    return Optional.empty();
                }
                Sample logs = sample.map(Math::log);
                variances.add(Variance.of(logs)
                        .dividedBy(sample.size())
                        .dividedBy(divisor)
                        .dividedBy(divisor));
                value += sign * logs.mean() / divisor;
            }
        }
        return Optional.of(of(value, variances));
    }

    /** With the standard error that independent variances add up to. */
    static LogContrast of(double value, List<Variance> variances) {
        double variance = 0;
        double weighted = 0;
        for (Variance own : variances) {
            variance += own.value();
            weighted += own.value() * own.value() / own.degreesOfFreedom();
        }
        return new LogContrast(value, Math.sqrt(variance), variance * variance / weighted);
    }

    /** Its own squared standard error. */
    Variance squaredError() {
        return new Variance(standardError * standardError, degreesOfFreedom);
    }

    /** With the degrees of freedom of a better known squared standard error, and with that itself where it is greater. */
    LogContrast withAtLeast(Variance known) {
        return new LogContrast(value, Math.max(standardError, Math.sqrt(known.value())), known.degreesOfFreedom());
    }

    /** Exponentiated, with an interval where its ends stay in the range of a double. */
    Estimate ratio(double level) {
        double halfWidth = halfWidth(level);
        return Estimate.exponential(value, value - halfWidth, value + halfWidth, level);
    }

    /** Half the width of the interval of the value; zero where no sample varies. */
    double halfWidth(double level) {
        return standardError == 0 ? 0 : criticalValue(level) * standardError;
    }

    /** The chance, if the truth were zero, of a contrast as far from it as this one, on either side. */
    double pValue() {
        if (standardError == 0) {
            return value == 0 ? 1 : 0;
        }
        TDistribution distribution = new TDistribution(null, degreesOfFreedom);
        return Math.min(1, 2 * distribution.cumulativeProbability(-Math.abs(value) / standardError));
    }

    /** The t that a share of the distribution lies within, on both sides of zero together. */
    double criticalValue(double level) {
        return StudentT.criticalValue(level, degreesOfFreedom);
    }
}
