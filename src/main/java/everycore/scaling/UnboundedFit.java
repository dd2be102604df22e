package everycore.scaling;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresProblem;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.RealVector;

/**
 * The least squares of a law without regard to its bounds.
 *
 * @param throughputOfOne λ, in the unit of the throughput
 * @param coefficients of the free terms, of either sign
 */
record UnboundedFit(double throughputOfOne, Map<LossTerm, Double> coefficients) {

    /** Small enough for nine digits where the residuals are large, large enough for Commons Math not to give up. */
    private static final double TOLERANCE = 1e-15;

    private static final int MOST_STEPS = 1000;

    UnboundedFit {
        coefficients = Map.copyOf(coefficients);
    }

    /**
     * Fits by Levenberg and Marquardt (Moré, 1978, as in MINPACK).
     *
     * @param terms what is free beside λ; the coefficients of the others are zero
     * @throws org.apache.commons.math3.exception.MathIllegalStateException if the fit does not converge
     */
    static UnboundedFit of(List<LossTerm> terms, List<Observation> observations) {
        double[] start = LinearForm.solve(terms, observations);
        double unit = start[0];
        start[0] = 1;
        WeightedCurve curve = new WeightedCurve(terms, observations, unit);
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .model(curve)
                .target(curve.target())
                .start(start)
                .maxEvaluations(MOST_STEPS)
                .maxIterations(MOST_STEPS)
                .build();
        RealVector point = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(TOLERANCE)
                .withParameterRelativeTolerance(TOLERANCE)
                .withOrthoTolerance(TOLERANCE)
                .optimize(problem)
                .getPoint();
        Map<LossTerm, Double> coefficients = new EnumMap<>(LossTerm.class);
        for (int j = 0; j < terms.size(); j++) {
            coefficients.put(terms.get(j), point.getEntry(1 + j));
        }
        return new UnboundedFit(unit * point.getEntry(0), coefficients);
    }

    /** Whether it is a law: λ above zero, no coefficient below zero. */
    boolean isWithinBounds() {
        return throughputOfOne > 0 && coefficients.values().stream().allMatch(coefficient -> coefficient >= 0);
    }

    /** @throws IllegalArgumentException if it is not within the bounds */
    UniversalScalabilityLaw law() {
        return new UniversalScalabilityLaw(
                coefficients.getOrDefault(LossTerm.CONTENTION, 0.0),
                coefficients.getOrDefault(LossTerm.COHERENCY, 0.0),
                throughputOfOne);
    }
}
