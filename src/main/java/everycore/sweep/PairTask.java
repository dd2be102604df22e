package everycore.sweep;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.PairStore;
import everycore.result.Pairing;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Pairs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** A cell to be measured in pairs, and where each side of them is kept; the precision is that of the ratio of the first two. */
public final class PairTask implements Task {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Pair pair;
    private final Pairing.Order order;
    private final List<PairStore> stores;

    /** @param stores of each side; they forget what is of no whole pair */
    public PairTask(Pair pair, Pairing.Order order, List<? extends PairStore> stores) {
        this.pair = pair;
        this.order = order;
        this.stores = List.copyOf(stores);
        TreeSet<Integer> whole = numbers();
        for (int side = 0; side < stores.size(); side++) {
            stores.get(side).keepPairs(cell(side), whole);
        }
    }

    @Override
    public Measurable measured() {
        return pair;
    }

    @Override
    public int forks() {
        return numbers().size();
    }

    @Override
    public int lastOrder() {
        return stores.stream().mapToInt(PairStore::lastOrder).max().orElse(0);
    }

    @Override
    public OptionalDouble precision(int first) {
        return ratio(first).flatMap(Estimate::interval).stream()
                .mapToDouble(ConfidenceInterval::relativeHalfWidth)
                .findFirst();
    }

    @Override
    public Standing measure(int order, LongSupplier nanoClock) throws WorkloadFailure, IOException {
        long start = nanoClock.getAsLong();
        List<Entry> forks = pair.measureForks();
        // The machine's time, which each fork has had its part of.
        double seconds = (nanoClock.getAsLong() - start) / NANOS_PER_SECOND / forks.size();
        for (Entry fork : forks) {
            CellTask.requireScore(fork);
        }
        TreeSet<Integer> before = numbers();
        int number = before.isEmpty() ? 1 : before.last() + 1;
        for (int side = 0; side < forks.size(); side++) {
            stores.get(side).add(forks.get(side), order, seconds, number);
        }
        Optional<Estimate> ratio = ratio(forks());
        return new Standing(
                finished(0).orElseThrow(),
                ratio.isPresent() ? OptionalDouble.of(ratio.get().value()) : OptionalDouble.empty(),
                precision(forks()));
    }

    /** Of the first whole pairs; empty where they are too few, or have iterations that can't be compared. */
    private Optional<Estimate> ratio(int first) {
        List<Pairs.Pair> pairs = new ArrayList<>();
        for (int number : numbers().stream().limit(first).toList()) {
            try {
                pairs.add(new Pairs.Pair(iterations(0, number), iterations(1, number), order == Pairing.Order.DUET));
            } catch (IllegalArgumentException notToBeCompared) {
                return Optional.empty();
            }
        }
        return Optional.of(pairs)
                .filter(some -> !some.isEmpty())
                .map(Pairs::new)
                .filter(Pairs::areEnough)
                .map(some -> some.ratio(ConfidenceInterval.STANDARD_LEVEL));
    }

    private List<Double> iterations(int side, int number) {
        Entry entry = finished(side).orElseThrow();
        return entry.primaryMetric()
                .iterationsByFork()
                .get(pairing(entry).numbers().indexOf(number));
    }

    /** Of whole pairs. */
    private TreeSet<Integer> numbers() {
        TreeSet<Integer> numbers = new TreeSet<>();
        finished(0).ifPresent(entry -> numbers.addAll(pairing(entry).numbers()));
        for (int side = 1; side < stores.size(); side++) {
            numbers.retainAll(
                    finished(side).map(entry -> pairing(entry).numbers()).orElse(List.of()));
        }
        return numbers;
    }

    private Optional<Entry> finished(int side) {
        return stores.get(side).finished(cell(side));
    }

    private Cell cell(int side) {
        return pair.cells().get(side);
    }

    private static Pairing pairing(Entry entry) {
        return entry.environment().flatMap(Environment::pairs).orElseThrow();
    }
}
