package everycore.statistics;

import java.util.Optional;

/** The score of a cell. */
public final class Means {

    private Means() {}

    /**
     * The mean of the fork means with Student's t interval: mean ± t(k − 1) · s / √k over k forks. It assumes
     * independent forks whose means are about Gaussian, and nothing about iterations (Student, Biometrika 1908; Georges,
     * Buytaert and Eeckhout, OOPSLA 2007, apply it to JVM invocations).
     *
     * @param sample in any unit, which the estimate has too
     * @param level the confidence level, as in 0.95
     * @return without interval for one fork, or where an end leaves the range of a double
     * @throws IllegalArgumentException if the level is not inside (0, 1)
     */
    public static Estimate estimate(Sample sample, double level) {
        ConfidenceInterval.requireLevel(level);
        double mean = sample.mean();
        if (sample.size() < 2) {
            return new Estimate(mean, Optional.empty());
        }
        double halfWidth = StudentT.criticalValue(level, sample.size() - 1)
                * sample.standardDeviation()
                / Math.sqrt(sample.size());
        if (!Double.isFinite(mean - halfWidth) || !Double.isFinite(mean + halfWidth)) {
            return new Estimate(mean, Optional.empty());
        }
        return new Estimate(mean, Optional.of(new ConfidenceInterval(mean - halfWidth, mean + halfWidth, level)));
    }
}
