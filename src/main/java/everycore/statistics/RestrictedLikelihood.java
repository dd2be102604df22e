package everycore.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.MultivariateFunction;
import org.apache.commons.math3.optim.InitialGuess;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.nonlinear.scalar.ObjectiveFunction;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.apache.commons.math3.optim.nonlinear.scalar.noderiv.SimplexOptimizer;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Variances of nested random effects by restricted maximum likelihood (Patterson and Thompson, Biometrika 1971). It
 * assumes Gaussian effects that are independent within and between levels, and takes groups of any sizes.
 */
final class RestrictedLikelihood {
    private static final double ACCURACY = 1e-13;
    private static final int MOST_EVALUATIONS = 100_000;

    private final Nested data;
    private final double centre;
    private final long values;

    private RestrictedLikelihood(Nested data) {
        this.data = data;
        // Sums of squares around the mean keep their digits.
        this.centre = data.values().average().orElseThrow();
        this.values = data.values().count();
    }

    /**
     * The variances, from the values up: of values in their group, of lowest groups in theirs, and so on.
     *
     * @param data of which at least one lowest group has two different values
     */
    static double[] variances(Nested data) {
        RestrictedLikelihood likelihood = new RestrictedLikelihood(data);
        double[] ratios = likelihood.ratios();
        double ofValues = likelihood.ofValues(likelihood.squares(data, ratios));
        double[] variances = new double[data.depth()];
        variances[0] = ofValues;
        for (int level = 1; level < variances.length; level++) {
            variances[level] = ofValues * ratios[level - 1] * ratios[level - 1];
        }
        return variances;
    }

    /** The standard deviations of the groups' effects over that of the values, which are all that must be searched. */
    private double[] ratios() {
        double[] ratios = firstGuess();
        if (ratios.length == 0) {
            return ratios;
        }
        // A simplex that has shrunk too early goes on from where it lies.
        for (int round = 0; round < 2; round++) {
            ratios = new SimplexOptimizer(ACCURACY, ACCURACY)
                    .optimize(
                            new MaxEval(MOST_EVALUATIONS),
                            GoalType.MINIMIZE,
                            new ObjectiveFunction((MultivariateFunction) this::criterion),
                            new InitialGuess(ratios),
                            new NelderMeadSimplex(Arrays.stream(ratios)
                                    .map(ratio -> Math.max(Math.abs(ratio), 0.1))
                                    .toArray()))
                    .getPoint();
        }
        return ratios;
    }

    private double[] firstGuess() {
        double within = data.groups(1)
                        .mapToDouble(group -> StatUtils.variance(group.values().toArray())
                                * (group.members().size() - 1))
                        .sum()
                / values;
        return IntStream.range(1, data.depth())
                .mapToDouble(depth -> Math.sqrt(StatUtils.variance(data.groups(depth)
                                .mapToDouble(Nested.Group::mean)
                                .toArray())
                        / within))
                .toArray();
    }

    /** Minus twice the logarithm of the restricted likelihood, but for a constant, at the best variance of values. */
    private double criterion(double[] ratios) {
        Squares squares = squares(data, ratios);
        return (values - 1) * Math.log(ofValues(squares)) + squares.logDeterminant + Math.log(squares.ones);
    }

    private double ofValues(Squares squares) {
        return (squares.values - squares.mixed * squares.mixed / squares.ones) / (values - 1);
    }

    private Squares squares(Nested nested, double[] ratios) {
        if (nested instanceof Nested.Group group) {
            Squares sum = group.members().stream()
                    .map(member -> squares(member, ratios))
                    .reduce(Squares.NONE, Squares::plus);
            int depth = group.depth();
            return depth > ratios.length ? sum : sum.withEffect(ratios[depth - 1] * ratios[depth - 1]);
        }
        return Squares.ofValue(((Nested.Value) nested).value() - centre);
    }

    /**
     * 1ᵀV⁻¹1, 1ᵀV⁻¹y, yᵀV⁻¹y and ln |V| of a group whose values y have the covariance V. Groups side by side add up, and an
     * effect that all values share adds a constant to V, which Sherman and Morrison's formula inverts: so no matrix is
     * ever needed.
     */
    private record Squares(double ones, double mixed, double values, double logDeterminant) {
        static final Squares NONE = new Squares(0, 0, 0, 0);

        static Squares ofValue(double y) {
            return new Squares(1, y, y * y, 0);
        }

        Squares plus(Squares other) {
            return new Squares(
                    ones + other.ones,
                    mixed + other.mixed,
                    values + other.values,
                    logDeterminant + other.logDeterminant);
        }

        Squares withEffect(double variance) {
            double determinant = 1 + variance * ones;
            return new Squares(
                    ones / determinant,
                    mixed / determinant,
                    values - variance * mixed * mixed / determinant,
                    logDeterminant + Math.log(determinant));
        }
    }
}
