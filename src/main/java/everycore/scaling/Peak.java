package everycore.scaling;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Locale;
import java.util.Optional;

/**
 * The number of threads of the highest throughput, or why none is quoted.
 *
 * @param threads N* with its interval, where one can be established
 * @param whyNone else a sentence
 */
public record Peak(Optional<Estimate> threads, Optional<String> whyNone) {

    /** Eight points up to N = 8 say hardly more about a peak at 22 than four do: reach, not number, makes a peak known. */
    private static final double FARTHEST = 1.5;

    private static final double LARGEST_SHARE_WITHOUT_COHERENCY = 0.05;

    /** @throws IllegalArgumentException if there are both a peak and a reason, or neither, or no interval */
    public Peak {
        if (threads.isPresent() == whyNone.isPresent()) {
            throw new IllegalArgumentException("A peak is quoted, or the reason why none is.");
        }
        if (threads.isPresent() && threads.get().interval().isEmpty()) {
            throw new IllegalArgumentException("A peak is quoted with its interval only.");
        }
    }

    static Peak none(String why) {
        return new Peak(Optional.empty(), Optional.of(why));
    }

    /**
     * The peak of a law where at most 5 % of the resampled laws have no coherency and the interval's upper end is at most
     * 1.5 times the largest N measured.
     */
    static Peak of(UniversalScalabilityLaw law, ResampledLaws resampled, int largest, double level) {
        double share = resampled.shareWithoutCoherency();
        if (share > LARGEST_SHARE_WITHOUT_COHERENCY || law.coherency() == 0) {
            return none(String.format(
                    Locale.ROOT, "No peak can be established: %.0f %% of the draws have no coherency.", 100 * share));
        }
        if (law.peak().isEmpty()) {
            return none("There is no peak: throughput falls from one thread on.");
        }
        double high = resampled.high(Peak::threadsAtPeak, level);
        if (high > FARTHEST * largest) {
            return none(String.format(
                    Locale.ROOT,
                    "No peak can be established: its interval ends beyond 1.5 times the largest N, %d.",
                    largest));
        }
        ConfidenceInterval interval = new ConfidenceInterval(resampled.low(Peak::threadsAtPeak, level), high, level);
        return new Peak(Optional.of(new Estimate(law.peak().getAsDouble(), Optional.of(interval))), Optional.empty());
    }

    /** The limits of the formula where it has no value: at κ = 0 endless, at σ = 1 zero. */
    private static double threadsAtPeak(UniversalScalabilityLaw law) {
        return law.peak().orElse(law.coherency() == 0 ? Double.POSITIVE_INFINITY : 0);
    }
}
