package everycore.sweep;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Metric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return new Entry(
                Optional.empty(),
                cell.benchmark(),
                cell.mode(),
                cell.threads(),
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                "1 ms",
                Optional.empty(),
                1,
                "1 ms",
                Optional.empty(),
                Optional.empty(),
                Metric.of("ops/s", List.of(List.of(score))),
                Map.of(),
                Optional.empty());
    }
}
