package everycore.scaling;

import java.util.List;
import java.util.Objects;

/**
 * A law and how far it is from what it was fitted to.
 *
 * @param law its coefficients within their bounds
 * @param residualSumOfSquares Σ w (X(N) − observed)²: in the square of the unit for weights of one, else without unit
 * @param largestRelativeResidual the largest |X(N) − observed| / observed, without unit
 */
public record FittedLaw(UniversalScalabilityLaw law, double residualSumOfSquares, double largestRelativeResidual) {

    /** @throws IllegalArgumentException if a residual is below zero or NaN */
    public FittedLaw {
        Objects.requireNonNull(law, "law");
        if (!(residualSumOfSquares >= 0 && largestRelativeResidual >= 0)) {
            throw new IllegalArgumentException("squares and magnitudes of residuals are not below zero, as "
                    + residualSumOfSquares + " or " + largestRelativeResidual + " is");
        }
    }

    static FittedLaw of(UniversalScalabilityLaw law, List<Observation> observations) {
        double squares = 0;
        double largest = 0;
        for (Observation observation : observations) {
            double residual = law.throughput(observation.threads()) - observation.throughput();
            squares += observation.weight() * residual * residual;
            largest = Math.max(largest, Math.abs(residual) / observation.throughput());
        }
        return new FittedLaw(law, squares, largest);
    }
}
