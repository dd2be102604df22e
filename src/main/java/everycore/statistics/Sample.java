package everycore.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The scores of one cell: one number a fork.
 *
 * @param forkMeans the mean of each fork's measurement iterations, all in one unit; at least one, all finite
 */
public record Sample(List<Double> forkMeans) {
    /** With fewer forks there is no verdict: an interval from a single degree of freedom says hardly anything. */
    public static final int FEWEST_FOR_A_VERDICT = 3;

    /** @throws IllegalArgumentException if there is no value or one that is not finite */
    public Sample {
        Doubles means = Doubles.copyOf(forkMeans);
        if (means.isEmpty()) {
            throw new IllegalArgumentException("a sample needs the mean of at least one fork");
        }
        for (double mean : means.values()) {
            if (!Double.isFinite(mean)) {
                throw new IllegalArgumentException("a sample holds finite fork means only, not " + mean);
            }
        }
        forkMeans = means;
    }

    /**
     * The mean of each fork's iterations. Iterations that are not finite are left out, and so are forks without any
     * other.
     *
     * @param rawData JMH's {@code rawData}: the iterations' scores by fork, rows of any length
     * @throws IllegalArgumentException if nothing remains, or a fork's sum exceeds the largest double
     */
    public static Sample ofForks(List<List<Double>> rawData) {
        double[] means = new double[rawData.size()];
        int count = 0;
        for (List<Double> fork : rawData) {
            double[] iterations = finite(Doubles.copyOf(fork).values());
            if (iterations.length > 0) {
                means[count++] = StatUtils.mean(iterations);
            }
        }
        if (count == 0) {
            throw new IllegalArgumentException("none of the " + rawData.size() + " forks has a finite score");
        }
        return new Sample(Doubles.of(Arrays.copyOf(means, count)));
    }

    /** The number of forks. */
    public int size() {
        return forkMeans.size();
    }

    /** The arithmetic mean of the fork means, in their unit. */
    public double mean() {
        return StatUtils.mean(values());
    }

    /** The standard deviation between forks (n − 1), in the unit of the fork means; NaN for one fork. */
    public double standardDeviation() {
        return size() == 1 ? Double.NaN : Math.sqrt(StatUtils.variance(values()));
    }

    /**
     * The mean of the fork means with Student's t interval: mean ± t(k − 1) · s / √k over k forks. It assumes
     * independent forks whose means are about Gaussian, and nothing about iterations (Student, Biometrika 1908; Georges,
     * Buytaert and Eeckhout, OOPSLA 2007, apply it to JVM invocations).
     *
     * @param level the confidence level, as in 0.95
     * @return without interval for one fork, or where an end leaves the range of a double
     * @throws IllegalArgumentException if the level is not inside (0, 1)
     */
    public Estimate meanWithInterval(double level) {
        ConfidenceInterval.requireLevel(level);
        double mean = mean();
        if (size() < 2) {
            return new Estimate(mean, Optional.empty());
        }
        double halfWidth = StudentT.criticalValue(level, size() - 1) * standardDeviation() / Math.sqrt(size());
        if (!Double.isFinite(halfWidth)) {
            return new Estimate(mean, Optional.empty());
        }
        return new Estimate(mean, Optional.of(new ConfidenceInterval(mean - halfWidth, mean + halfWidth, level)));
    }

    /** The least fork mean. */
    public double minimum() {
        return StatUtils.min(values());
    }

    /** The greatest fork mean. */
    public double maximum() {
        return StatUtils.max(values());
    }

    /**
     * The sample with the function applied to each fork mean, for instance a conversion of units.
     *
     * @throws IllegalArgumentException if a result is not finite
     */
    public Sample map(DoubleUnaryOperator f) {
        double[] mapped = values().clone();
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = f.applyAsDouble(mapped[i]);
        }
        return new Sample(Doubles.of(mapped));
    }

    private double[] values() {
        return ((Doubles) forkMeans).values();
    }

    private static double[] finite(double... iterations) {
        for (double iteration : iterations) {
            if (!Double.isFinite(iteration)) {
                return Arrays.stream(iterations).filter(Double::isFinite).toArray();
            }
        }
        return iterations;
    }
}
