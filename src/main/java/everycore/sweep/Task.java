package everycore.sweep;

import everycore.result.Entry;
import everycore.result.ForkStore;
import java.util.Optional;

/** A cell to be measured, and where its forks are kept. */
public record Task(Workload workload, ForkStore store) {
    Optional<Entry> finished() {
        return store.finished(workload.cell());
    }

    public int forks() {
        return finished().map(Entry::forks).orElse(0);
    }
}
