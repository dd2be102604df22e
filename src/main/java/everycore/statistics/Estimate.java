package everycore.statistics;

import java.util.Objects;
import java.util.Optional;

/**
 * A value with its interval, absent where the forks allow none.
 *
 * @param value the point estimate; finite where there is an interval
 * @param interval the confidence interval, in the unit of the value
 */
public record Estimate(double value, Optional<ConfidenceInterval> interval) {

    /** @throws IllegalArgumentException if there is an interval around a value that is not finite */
    public Estimate {
        Objects.requireNonNull(interval, "interval");
        if (interval.isPresent() && !Double.isFinite(value)) {
            throw new IllegalArgumentException("an estimate of " + value + " has no confidence interval");
        }
    }

    /**
     * Value and interval in another unit, for instance operations per second for each thread.
     *
     * @param factor what to multiply by; a negative factor swaps the ends of the interval
     * @throws IllegalArgumentException if the factor is zero or not finite, or an end leaves the range of a double
     */
    public Estimate scaledBy(double factor) {
        if (factor == 0 || !Double.isFinite(factor)) {
            throw new IllegalArgumentException(
                    "an estimate is scaled by a finite factor other than zero, not " + factor);
        }
        return new Estimate(value * factor, interval.map(ends -> scaled(ends, factor)));
    }

    /**
     * Value and interval cut off where they can't be, as Student's t knows nothing of bounds.
     *
     * @param least in the unit of the value, as is {@code most}; either may be infinite
     */
    public Estimate within(double least, double most) {
        return new Estimate(
                cut(value, least, most),
                interval.map(ends -> new ConfidenceInterval(
                        cut(ends.low(), least, most), cut(ends.high(), least, most), ends.level())));
    }

    /** One over the value, between one over the ends; without interval where that reaches zero, and so no end. */
    public Estimate inverse() {
        return new Estimate(
                1 / value,
                interval.filter(ends -> ends.low() > 0 && Double.isFinite(1 / ends.low()))
                        .map(ends -> new ConfidenceInterval(1 / ends.high(), 1 / ends.low(), ends.level())));
    }

    /** Of a logarithm: what it is the logarithm of, with an interval where its ends stay in the range of a double. */
    public Estimate exponential() {
        return interval.map(ends -> exponential(value, ends.low(), ends.high(), ends.level()))
                .orElseGet(() -> new Estimate(Math.exp(value), Optional.empty()));
    }

    static Estimate exponential(double value, double low, double high, double level) {
        double lowest = Math.exp(low);
        double highest = Math.exp(high);
        return new Estimate(
                Math.exp(value),
                Double.isFinite(lowest) && Double.isFinite(highest)
                        ? Optional.of(new ConfidenceInterval(lowest, highest, level))
                        : Optional.empty());
    }

    private static double cut(double x, double least, double most) {
        return Math.max(least, Math.min(most, x));
    }

    private static ConfidenceInterval scaled(ConfidenceInterval ends, double factor) {
        double first = ends.low() * factor;
        double second = ends.high() * factor;
        return new ConfidenceInterval(Math.min(first, second), Math.max(first, second), ends.level());
    }
}
