package everycore.scaling;

import everycore.scaling.ScalingFit.WithoutIntervals.TooFewFits;
import everycore.scaling.ScalingFit.WithoutIntervals.TooFewForks;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Sample;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Fits a law to a series where that means something, and else says why not. */
public final class ScalingLaws {

    private static final int FEWEST_FOR_AMDAHL = 4;
    private static final int FEWEST_FOR_USL = 6;
    private static final double LARGEST_RESIDUAL = 0.10;
    private static final int MOST_FAILED_DRAWS = ResampledLaws.DRAWS / 20;

    private ScalingLaws() {}

    /**
     * Fits Amdahl's law to four or five numbers of threads, the universal scalability law to six or more, each by least
     * squares of relative residuals, with σ ≥ 0 and κ ≥ 0. Refused are series without N = 1, with a
     * {@link Cliff}, with fewer than four N, with a throughput of zero, and those that the law misses by more than 10 %
     * somewhere.
     *
     * <p>The intervals are percentiles of 1,000 fits to forks resampled within each N, their deviations widened by
     * √(k/(k − 1)) for k forks. They assume independent forks, and are too narrow where forks are few, for want of anything
     * like Student's t: in simulations of 1 to 3 % noise, 95 % intervals covered 87 to 95 % of the truths with three forks
     * at each N, 91 to 94 % with five and 92 to 97 % with ten.
     *
     * @param series in any unit, which the throughput of one has too; N above {@code cpusAllowed} is left out, since
     *     threads that wait for a CPU are another regime
     * @param cpusAllowed at least one
     * @param level the confidence level, as in 0.95
     * @param seed of the draws; the same seed gives the same intervals
     * @throws IllegalArgumentException if no CPU is allowed or the level is not inside (0, 1)
     */
    public static ScalingOutcome fit(ScalingSeries series, int cpusAllowed, double level, long seed) {
        ConfidenceInterval.requireLevel(level);
        if (cpusAllowed < 1) {
            throw new IllegalArgumentException("threads run on at least one CPU, not on " + cpusAllowed);
        }
        ScalingSeries allowed = series.upTo(cpusAllowed);
        Optional<ScalingOutcome> without = withoutFit(allowed, level);
        if (without.isPresent()) {
            return without.get();
        }
        ScalingModel model = allowed.samples().size() < FEWEST_FOR_USL
                ? ScalingModel.AMDAHL
                : ScalingModel.UNIVERSAL_SCALABILITY_LAW;
        Optional<FittedLaw> fitted = model.fit(Observation.of(allowed));
        if (fitted.isEmpty()) {
            return new ScalingRefusal.NotConverging(model);
        }
        double residual = fitted.get().largestRelativeResidual();
        return residual > LARGEST_RESIDUAL
                ? new ScalingRefusal.NotDescribing(model, residual)
                : withIntervals(model, fitted.get(), allowed, level, seed);
    }

    /** What a series is that no law needs to be fitted to. */
    private static Optional<ScalingOutcome> withoutFit(ScalingSeries series, double level) {
        if (series.at(1).isEmpty()) {
            return Optional.of(new ScalingRefusal.WithoutOneThread());
        }
        Optional<Cliff> cliff = Cliff.of(series, level);
        if (cliff.isPresent()) {
            return Optional.of(cliff.get());
        }
        int points = series.samples().size();
        if (points < FEWEST_FOR_AMDAHL) {
            return Optional.of(new ScalingRefusal.TooFewThreadCounts(points, FEWEST_FOR_AMDAHL));
        }
        return series.samples().entrySet().stream()
                .filter(cell -> cell.getValue().mean() == 0)
                .findFirst()
                .map(cell -> new ScalingRefusal.WithoutThroughput(cell.getKey()));
    }

    private static ScalingFit withIntervals(
            ScalingModel model, FittedLaw fitted, ScalingSeries series, double level, long seed) {
        Optional<Integer> few = series.samples().keySet().stream()
                .filter(threads -> series.samples().get(threads).size() < Sample.FEWEST_FOR_A_VERDICT)
                .findFirst();
        if (few.isPresent()) {
            return withoutIntervals(model, fitted, new TooFewForks(few.get(), Sample.FEWEST_FOR_A_VERDICT));
        }
        ResampledLaws resampled = ResampledLaws.of(model, series, Observation.of(series), seed);
        if (resampled.failed() > MOST_FAILED_DRAWS) {
            return withoutIntervals(model, fitted, new TooFewFits(resampled.failed(), ResampledLaws.DRAWS));
        }
        UniversalScalabilityLaw law = fitted.law();
        boolean amdahl = model == ScalingModel.AMDAHL;
        return new ScalingFit(
                model,
                fitted,
                estimate(UniversalScalabilityLaw::contention, law, resampled, level),
                amdahl
                        ? new Estimate(0, Optional.empty())
                        : estimate(UniversalScalabilityLaw::coherency, law, resampled, level),
                estimate(UniversalScalabilityLaw::throughputOfOne, law, resampled, level),
                amdahl
                        ? Peak.none(new Peak.Absence.OfAmdahl())
                        : Peak.of(law, resampled, series.samples().lastKey(), level),
                Optional.empty());
    }

    private static Estimate estimate(
            ToDoubleFunction<UniversalScalabilityLaw> coefficient,
            UniversalScalabilityLaw law,
            ResampledLaws resampled,
            double level) {
        ConfidenceInterval interval =
                new ConfidenceInterval(resampled.low(coefficient, level), resampled.high(coefficient, level), level);
        return new Estimate(coefficient.applyAsDouble(law), Optional.of(interval));
    }

    private static ScalingFit withoutIntervals(ScalingModel model, FittedLaw fitted, ScalingFit.WithoutIntervals why) {
        UniversalScalabilityLaw law = fitted.law();
        return new ScalingFit(
                model,
                fitted,
                new Estimate(law.contention(), Optional.empty()),
                new Estimate(law.coherency(), Optional.empty()),
                new Estimate(law.throughputOfOne(), Optional.empty()),
                Peak.none(new Peak.Absence.WithoutIntervals()),
                Optional.of(why));
    }
}
