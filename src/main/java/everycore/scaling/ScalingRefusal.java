package everycore.scaling;

import everycore.statistics.Estimate;
import java.util.Optional;

/** Why no law is fitted to a series. */
public sealed interface ScalingRefusal extends ScalingOutcome {
    /** One thread was not measured. */
    record WithoutOneThread() implements ScalingRefusal {}

    /**
     * There are too few points within the CPUs allowed.
     *
     * @param measured how many there are
     * @param fewest how many a law needs
     */
    record TooFewThreadCounts(int measured, int fewest) implements ScalingRefusal {}

    /** @param threads the N at which nothing was done */
    record WithoutThroughput(int threads) implements ScalingRefusal {}

    /** @param ratio X(2)/X(1), below the bound of a cliff with part of its interval only */
    record PerhapsCliff(Estimate ratio) implements ScalingRefusal {}

    /** The fit finds no end. */
    record NotConverging() implements ScalingRefusal {}

    /** @param closest the law that misses least */
    record NotDescribing(FittedLaw closest, Optional<LackOfFit> lackOfFit) implements ScalingRefusal {}
}
