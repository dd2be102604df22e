package everycore.sweep;

import everycore.result.Entry;
import everycore.result.ForkStore;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Sample;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.LongSupplier;

/** A cell to be measured, and where its forks are kept. */
public record CellTask(Workload workload, ForkStore store) implements Task {
    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public Measurable measured() {
        return workload;
    }

    @Override
    public int forks() {
        return finished().map(Entry::forks).orElse(0);
    }

    @Override
    public int lastOrder() {
        return store.lastOrder();
    }

    @Override
    public OptionalDouble precision(int first) {
        return finished()
                .map(entry -> precision(entry.primaryMetric().iterationsByFork().subList(0, first)))
                .orElse(OptionalDouble.empty());
    }

    private static OptionalDouble precision(List<List<Double>> forks) {
        return Sample.ofForks(forks).meanWithInterval(ConfidenceInterval.STANDARD_LEVEL).interval().stream()
                .mapToDouble(ConfidenceInterval::relativeHalfWidth)
                .findFirst();
    }

    private Optional<Entry> finished() {
        return store.finished(workload.cell());
    }

    @Override
    public Standing measure(int order, LongSupplier nanoClock) throws WorkloadFailure, IOException {
        long start = nanoClock.getAsLong();
        Entry fork = requireScore(workload.measureFork());
        double seconds = (nanoClock.getAsLong() - start) / NANOS_PER_SECOND;
        Entry all = store.add(fork, order, seconds);
        return new Standing(all, OptionalDouble.empty(), precision(forks()));
    }

    static Entry requireScore(Entry fork) throws WorkloadFailure {
        boolean hasScore = fork.primaryMetric().iterationsByFork().stream()
                .flatMap(List::stream)
                .anyMatch(Double::isFinite);
        if (!hasScore) {
            throw new WorkloadFailure("gave no score that is a number", null);
        }
        return fork;
    }
}
