package everycore.scaling;

import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fitting.leastsquares.MultivariateJacobianFunction;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.util.Pair;

/**
 * √w · X(N) at each observation with its derivatives, over (λ/λ₀, coefficients of the free terms). Relative to λ₀ the first is
 * near one whatever the unit of the throughput.
 */
final class WeightedCurve implements MultivariateJacobianFunction {
    private final List<LossTerm> free;
    private final Map<LossTerm, Double> held;
    private final List<Observation> observations;
    private final double unit;

    /** @param unit λ₀, in the unit of the throughput */
    WeightedCurve(List<LossTerm> free, Map<LossTerm, Double> held, List<Observation> observations, double unit) {
        this.free = List.copyOf(free);
        this.held = Map.copyOf(held);
        this.observations = List.copyOf(observations);
        this.unit = unit;
    }

    /** What the values are to meet: √w times the observed throughput. */
    double[] target() {
        return observations.stream()
                .mapToDouble(observation -> Math.sqrt(observation.weight()) * observation.throughput())
                .toArray();
    }

    @Override
    public Pair<RealVector, RealMatrix> value(RealVector point) {
        double[] values = new double[observations.size()];
        double[][] derivatives = new double[values.length][point.getDimension()];
        for (int i = 0; i < values.length; i++) {
            Observation observation = observations.get(i);
            double n = observation.threads();
            double denominator = LossTerm.denominator(held, n);
            for (int j = 0; j < free.size(); j++) {
                denominator += point.getEntry(1 + j) * free.get(j).at(n);
            }
            derivatives[i][0] = Math.sqrt(observation.weight()) * unit * n / denominator;
            values[i] = point.getEntry(0) * derivatives[i][0];
            for (int j = 0; j < free.size(); j++) {
                derivatives[i][1 + j] = -values[i] * free.get(j).at(n) / denominator;
            }
        }
        return new Pair<>(new ArrayRealVector(values, false), new Array2DRowRealMatrix(derivatives, false));
    }
}
