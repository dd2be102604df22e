package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Metric;
import everycore.statistics.Estimate;
import everycore.statistics.Means;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        Optional<Integer> cpusAllowed = entry.environment().map(Rows::cpusAllowed);
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
                marks(entry, throughputs));
    }

    private static int cpusAllowed(Environment environment) {
        return environment.machine().limits().cpusAllowed();
    }

    private static Estimate timeByThread(Sample throughputs, int threads) {
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

    private Set<Mark> marks(Entry entry, Sample throughputs) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        if (entry.secondaryMetric("balance.lost").isPresent()) {
            marks.add(Mark.WRONG_ANSWER);
        }
        if (entry.environment().filter(it -> entry.threads() > cpusAllowed(it)).isPresent()) {
            marks.add(Mark.OVERSUBSCRIBED);
        }
        if (isLikeEmpty(entry.cell(), throughputs)) {
            marks.add(Mark.LIKE_EMPTY);
        }
        if (throughputs.size() < 3) {
            marks.add(throughputs.size() == 1 ? Mark.ONE_FORK : Mark.TWO_FORKS);
        }
        if (entry.environment().filter(it -> missesTarget(it, throughputs)).isPresent()) {
            marks.add(Mark.TARGET_NOT_REACHED);
        }
        return marks;
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

    private static boolean missesTarget(Environment environment, Sample throughputs) {
        return Means.estimate(throughputs, LEVEL)
                .interval()
                .filter(interval ->
                        interval.relativeHalfWidth() <= environment.protocol().target())
                .isEmpty();
    }
}
