package everycore.scaling;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Fits a law to a series where that means something, and else says why not. */
public final class ScalingLaws {

    private static final int FEWEST_FOR_AMDAHL = 4;
    private static final int FEWEST_FOR_USL = 6;
    private static final int FEWEST_FORKS = 3;
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
            throw new IllegalArgumentException("Threads run on at least one CPU, not on " + cpusAllowed + ".");
        }
        ScalingSeries allowed = series.upTo(cpusAllowed);
        Optional<String> whyNot = whyNot(allowed, level);
        if (whyNot.isPresent()) {
            return new ScalingRefusal(whyNot.get());
        }
        ScalingModel model = allowed.samples().size() < FEWEST_FOR_USL
                ? ScalingModel.AMDAHL
                : ScalingModel.UNIVERSAL_SCALABILITY_LAW;
        Optional<FittedLaw> fitted = model.fit(Observation.of(allowed));
        if (fitted.isEmpty()) {
            return new ScalingRefusal(model.title() + " does not converge on these data.");
        }
        double residual = fitted.get().largestRelativeResidual();
        return residual > LARGEST_RESIDUAL
                ? new ScalingRefusal(String.format(
                        Locale.ROOT,
                        "%s does not describe these data: it misses a throughput by %.0f %%.",
                        model.title(),
                        100 * residual))
                : withIntervals(model, fitted.get(), allowed, level, seed);
    }

    private static Optional<String> whyNot(ScalingSeries series, double level) {
        if (series.at(1).isEmpty()) {
            return Optional.of("No law is fitted without a measurement of one thread.");
        }
        Optional<Cliff> cliff = Cliff.of(series, level);
        if (cliff.isPresent()) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "No law is fitted across a cliff: two threads have %.2f times the throughput of one.",
                    cliff.get().ratio().value()));
        }
        int points = series.samples().size();
        if (points < FEWEST_FOR_AMDAHL) {
            return Optional.of("No law is fitted to fewer than " + FEWEST_FOR_AMDAHL
                    + " numbers of threads within the CPUs allowed; there are " + points + ".");
        }
        return series.samples().entrySet().stream()
                .filter(cell -> cell.getValue().mean() == 0)
                .findFirst()
                .map(cell -> "No law is fitted to the throughput of zero at N = " + cell.getKey() + ".");
    }

    private static ScalingFit withIntervals(
            ScalingModel model, FittedLaw fitted, ScalingSeries series, double level, long seed) {
        Optional<Integer> few = series.samples().keySet().stream()
                .filter(threads -> series.samples().get(threads).size() < FEWEST_FORKS)
                .findFirst();
        if (few.isPresent()) {
            return withoutIntervals(
                    model, fitted, "Intervals need three forks at each N, which N = " + few.get() + " has not.", 0);
        }
        ResampledLaws resampled = ResampledLaws.of(model, series, Observation.of(series), seed);
        if (resampled.failed() > MOST_FAILED_DRAWS) {
            return withoutIntervals(
                    model,
                    fitted,
                    "Intervals need fits that converge, which " + resampled.failed() + " of " + ResampledLaws.DRAWS
                            + " draws did not.",
                    resampled.failed());
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
                        ? Peak.none("Amdahl's law has no peak.")
                        : Peak.of(law, resampled, series.samples().lastKey(), level),
                Optional.empty(),
                resampled.failed());
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

    private static ScalingFit withoutIntervals(ScalingModel model, FittedLaw fitted, String why, int failed) {
        UniversalScalabilityLaw law = fitted.law();
        return new ScalingFit(
                model,
                fitted,
                new Estimate(law.contention(), Optional.empty()),
                new Estimate(law.coherency(), Optional.empty()),
                new Estimate(law.throughputOfOne(), Optional.empty()),
                Peak.none("No peak is quoted without an interval."),
                Optional.of(why),
                failed);
    }
}
