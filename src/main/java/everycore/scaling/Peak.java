package everycore.scaling;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Optional;

/**
 * The number of threads of the highest throughput, or why none is quoted.
 *
 * @param threads N* with its interval, where one can be established
 * @param absence else why none is quoted
 */
public record Peak(Optional<Estimate> threads, Optional<Absence> absence) {
    /** Why no peak is quoted. */
    public sealed interface Absence {
        /** Amdahl's law rises for ever. */
        record OfAmdahl() implements Absence {}

        /** A peak is quoted with its interval only, and there are no intervals. */
        record WithoutIntervals() implements Absence {}

        /** Throughput falls from one thread on. */
        record Falling() implements Absence {}

        /** @param share of the resampled laws that have no coherency and so no peak, between 0 and 1 */
        record PerhapsNone(double share) implements Absence {}

        /**
         * The peak's interval ends too far beyond what was measured.
         *
         * @param farthest how far it may end, in multiples of the largest N measured
         */
        record OutOfReach(double farthest, int largest) implements Absence {}
    }

    /** Eight points up to N = 8 say hardly more about a peak at 22 than four do: reach, not number, makes a peak known. */
    private static final double FARTHEST = 1.5;

    private static final double LARGEST_SHARE_WITHOUT_COHERENCY = 0.05;

    /** @throws IllegalArgumentException if there are both a peak and a reason, or neither, or no interval */
    public Peak {
        if (threads.isPresent() == absence.isPresent()) {
            throw new IllegalArgumentException("a peak is quoted, or the reason why none is");
        }
        if (threads.isPresent() && threads.get().interval().isEmpty()) {
            throw new IllegalArgumentException("a peak is quoted with its interval only");
        }
    }

    static Peak none(Absence why) {
        return new Peak(Optional.empty(), Optional.of(why));
    }

    /**
     * The peak of a law where at most 5 % of the resampled laws have no coherency and the interval's upper end is at most
     * 1.5 times the largest N measured.
     */
    static Peak of(UniversalScalabilityLaw law, ResampledLaws resampled, int largest, double level) {
        double share = resampled.shareWithoutCoherency();
        if (share > LARGEST_SHARE_WITHOUT_COHERENCY || law.coherency() == 0) {
            return none(new Absence.PerhapsNone(share));
        }
        if (law.peak().isEmpty()) {
            return none(new Absence.Falling());
        }
        double high = resampled.high(Peak::threadsAtPeak, level);
        if (high > FARTHEST * largest) {
            return none(new Absence.OutOfReach(FARTHEST, largest));
        }
        ConfidenceInterval interval = new ConfidenceInterval(resampled.low(Peak::threadsAtPeak, level), high, level);
        return new Peak(Optional.of(new Estimate(law.peak().getAsDouble(), Optional.of(interval))), Optional.empty());
    }

    /** The limits of the formula where it has no value: at κ = 0 endless, at σ = 1 zero. */
    private static double threadsAtPeak(UniversalScalabilityLaw law) {
        return law.peak().orElse(law.coherency() == 0 ? Double.POSITIVE_INFINITY : 0);
    }
}
