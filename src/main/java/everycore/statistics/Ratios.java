package everycore.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Ratios of cells: a speedup, a comparison, or a ratio of these. */
public final class Ratios {

    private Ratios() {}

    /**
     * The ratio of the geometric means of the fork means with Welch's t interval on their logarithms, exponentiated
     * (Welch, Biometrika 1947; degrees of freedom by Satterthwaite, Biometrics Bulletin 1946). It assumes independent
     * forks whose log means are about Gaussian; the two spreads may differ.
     *
     * @param numerator in the unit of the denominator, so that the ratio has none
     * @param level the confidence level, as in 0.95
     * @return the ratio of the arithmetic means without interval where a side has one fork or a value not above zero
     *     (infinite or NaN over a mean of zero); without interval, too, where an end leaves the range of a double
     * @throws IllegalArgumentException if the level is not inside (0, 1)
     */
    public static Estimate estimate(Sample numerator, Sample denominator, double level) {
        return ofProducts(List.of(numerator), List.of(denominator), level);
    }

    /**
     * The same for products of cells over products of cells, such as one speedup over another.
     *
     * @param numerators no sample of which stands among the denominators too
     */
    public static Estimate ofProducts(List<Sample> numerators, List<Sample> denominators, double level) {
        ConfidenceInterval.requireLevel(level);
        return LogContrast.of(numerators, denominators, 1)
                .map(contrast -> contrast.ratio(level))
                .orElseGet(() -> new Estimate(product(numerators) / product(denominators), Optional.empty()));
    }

    /**
     * The geometric mean of ratios, one of each numerator to the denominator in its place, each with the same weight:
     * the exponential of the mean of n log ratios. The standard error of that mean is the root of the sum of the squared
     * standard errors of the log ratios over n, and the interval Welch's, with Satterthwaite's degrees of freedom over all
     * samples. So it covers the mean of these very cells under the errors of measurement alone, and says nothing of
     * other cells like them; Student's t over the log ratios would be about that. It assumes what {@link #estimate} does,
     * and that no sample stands in two ratios.
     *
     * @param level the confidence level, as in 0.95
     * @return the geometric mean of the ratios of arithmetic means without interval where any sample has one fork or a
     *     value not above zero
     * @throws IllegalArgumentException if there is no ratio, or not a denominator for each numerator, or the level is not
     *     inside (0, 1)
     */
    public static Estimate geometricMean(List<Sample> numerators, List<Sample> denominators, double level) {
        ConfidenceInterval.requireLevel(level);
        int count = numerators.size();
        if (count == 0 || denominators.size() != count) {
            throw new IllegalArgumentException("a geometric mean needs as many denominators as numerators, not "
                    + denominators.size() + " for " + count);
        }
        return LogContrast.of(numerators, denominators, count)
                .map(contrast -> contrast.ratio(level))
                .orElseGet(() -> new Estimate(ofMeans(numerators, denominators), Optional.empty()));
    }

    /** By logarithms, since a product of many throughputs leaves the range of a double. */
    private static double ofMeans(List<Sample> numerators, List<Sample> denominators) {
        return Math.exp(IntStream.range(0, numerators.size())
                .mapToDouble(i ->
                        Math.log(numerators.get(i).mean() / denominators.get(i).mean()))
                .average()
                .orElseThrow());
    }

    private static double product(List<Sample> samples) {
        return samples.stream().mapToDouble(Sample::mean).reduce(1, (a, b) -> a * b);
    }
}
