package everycore.sweep;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.Metric;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;

/** A workload that takes simulated time and scores what it is told to. */
final class FakeWorkload implements Workload {
    private final Cell cell;
    private final SimulatedClock clock;
    private final long forkNanos;
    private final DoubleSupplier scores;
    private int forksUntilFailure = Integer.MAX_VALUE;

    FakeWorkload(String name, int threads, SimulatedClock clock, long forkNanos, DoubleSupplier scores) {
        this.cell = new Cell("java", name, "thrpt", new TreeMap<>(), threads);
        this.clock = clock;
        this.forkNanos = forkNanos;
        this.scores = scores;
    }

    FakeWorkload failingAfter(int forks) {
        forksUntilFailure = forks;
        return this;
    }

    @Override
    public Cell cell() {
        return cell;
    }

    @Override
    public Entry measureFork() throws WorkloadFailure {
        clock.advance(forkNanos);
        if (forksUntilFailure-- <= 0) {
            throw new WorkloadFailure("crashed on purpose", null);
        }
        return entry(cell, scores.getAsDouble());
    }

    static Entry entry(Cell cell, double score) {
        return Fixtures.plain(
                cell.benchmark(), cell.mode(), cell.threads(), Metric.of("ops/s", List.of(List.of(score))));
    }
}
