package everycore.scaling;

import everycore.statistics.Estimate;
import java.util.Objects;
import java.util.Optional;

/**
 * A law that describes a series, with what is known of its coefficients.
 *
 * @param fitted its coefficients and residuals, with weights of 1/X(N)²
 * @param contention σ, without unit
 * @param coherency κ, without unit
 * @param throughputOfOne λ, in the unit of the samples
 * @param peak the N of the highest throughput, or why none is quoted
 * @param lackOfFit how much farther the law is than the noise between forks explains; empty where an N has one fork
 * @param unweighted the law with weights of one, as usl4j and the R package usl fit it; empty where that doesn't converge
 * @param withoutIntervals why, where the coefficients have no intervals
 */
public record ScalingFit(
        FittedLaw fitted,
        Estimate contention,
        Estimate coherency,
        Estimate throughputOfOne,
        Peak peak,
        Optional<LackOfFit> lackOfFit,
        Optional<UniversalScalabilityLaw> unweighted,
        Optional<WithoutIntervals> withoutIntervals)
        implements ScalingOutcome {
    /** Of the squared residuals. */
    public static final String WEIGHTS = "1/X(N)²";

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

    /** What the law is called: without coherency it is Amdahl's. */
    public String title() {
        return coherency.value() == 0 ? "Amdahl's law" : "The universal scalability law";
    }
}
