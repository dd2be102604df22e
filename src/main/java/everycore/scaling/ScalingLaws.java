package everycore.scaling;

import everycore.scaling.ScalingFit.WithoutIntervals.TooFewFits;
import everycore.scaling.ScalingFit.WithoutIntervals.TooFewForks;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Sample;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Fits a law to a series where that means something, and else says why not. */
public final class ScalingLaws {

    /** One more than the law has coefficients, so that it can miss. */
    private static final int FEWEST = 4;

    /** What a comparison takes for the same, too. */
    private static final double MATERIAL = 0.05;

    /** Forks alone tell noise from misfit, so without them more is let pass. */
    private static final double LARGEST_UNTESTED = 0.10;

    private static final int MOST_FAILED_DRAWS = DrawnLaws.DRAWS / 20;

    private ScalingLaws() {}

    /**
     * Fits the universal scalability law to four or more numbers of threads by least squares of relative residuals, with
     * 0 ≤ σ ≤ 1 and κ ≥ 0. Refused are series without N = 1, with a {@link Cliff} or perhaps one, with fewer than four N,
     * with a throughput of zero, and those that the law misses: by more than 5 % somewhere, when {@link LackOfFit} has a p
     * below 0.01; of single forks, by more than 10 %, or with σ at its bound.
     *
     * <p>The intervals are percentiles of 1,000 fits to throughputs drawn from what the forks leave open and the law's
     * misfit. They assume independent forks, and misfits that are independent from N to N.
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
        Optional<FittedLaw> fitted = BoundedFit.of(Observation.of(allowed));
        if (fitted.isEmpty()) {
            return new ScalingRefusal.NotConverging();
        }
        Optional<LackOfFit> lackOfFit = LackOfFit.of(fitted.get().law(), allowed);
        return misses(fitted.get(), lackOfFit)
                ? new ScalingRefusal.NotDescribing(fitted.get(), lackOfFit)
                : withIntervals(fitted.get(), lackOfFit, allowed, level, seed);
    }

    /** What a series is that no law needs to be fitted to. */
    private static Optional<ScalingOutcome> withoutFit(ScalingSeries series, double level) {
        if (series.at(1).isEmpty()) {
            return Optional.of(new ScalingRefusal.WithoutOneThread());
        }
        Optional<ScalingOutcome> fall = Cliff.of(series, level);
        if (fall.isPresent()) {
            return fall;
        }
        int points = series.samples().size();
        if (points < FEWEST) {
            return Optional.of(new ScalingRefusal.TooFewThreadCounts(points, FEWEST));
        }
        return series.samples().entrySet().stream()
                .filter(cell -> cell.getValue().mean() == 0)
                .findFirst()
                .map(cell -> new ScalingRefusal.WithoutThroughput(cell.getKey()));
    }

    private static boolean misses(FittedLaw fitted, Optional<LackOfFit> lackOfFit) {
        double largest = fitted.largestRelativeResidual();
        return lackOfFit
                .map(lack -> lack.exceedsNoise() && largest > MATERIAL)
                .orElse(largest > LARGEST_UNTESTED || fitted.law().contention() == LossTerm.CONTENTION.most());
    }

    private static ScalingFit withIntervals(
            FittedLaw fitted, Optional<LackOfFit> lackOfFit, ScalingSeries series, double level, long seed) {
        Optional<Integer> few = series.samples().keySet().stream()
                .filter(threads -> series.samples().get(threads).size() < Sample.FEWEST_FOR_A_VERDICT)
                .findFirst();
        if (few.isPresent()) {
            return withoutIntervals(fitted, lackOfFit, series, new TooFewForks(few.get(), Sample.FEWEST_FOR_A_VERDICT));
        }
        List<Observation> observations = Observation.of(series);
        DrawnLaws drawn = DrawnLaws.of(series, observations, lackOfFit.orElseThrow(), seed);
        if (drawn.failed() > MOST_FAILED_DRAWS) {
            return withoutIntervals(fitted, lackOfFit, series, new TooFewFits(drawn.failed(), DrawnLaws.DRAWS));
        }
        UniversalScalabilityLaw law = fitted.law();
        return new ScalingFit(
                fitted,
                estimate(UniversalScalabilityLaw::contention, law, drawn, level),
                estimate(UniversalScalabilityLaw::coherency, law, drawn, level),
                estimate(UniversalScalabilityLaw::throughputOfOne, law, drawn, level),
                Peak.of(law, drawn, series.samples().lastKey(), level),
                lackOfFit,
                unweighted(observations),
                Optional.empty());
    }

    private static Estimate estimate(
            ToDoubleFunction<UniversalScalabilityLaw> coefficient,
            UniversalScalabilityLaw law,
            DrawnLaws drawn,
            double level) {
        ConfidenceInterval interval =
                new ConfidenceInterval(drawn.low(coefficient, level), drawn.high(coefficient, level), level);
        return new Estimate(coefficient.applyAsDouble(law), Optional.of(interval));
    }

    private static ScalingFit withoutIntervals(
            FittedLaw fitted, Optional<LackOfFit> lackOfFit, ScalingSeries series, ScalingFit.WithoutIntervals why) {
        UniversalScalabilityLaw law = fitted.law();
        return new ScalingFit(
                fitted,
                new Estimate(law.contention(), Optional.empty()),
                new Estimate(law.coherency(), Optional.empty()),
                new Estimate(law.throughputOfOne(), Optional.empty()),
                Peak.of(law, series.samples().lastKey()),
                lackOfFit,
                unweighted(Observation.of(series)),
                Optional.of(why));
    }

    private static Optional<UniversalScalabilityLaw> unweighted(List<Observation> observations) {
        return BoundedFit.of(observations.stream().map(Observation::unweighted).toList())
                .map(FittedLaw::law);
    }
}
