package everycore.scaling;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealVector;

/** The universal scalability law made linear: N/X(N) = (1 + σ(N − 1) + κN(N − 1)) / λ, where 1/λ, σ/λ and κ/λ are free. */
final class LinearForm {

    private LinearForm() {}

    /**
     * Where a nonlinear fit starts: λ and the coefficients of the free terms, in their order. Rows are scaled by √w · X²/N,
     * which makes the residuals those of X to first order; on published data the coefficients are within 1 % of the
     * nonlinear ones.
     */
    static double[] solve(List<LossTerm> free, Map<LossTerm, Double> held, List<Observation> observations) {
        double[][] rows = new double[observations.size()][1 + free.size()];
        double[] target = new double[observations.size()];
        for (int i = 0; i < rows.length; i++) {
            Observation observation = observations.get(i);
            double n = observation.threads();
            double x = observation.throughput();
            target[i] = Math.sqrt(observation.weight()) * x;
            double scale = target[i] * x / n;
            rows[i][0] = scale * LossTerm.denominator(held, n);
            for (int j = 0; j < free.size(); j++) {
                rows[i][1 + j] = scale * free.get(j).at(n);
            }
        }
        RealVector solution = new QRDecomposition(new Array2DRowRealMatrix(rows, false))
                .getSolver()
                .solve(new ArrayRealVector(target, false));
        return solution.getEntry(0) > 0 ? coefficients(solution) : lossless(free, observations);
    }

    private static double[] coefficients(RealVector solution) {
        double reciprocal = solution.getEntry(0);
        double[] coefficients = solution.mapDivide(reciprocal).toArray();
        coefficients[0] = 1 / reciprocal;
        return coefficients;
    }

    /** Strongly superlinear data would have a first thread of negative throughput. */
    private static double[] lossless(List<LossTerm> free, List<Observation> observations) {
        double[] coefficients = new double[1 + free.size()];
        coefficients[0] = observations.stream()
                .mapToDouble(observation -> observation.throughput() / observation.threads())
                .max()
                .orElseThrow();
        return coefficients;
    }
}
