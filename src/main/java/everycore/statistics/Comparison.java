package everycore.statistics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * A cell beside its baseline.
 *
 * @param ratio candidate over baseline, as {@link Ratios#estimate} has it; above 1 the candidate does more
 * @param pValue of the two being the same, two-sided (Welch's t on the logarithms); absent with fewer than three forks on
 *     a side, or a value not above zero
 * @param smallestDetectable the least true ratio above 1 that as many forks as noisy as these would have found different
 *     from 1 with a chance of 80 %; its inverse holds for falls. Absent where the p-value is
 * @param nextMachine where the true ratio of one more machine of the kind lies; of comparisons over machines alone
 */
public record Comparison(
        Estimate ratio,
        Verdict verdict,
        Optional<Double> pValue,
        Optional<Double> smallestDetectable,
        Optional<ConfidenceInterval> nextMachine) {
    private static final double POWER = 0.8;

    public Comparison {
        Objects.requireNonNull(ratio, "ratio");
        Objects.requireNonNull(verdict, "verdict");
        if (pValue.isPresent() != smallestDetectable.isPresent()) {
            throw new IllegalArgumentException("a test has a p-value and a smallest detectable ratio, or neither");
        }
    }

    /**
     * Compares throughputs.
     *
     * @param margin the smallest interesting change, above zero: ratios from 1/(1 + margin) to 1 + margin don't matter
     * @param level of the ratio's interval, as in 0.95
     * @throws IllegalArgumentException if the margin is not above zero or the level is not inside (0, 1)
     */
    public static Comparison of(Sample baseline, Sample candidate, double margin, double level) {
        requireMargin(margin);
        Estimate ratio = Ratios.estimate(candidate, baseline, level);
        if (Math.min(baseline.size(), candidate.size()) < Sample.FEWEST_FOR_A_VERDICT) {
            return untested(ratio);
        }
        return LogContrast.of(List.of(candidate), List.of(baseline), 1)
                .map(contrast -> of(contrast, margin, level))
                .orElseGet(() -> untested(ratio));
    }

    /**
     * The geometric mean of ratios, as {@link Ratios#geometricMean} has it.
     *
     * @throws IllegalArgumentException as there, and if the margin is not above zero
     */
    public static Comparison ofGeometricMean(
            List<Sample> numerators, List<Sample> denominators, double margin, double level) {
        requireMargin(margin);
        Estimate ratio = Ratios.geometricMean(numerators, denominators, level);
        boolean areEnough = Stream.concat(numerators.stream(), denominators.stream())
                .allMatch(sample -> sample.size() >= Sample.FEWEST_FOR_A_VERDICT);
        return areEnough
                ? LogContrast.of(numerators, denominators, numerators.size())
                        .map(contrast -> of(contrast, margin, level))
                        .orElseGet(() -> untested(ratio))
                : untested(ratio);
    }

    /** @param contrast of enough members for a verdict */
    static Comparison of(LogContrast contrast, double margin, double level) {
        requireMargin(margin);
        ConfidenceInterval.requireLevel(level);
        Estimate ratio = contrast.ratio(level);
        return new Comparison(
                ratio,
                ratio.interval().map(interval -> verdict(interval, margin)).orElse(Verdict.INCONCLUSIVE),
                Optional.of(contrast.pValue()),
                Optional.of(smallestDetectable(contrast, level)),
                Optional.empty());
    }

    /** @param effects the log ratio of each machine */
    static Comparison of(RandomEffects effects, double margin, double level) {
        Comparison kind = of(effects.contrast(), margin, level);
        return new Comparison(
                kind.ratio, kind.verdict, kind.pValue, kind.smallestDetectable, effects.exponentialOfNext(level));
    }

    private static Comparison untested(Estimate ratio) {
        return new Comparison(ratio, Verdict.INCONCLUSIVE, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void requireMargin(double margin) {
        if (!(margin > 0 && Double.isFinite(margin))) {
            throw new IllegalArgumentException("the margin must be above zero, and " + margin + " is not");
        }
    }

    private static Verdict verdict(ConfidenceInterval interval, double margin) {
        if (interval.low() >= 1 / (1 + margin) && interval.high() <= 1 + margin) {
            return Verdict.SAME;
        }
        if (interval.low() > 1) {
            return Verdict.FASTER;
        }
        return interval.high() < 1 ? Verdict.SLOWER : Verdict.INCONCLUSIVE;
    }

    /**
     * exp((t(level) + t(power)) · s): the usual approximation of the noncentral t by a shifted one (Cohen, Statistical
     * Power Analysis, 1988), with the standard error s that was seen in place of the true one.
     */
    private static double smallestDetectable(LogContrast contrast, double level) {
        if (contrast.standardError() == 0) {
            return 1;
        }
        double ofPower = new TDistribution(null, contrast.degreesOfFreedom()).inverseCumulativeProbability(POWER);
        return Math.exp((contrast.criticalValue(level) + ofPower) * contrast.standardError());
    }
}
