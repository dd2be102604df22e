package everycore.statistics;

import java.util.List;

/**
 * The mean of effects that differ from member to member, such as one log ratio a machine, each measured with an error of
 * its own.
 *
 * @param mean in the unit of the effects
 * @param standardError of the mean, as Hartung, Knapp, Sidik and Jonkman have it
 * @param betweenVariance of the true effects, by restricted maximum likelihood
 * @param members how many effects; at least three
 */
public record RandomEffects(double mean, double standardError, double betweenVariance, int members) {

    /** @throws IllegalArgumentException with fewer than three effects, or not a standard error above zero for each */
    public static RandomEffects of(List<Double> effects, List<Double> standardErrors) {
        throw new UnsupportedOperationException();
    }

    /** Where the mean of the kind lies: mean ± t(k − 1) · standard error. */
    public ConfidenceInterval interval(double level) {
        throw new UnsupportedOperationException();
    }

    /** Where the true effect of one more member lies: mean ± t(k − 2) · √(between variance + standard error²). */
    public ConfidenceInterval predictionInterval(double level) {
        throw new UnsupportedOperationException();
    }
}
