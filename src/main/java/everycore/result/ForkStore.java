package everycore.result;

import java.io.IOException;
import java.util.Optional;

/** Keeps the forks of one run; what it has accepted is never lost. */
public interface ForkStore {
    /** All finished forks of a cell. */
    Optional<Entry> finished(Cell cell);

    /** Adds one fork to its cell and returns the cell with all its forks, once they are safe. */
    Entry add(Entry fork) throws IOException;
}
