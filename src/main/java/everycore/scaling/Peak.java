package everycore.scaling;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Optional;

/**
 * The number of threads of the highest throughput, or why none is quoted.
 *
 * @param threads N*, one at least, with its interval where the law's coefficients have theirs
 * @param absence else why none is quoted
 */
public record Peak(Optional<Estimate> threads, Optional<Absence> absence) {
    /** Why no peak is quoted. */
    public sealed interface Absence {
        /** The law rises for ever, and without intervals there is no more to say. */
        record WithoutCoherency() implements Absence {}

        /** Throughput falls from one thread on. */
        record Falling() implements Absence {}

        /**
         * The law may rise for ever.
         *
         * @param share of the laws drawn that have no coherency and so no peak, between 0 and 1
         * @param lowest the lower end of the peak's interval, infinite where nearly no law drawn has a peak
         */
        record PerhapsNone(double share, double lowest) implements Absence {}

        /**
         * The peak, or its interval, ends too far beyond what was measured.
         *
         * @param farthest how far it may end, in multiples of the largest N measured
         */
        record OutOfReach(Estimate threads, double farthest, int largest) implements Absence {}
    }

    /** Eight points up to N = 8 say hardly more about a peak at 22 than four do: reach, not number, makes a peak known. */
    private static final double FARTHEST = 1.5;

    /** @throws IllegalArgumentException if there are both a peak and a reason, or neither */
    public Peak {
        if (threads.isPresent() == absence.isPresent()) {
            throw new IllegalArgumentException("a peak is quoted, or the reason why none is");
        }
    }

    private static Peak none(Absence why) {
        return new Peak(Optional.empty(), Optional.of(why));
    }

    /** The peak of a law without intervals where it is at most 1.5 times the largest N measured. */
    static Peak of(UniversalScalabilityLaw law, int largest) {
        if (law.coherency() == 0) {
            return none(new Absence.WithoutCoherency());
        }
        return of(new Estimate(threadsAtPeak(law), Optional.empty()), threadsAtPeak(law), largest);
    }

    /**
     * The peak of a law where its interval ends, so that nearly all laws drawn have one, and at most at 1.5 times the
     * largest N measured.
     */
    static Peak of(UniversalScalabilityLaw law, DrawnLaws drawn, int largest, double level) {
        double low = drawn.low(Peak::threadsAtPeak, level);
        double high = drawn.high(Peak::threadsAtPeak, level);
        if (Double.isInfinite(high) || law.coherency() == 0) {
            return none(new Absence.PerhapsNone(drawn.shareWithoutCoherency(), low));
        }
        ConfidenceInterval interval = new ConfidenceInterval(low, high, level);
        return of(new Estimate(threadsAtPeak(law), Optional.of(interval)), high, largest);
    }

    private static Peak of(Estimate threads, double end, int largest) {
        if (end <= 1) {
            return none(new Absence.Falling());
        }
        return end > FARTHEST * largest
                ? none(new Absence.OutOfReach(threads, FARTHEST, largest))
                : new Peak(Optional.of(threads), Optional.empty());
    }

    /** From one thread on, and where the formula has no value its limits: at κ = 0 endless, at σ = 1 zero. */
    private static double threadsAtPeak(UniversalScalabilityLaw law) {
        return Math.max(1, law.peak().orElse(law.coherency() == 0 ? Double.POSITIVE_INFINITY : 0));
    }
}
