package everycore.scaling;

import java.util.Arrays;
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
 * @param coefficients of the terms; those that were free are of either sign
 */
record UnboundedFit(double throughputOfOne, Map<LossTerm, Double> coefficients) {

    /** Small enough for nine digits where the residuals are large, large enough for Commons Math not to give up. */
    static final double FINEST = 1e-15;

    /** Enough for the ends of intervals, of which three digits are shown. */
    static final double COARSE = 1e-6;

    private static final int MOST_STEPS = 1000;

    UnboundedFit {
        coefficients = Map.copyOf(coefficients);
    }

    /**
     * Fits by Levenberg and Marquardt (Moré, 1978, as in MINPACK).
     *
     * @param held the coefficients that are given; λ and the others are free
     * @param tolerance of cost and coefficients, relative
     * @throws org.apache.commons.math3.exception.MathIllegalStateException if the fit does not converge
     */
    static UnboundedFit of(Map<LossTerm, Double> held, List<Observation> observations, double tolerance) {
        List<LossTerm> free = Arrays.stream(LossTerm.values())
                .filter(term -> !held.containsKey(term))
                .toList();
        double[] start = LinearForm.solve(free, held, observations);
        double unit = start[0];
        start[0] = 1;
        WeightedCurve curve = new WeightedCurve(free, held, observations, unit);
        LeastSquaresProblem problem = new LeastSquaresBuilder()
                .model(curve)
                .target(curve.target())
                .start(start)
                .maxEvaluations(MOST_STEPS)
                .maxIterations(MOST_STEPS)
                .build();
        RealVector point = new LevenbergMarquardtOptimizer()
                .withCostRelativeTolerance(tolerance)
                .withParameterRelativeTolerance(tolerance)
                .withOrthoTolerance(tolerance)
                .optimize(problem)
                .getPoint();
        Map<LossTerm, Double> coefficients = new EnumMap<>(LossTerm.class);
        coefficients.putAll(held);
        for (int j = 0; j < free.size(); j++) {
            coefficients.put(free.get(j), point.getEntry(1 + j));
        }
        return new UnboundedFit(unit * point.getEntry(0), coefficients);
    }

    /** The terms whose coefficients are out of bounds, each with the bound that it breaks. */
    Map<LossTerm, Double> brokenBounds() {
        Map<LossTerm, Double> broken = new EnumMap<>(LossTerm.class);
        coefficients.forEach((term, coefficient) -> {
            if (coefficient < 0 || coefficient > term.most()) {
                broken.put(term, coefficient < 0 ? 0 : term.most());
            }
        });
        return broken;
    }

    /** @throws IllegalArgumentException if it is not within the bounds */
    UniversalScalabilityLaw law() {
        return new UniversalScalabilityLaw(
                coefficients.get(LossTerm.CONTENTION), coefficients.get(LossTerm.COHERENCY), throughputOfOne);
    }
}
