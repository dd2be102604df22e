package everycore.statistics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.Pair;

/**
 * How far from the mean the true effect of one more member lies. A few members tell the variance between them badly, so it is taken from
 * its whole confidence distribution (Nagashima, Noma and Furukawa, Statistical Methods in Medical Research 2019): it is where the
 * weighted sum of squares around the mean equals a chi-squared variable of k − 1 degrees of freedom (Viechtbauer, Statistics in
 * Medicine 2007), and zero where that can't be; the mean's error is Student's with the same variable, so that a prediction is never
 * narrower than the interval of the mean. Where errors are as nothing beside what members differ in, it is Student's t
 * with k − 1 degrees of freedom times the standard deviation times √(1 + 1/k).
 *
 * @param squaredErrors of the effects, in their order; all above zero, or all zero where the errors stand in the effects' own variance
 */
public record Prediction(List<Double> effects, List<Double> squaredErrors) {
    private static final int NODES = 64;
    private static final int MOST_STEPS = 100;
    private static final double ACCURACY = 1e-12;
    private static final NormalDistribution GAUSSIAN = new NormalDistribution(null, 0, 1);

    /** Quantiles of the chi-squared distribution, the greatest first, by degrees of freedom. */
    private static final Map<Integer, double[]> QUANTILES = new ConcurrentHashMap<>();

    /** Of p³, as it is the small quantiles that matter. */
    private static final Pair<double[], double[]> RULE = rule();

    public Prediction {
        effects = List.copyOf(effects);
        squaredErrors = List.copyOf(squaredErrors);
    }

    /** Whose errors are not known. */
    static Prediction ofSample(Sample effects) {
        return new Prediction(effects.forkMeans(), Collections.nCopies(effects.size(), 0.0));
    }

    int members() {
        return effects.size();
    }

    /** @param standardError of the mean */
    double halfWidth(double standardError, double level) {
        if (squaredErrors.stream().allMatch(square -> square == 0)) {
            return StudentT.criticalValue(level, members() - 1) * standardError * Math.sqrt(members() + 1.0);
        }
        double[] deviations = deviations(standardError);
        double target = (1 + level) / 2;
        // The share within is concave, so that Newton's steps from zero never go too far.
        double halfWidth = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double share = 0;
            double density = 0;
            for (int i = 0; i < NODES; i++) {
                double z = halfWidth / deviations[i];
                share += RULE.getSecond()[i] * GAUSSIAN.cumulativeProbability(z);
                density += RULE.getSecond()[i] * GAUSSIAN.density(z) / deviations[i];
            }
            double change = (target - share) / density;
            halfWidth += change;
            if (change <= ACCURACY * halfWidth) {
                break;
            }
        }
        return halfWidth;
    }

    /** Of the next effect around the mean, for each quantile. */
    private double[] deviations(double standardError) {
        double[] quantiles = QUANTILES.computeIfAbsent(members() - 1, Prediction::quantiles);
        double[] deviations = new double[NODES];
        double variance = 0;
        for (int i = 0; i < NODES; i++) {
            variance = varianceWith(quantiles[i], variance);
            deviations[i] = Math.sqrt(variance + standardError * standardError * (members() - 1) / quantiles[i]);
        }
        return deviations;
    }

    /**
     * @param squares what the weighted sum of squares is to be
     * @param start nothing above the answer: the sum is convex and falls, so that Newton's steps never go too far
     */
    private double varianceWith(double squares, double start) {
        double variance = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            Squares at = Squares.of(this, variance);
            if (at.around <= squares * (1 + ACCURACY)) {
                break;
            }
            variance += (at.around - squares) / at.fall;
        }
        return variance;
    }

    /**
     * @param around the weighted sum of squares around the weighted mean
     * @param fall by how much that falls with the variance between members
     */
    private record Squares(double around, double fall) {
        static Squares of(Prediction members, double variance) {
            double weights = 0;
            double weighted = 0;
            for (int i = 0; i < members.members(); i++) {
                double weight = 1 / (members.squaredErrors.get(i) + variance);
                weights += weight;
                weighted += weight * members.effects.get(i);
            }
            double around = 0;
            double fall = 0;
            for (int i = 0; i < members.members(); i++) {
                double weight = 1 / (members.squaredErrors.get(i) + variance);
                double difference = members.effects.get(i) - weighted / weights;
                around += weight * difference * difference;
                fall += weight * weight * difference * difference;
            }
            return new Squares(around, fall);
        }
    }

    private static double[] quantiles(int degreesOfFreedom) {
        ChiSquaredDistribution distribution = new ChiSquaredDistribution(null, degreesOfFreedom);
        return IntStream.range(0, NODES)
                .mapToDouble(i -> distribution.inverseCumulativeProbability(Math.pow(RULE.getFirst()[i], 3)))
                .toArray();
    }

    /** The greatest first. */
    private static Pair<double[], double[]> rule() {
        GaussIntegrator legendre = new GaussIntegratorFactory().legendre(NODES, 0, 1);
        double[] points = new double[NODES];
        double[] weights = new double[NODES];
        for (int i = 0; i < NODES; i++) {
            int place = NODES - 1 - i;
            points[i] = legendre.getPoint(place);
            weights[i] = legendre.getWeight(place) * 3 * points[i] * points[i];
        }
        return new Pair<>(points, weights);
    }
}
