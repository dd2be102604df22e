package everycore.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.stat.StatUtils;

/**
 * The mean of effects that differ from member to member, such as one log ratio a machine, each measured with an error of
 * its own. It assumes independent members of one kind, Gaussian effects, and errors of about known size.
 *
 * @param mean in the unit of the effects
 * @param standardError of the mean, after Hartung and Knapp (Statistics in Medicine 2001) and Sidik and Jonkman (2002), but
 *     never less than the errors alone leave (Röver, Knapp and Friede, BMC Medical Research Methodology 2015)
 * @param betweenVariance of the members' true effects, by restricted maximum likelihood
 * @param prediction made of the effects
 */
public record RandomEffects(double mean, double standardError, double betweenVariance, Prediction prediction) {
    private static final int GRID = 100;
    private static final double ACCURACY = 1e-10;

    /** @throws IllegalArgumentException with fewer than three members, or a number that can't be */
    public RandomEffects {
        if (prediction.members() < Sample.FEWEST_FOR_A_VERDICT) {
            throw new IllegalArgumentException("effects of members need three members, not " + prediction.members());
        }
        if (!Double.isFinite(mean) || !(standardError >= 0) || !(betweenVariance >= 0)) {
            throw new IllegalArgumentException("no random effects have the mean " + mean + ", the standard error "
                    + standardError + " and the variance " + betweenVariance);
        }
    }

    /**
     * @param standardErrors of the effects, in their order and unit
     * @throws IllegalArgumentException with fewer than three effects, or not a standard error above zero for each
     */
    public static RandomEffects of(List<Double> effects, List<Double> standardErrors) {
        if (effects.size() != standardErrors.size() || standardErrors.stream().anyMatch(error -> !(error > 0))) {
            throw new IllegalArgumentException("each effect has a standard error above zero");
        }
        double[] y = effects.stream().mapToDouble(Double::doubleValue).toArray();
        double[] squares =
                standardErrors.stream().mapToDouble(error -> error * error).toArray();
        double betweenVariance = y.length < Sample.FEWEST_FOR_A_VERDICT
                ? 0
                : argumentOfMinimum(
                        variance -> criterion(y, squares, variance), StatUtils.variance(y) + StatUtils.max(squares));
        double[] weights = weights(squares, betweenVariance);
        double mean = mean(y, weights);
        // Effects that lie closer together than their errors have it do so by luck.
        double spread = Math.max(1, squaresAround(mean, y, weights) / (y.length - 1));
        double standardError = Math.sqrt(spread / StatUtils.sum(weights));
        return new RandomEffects(
                mean,
                standardError,
                betweenVariance,
                new Prediction(effects, Arrays.stream(squares).boxed().toList()));
    }

    /**
     * Of members whose errors are not known, so that these stand in the variance between them: Student's t.
     *
     * @param effects at least three
     */
    static RandomEffects ofSample(Sample effects) {
        Variance between = Variance.of(effects);
        return new RandomEffects(
                effects.mean(),
                Math.sqrt(between.value() / effects.size()),
                between.value(),
                Prediction.ofSample(effects));
    }

    /** How many effects there are. */
    public int members() {
        return prediction.members();
    }

    /** Of logarithms: the geometric mean, with an interval where its ends stay in the range of a double. */
    public Estimate exponential(double level) {
        ConfidenceInterval ends = interval(level);
        return Estimate.exponential(mean, ends.low(), ends.high(), level);
    }

    /** Of logarithms: the prediction interval; absent where its ends leave the range of a double. */
    public Optional<ConfidenceInterval> exponentialOfNext(double level) {
        ConfidenceInterval ends = predictionInterval(level);
        return Estimate.exponential(mean, ends.low(), ends.high(), level).interval();
    }

    /** The same as a test of the mean being zero. */
    LogContrast contrast() {
        return new LogContrast(mean, standardError, members() - 1);
    }

    /** Where the mean of the kind lies: mean ± t(k − 1) · standard error. */
    public ConfidenceInterval interval(double level) {
        return around(StudentT.criticalValue(level, members() - 1) * standardError, level);
    }

    /** Where the true effect of one more member lies. */
    public ConfidenceInterval predictionInterval(double level) {
        return around(prediction.halfWidth(standardError, level), level);
    }

    private ConfidenceInterval around(double halfWidth, double level) {
        return new ConfidenceInterval(mean - halfWidth, mean + halfWidth, level);
    }

    /** Minus twice the logarithm of the restricted likelihood, but for a constant. */
    private static double criterion(double[] y, double[] squares, double betweenVariance) {
        double[] weights = weights(squares, betweenVariance);
        return Math.log(StatUtils.sum(weights))
                - StatUtils.sumLog(weights)
                + squaresAround(mean(y, weights), y, weights);
    }

    private static double[] weights(double[] squares, double betweenVariance) {
        return IntStream.range(0, squares.length)
                .mapToDouble(i -> 1 / (squares[i] + betweenVariance))
                .toArray();
    }

    private static double mean(double[] y, double[] weights) {
        return IntStream.range(0, y.length).mapToDouble(i -> weights[i] * y[i]).sum() / StatUtils.sum(weights);
    }

    private static double squaresAround(double mean, double[] y, double[] weights) {
        return IntStream.range(0, y.length)
                .mapToDouble(i -> weights[i] * (y[i] - mean) * (y[i] - mean))
                .sum();
    }

    /** Between zero and the greatest, on a grid first, since there may be two minima. */
    private static double argumentOfMinimum(DoubleUnaryOperator f, double greatest) {
        DoubleUnaryOperator place = i -> greatest * (i / GRID) * (i / GRID);
        int best = IntStream.rangeClosed(0, GRID)
                .reduce((a, b) ->
                        f.applyAsDouble(place.applyAsDouble(b)) < f.applyAsDouble(place.applyAsDouble(a)) ? b : a)
                .orElseThrow();
        double low = place.applyAsDouble(Math.max(0, best - 1));
        double high = place.applyAsDouble(best + 1);
        double between = new BrentOptimizer(ACCURACY, ACCURACY * greatest)
                .optimize(
                        new MaxEval(1000),
                        GoalType.MINIMIZE,
                        new UnivariateObjectiveFunction(f::applyAsDouble),
                        new SearchInterval(low, high))
                .getPoint();
        // Brent's method never looks at the ends.
        return f.applyAsDouble(0) <= f.applyAsDouble(between) ? 0 : between;
    }
}
