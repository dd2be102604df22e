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
 * @param whyNoIntervals a sentence, where the coefficients have no intervals
 * @param failedDraws how many resampled fits did not converge and were left out, of 1,000
 */
public record ScalingFit(
        ScalingModel model,
        FittedLaw fitted,
        Estimate contention,
        Estimate coherency,
        Estimate throughputOfOne,
        Peak peak,
        Optional<String> whyNoIntervals,
        int failedDraws)
        implements ScalingOutcome {

    /** @throws IllegalArgumentException if a coefficient is not the law's, or intervals are absent without reason */
    public ScalingFit {
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(peak, "peak");
        UniversalScalabilityLaw law = fitted.law();
        if (contention.value() != law.contention()
                || coherency.value() != law.coherency()
                || throughputOfOne.value() != law.throughputOfOne()) {
            throw new IllegalArgumentException("The estimates are not the coefficients of " + law + ".");
        }
        if (contention.interval().isPresent() == whyNoIntervals.isPresent()) {
            throw new IllegalArgumentException("A fit has intervals, or the reason why it has none.");
        }
    }
}
