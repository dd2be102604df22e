package everycore.result;

import java.io.IOException;
import java.util.Optional;

/** Keeps the forks of one run; what it has accepted is never lost. */
public interface ForkStore {
    /** All finished forks of a cell. */
    Optional<Entry> finished(Cell cell);

    /** The place of the last finished fork in the order of the run; 0 before the first. */
    int lastOrder();

    /**
     * Adds one fork to its cell, and returns the cell with all its forks once they are safe.
     *
     * @param order the fork's place in the order of the run
     * @param seconds the fork's wall time
     */
    Entry add(Entry fork, int order, double seconds) throws IOException;
}
