package everycore.statistics;

import org.apache.commons.math3.distribution.TDistribution;

/** Student's t distribution. */
final class StudentT {

    private StudentT() {}

    /**
     * The t that a share {@code level} of the distribution lies within, on both sides of zero together.
     *
     * @param degreesOfFreedom above zero, not necessarily whole
     */
    static double criticalValue(double level, double degreesOfFreedom) {
        // Without null the constructor seeds a random generator, which costs more than the quantile.
        return new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability(1 - (1 - level) / 2);
    }
}
