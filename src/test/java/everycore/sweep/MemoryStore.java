package everycore.sweep;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.ForkStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps forks in memory, and the order in which they came. */
final class MemoryStore implements ForkStore {
    final List<Cell> order = new ArrayList<>();
    final List<Integer> places = new ArrayList<>();
    final List<Double> seconds = new ArrayList<>();
    private final Map<Cell, Entry> entries = new HashMap<>();

    @Override
    public Optional<Entry> finished(Cell cell) {
        return Optional.ofNullable(entries.get(cell));
    }

    @Override
    public int lastOrder() {
        return order.size();
    }

    @Override
    public Entry add(Entry fork, int place, double forkSeconds) {
        order.add(fork.cell());
        places.add(place);
        seconds.add(forkSeconds);
        return entries.merge(fork.cell(), fork, Entry::plus);
    }
}
