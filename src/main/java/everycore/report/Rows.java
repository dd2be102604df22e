package everycore.report;

import everycore.result.Cell;
import everycore.result.CellWarnings;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Metric;
import everycore.result.Warning;
import everycore.statistics.Estimate;
import everycore.statistics.Means;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a row of each cell, with what only its neighbours can tell: its base and its control. */
final class Rows {
    /** The level of every interval in a report. */
    static final double LEVEL = 0.95;

    private final Map<Cell, Entry> entries = new TreeMap<>(Cell.ORDER);

    private Rows(Collection<Entry> all) {
        // The same cell may stand in several files, or twice in one; all of its forks count.
        all.forEach(entry -> entries.merge(entry.cell(), entry, Entry::plus));
    }

    static List<Row> of(Collection<Entry> entries) {
        Rows rows = new Rows(entries);
        return rows.entries.values().stream().map(rows::row).toList();
    }

    private Row row(Entry entry) {
        Cell cell = entry.cell();
        Sample throughputs = Throughput.of(entry);
        Estimate throughput = Means.estimate(throughputs, LEVEL);
        Estimate time = timeByThread(throughputs, cell.threads());
        Optional<Estimate> cpus = estimate(entry, "cpu.worker").or(() -> estimate(entry, "cpu.process"));
        Optional<Integer> cpusAllowed = entry.environment().map(Environment::cpusAllowed);
        Optional<Estimate> fill = cpusAllowed.flatMap(allowed ->
                cpus.map(estimate -> estimate.scaledBy(1.0 / Math.min(cell.threads(), allowed))));
        Optional<Estimate> lost = estimate(entry, "balance.lost").map(percent -> percent.scaledBy(0.01));
        return new Row(
                cell,
                throughputs,
                throughput,
                time,
                speedup(cell, throughputs),
                cpus,
                fill,
                lost,
                warnings(entry, throughputs));
    }

    private static Estimate timeByThread(Sample throughputs, int threads) {
        // A fork in which nothing was done has no time per operation, and no mean with the others.
        if (throughputs.minimum() <= 0) {
            return new Estimate(threads / throughputs.mean(), Optional.empty());
        }
        return Means.estimate(throughputs.map(throughput -> threads / throughput), LEVEL);
    }

    private Optional<Estimate> speedup(Cell cell, Sample throughputs) {
        return Optional.ofNullable(entries.get(cell.withThreads(1)))
                .filter(base -> cell.threads() > 1)
                .map(base -> Ratios.estimate(throughputs, Throughput.of(base), LEVEL));
    }

    private static Optional<Estimate> estimate(Entry entry, String metric) {
        return entry.secondaryMetric(metric)
                .map(Metric::iterationsByFork)
                .map(Sample::ofForks)
                .map(sample -> Means.estimate(sample, LEVEL));
    }

    private List<Warning> warnings(Entry entry, Sample throughputs) {
        List<Warning> warnings = new ArrayList<>(CellWarnings.of(entry));
        if (isLikeEmpty(entry.cell(), throughputs)) {
            warnings.add(new Warning(
                    Warning.Kind.LIKE_EMPTY, "takes no longer than an empty method; don't read it as the code's cost"));
        }
        return warnings;
    }

    private boolean isLikeEmpty(Cell cell, Sample throughputs) {
        Cell control = new Cell(cell.runtime(), Names.EMPTY, cell.mode(), cell.parameters(), cell.threads());
        Entry empty = entries.get(control);
        if (empty == null || cell.equals(control)) {
            return false;
        }
        Estimate own = timeByThread(throughputs, cell.threads());
        Estimate floor = timeByThread(Throughput.of(empty), cell.threads());
        return own.interval().isEmpty()
                || floor.interval().isEmpty()
                || own.interval().get().low() <= floor.interval().get().high();
    }
}
