package everycore.sweep;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** What is to be measured, and how far that is. */
public interface Task {
    Measurable measured();

    /** Finished ones, or pairs of them. */
    int forks();

    /** The place of the last finished fork in the order of the run; 0 before the first. */
    int lastOrder();

    /** Relative half-width of the 95 % interval over so many of the first forks; empty where they allow none. */
    OptionalDouble precision(int first);

    /**
     * Measures one fork more, or one pair, and keeps it.
     *
     * @param order its place in the order of the run
     * @throws IOException if it can't be kept
     */
    Standing measure(int order, LongSupplier nanoClock) throws WorkloadFailure, IOException;
}
