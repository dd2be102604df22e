package everycore.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/** Student's t distribution. */
final class StudentT {
    /** Below this the first guess is too far off for Newton's steps. */
    private static final double FEWEST_DEGREES_FOR_NEWTON = 3;

    private static final int MOST_STEPS = 20;
    private static final double RELATIVE_ACCURACY = 1e-14;

    private static final NormalDistribution GAUSSIAN = new NormalDistribution(null, 0, 1);

    private record Quantile(double level, double degreesOfFreedom) {}

    /** Of whole degrees of freedom, which are those of all cells with as many forks. */
    private static final Map<Quantile, Double> KNOWN = new ConcurrentHashMap<>();

    private StudentT() {}

    /**
     * The t that a share {@code level} of the distribution lies within, on both sides of zero together.
     *
     * @param degreesOfFreedom above zero, not necessarily whole
     */
    static double criticalValue(double level, double degreesOfFreedom) {
        double t = degreesOfFreedom == Math.rint(degreesOfFreedom)
                ? KNOWN.computeIfAbsent(
                        new Quantile(level, degreesOfFreedom), it -> search(it.level(), it.degreesOfFreedom()))
                : search(level, degreesOfFreedom);
        // The library's bisection may miss it by more than a level next to zero is wide.
        return Math.max(0, t);
    }

    /** The same to the last bit as JMH has it, whose library stops its bisection at nine digits. */
    static double criticalValueOfJmh(double level, double degreesOfFreedom) {
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(1 - (1 - level) / 2);
    }

    /** Newton's method takes a tenth of the library's own bisection, and a thousand files have many quantiles. */
    private static double search(double level, double degreesOfFreedom) {
        double upper = (1 - level) / 2;
        // Without null the constructor seeds a random generator, which costs more than the quantile.
        TDistribution distribution = new TDistribution(null, degreesOfFreedom);
        if (degreesOfFreedom < FEWEST_DEGREES_FOR_NEWTON || level > 0.999) {
            return criticalValueOfJmh(level, degreesOfFreedom);
        }
        double t = firstGuess(1 - upper, degreesOfFreedom);
        for (int step = 0; step < MOST_STEPS; step++) {
            double change = (upper - distribution.cumulativeProbability(-t)) / distribution.density(t);
            t -= change;
            if (Math.abs(change) <= RELATIVE_ACCURACY * Math.abs(t)) {
                break;
            }
        }
        return t;
    }

    /** Cornish and Fisher's expansion around the Gaussian (Abramowitz and Stegun 26.7.5). */
    static double firstGuess(double p, double degreesOfFreedom) {
        double z = GAUSSIAN.inverseCumulativeProbability(p);
        double square = z * z;
        return z
                + z * (square + 1) / (4 * degreesOfFreedom)
                + z * ((5 * square + 16) * square + 3) / (96 * degreesOfFreedom * degreesOfFreedom);
    }
}
