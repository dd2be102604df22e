package everycore.result;

import java.io.IOException;
import java.util.Set;

/** Keeps the forks of one side of a run of pairs. */
public interface PairStore extends ForkStore {
    /**
     * Adds one fork to its cell, as {@link #add} does.
     *
     * @param number of its pair within the cell
     */
    Entry add(Entry fork, int order, double seconds, int number) throws IOException;

    /** Forgets the forks of a cell that are of other pairs: a crash has kept their sides from being saved. */
    void keepPairs(Cell cell, Set<Integer> numbers);
}
