package everycore.scaling;

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

    /** The fit finds no end. */
    record NotConverging(ScalingModel model) implements ScalingRefusal {}

    /** @param largestRelativeResidual of the law that fits best, without unit */
    record NotDescribing(ScalingModel model, double largestRelativeResidual) implements ScalingRefusal {}
}
