package everycore.scaling;

import everycore.statistics.Estimate;
import java.util.Objects;
import java.util.Optional;

/**
 * A law that describes a series, with what is known of its coefficients.
 *
 * @param model which law
 * @param fitted its coefficients and residuals, weighted
 * @param contention σ, without unit
 * @param coherency κ, without unit; zero without interval under Amdahl's law
 * @param throughputOfOne λ, in the unit of the samples
 * @param peak the N of the highest throughput, or why none is quoted
 * @param withoutIntervals why, where the coefficients have no intervals
 */
public record ScalingFit(
        ScalingModel model,
        FittedLaw fitted,
        Estimate contention,
        Estimate coherency,
        Estimate throughputOfOne,
        Peak peak,
        Optional<WithoutIntervals> withoutIntervals)
        implements ScalingOutcome {
    /** Why coefficients have no intervals. */
    public sealed interface WithoutIntervals {
        /**
         * One N was measured with too few forks to resample them.
         *
         * @param fewest how many forks each N needs
         */
        record TooFewForks(int threads, int fewest) implements WithoutIntervals {}

        /** @param failed how many of the draws had no fit that converges */
        record TooFewFits(int failed, int draws) implements WithoutIntervals {}
    }

    /** @throws IllegalArgumentException if a coefficient is not the law's, or intervals are absent without reason */
    public ScalingFit {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(peak, "peak");
        UniversalScalabilityLaw law = fitted.law();
        if (contention.value() != law.contention()
                || coherency.value() != law.coherency()
                || throughputOfOne.value() != law.throughputOfOne()) {
            throw new IllegalArgumentException("the estimates are not the coefficients of " + law);
        }
        if (contention.interval().isPresent() == withoutIntervals.isPresent()) {
            throw new IllegalArgumentException("a fit has intervals, or the reason why it has none");
        }
    }
}
