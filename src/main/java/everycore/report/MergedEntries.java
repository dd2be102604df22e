package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One entry for each cell of a session, with the forks of all entries that there are of it. */
final class MergedEntries {
    /** JMH writes all digits, so a mean differs in the last few at most. */
    private static final double ROUNDING = 1e-6;

    private final SortedMap<Cell, OfCell> cells = new TreeMap<>(Cell.ORDER);
    private final Remarks remarks;

    /**
     * What there is of one cell.
     *
     * @param entries those that can be joined
     * @param metrics of all, to know a copy by
     */
    private record OfCell(List<Entry> entries, List<Metric> metrics) {
        OfCell() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private MergedEntries(Remarks remarks) {
        this.remarks = remarks;
    }

    static SortedMap<Cell, Entry> of(Session session, Remarks remarks) {
        MergedEntries merged = new MergedEntries(remarks);
        session.entries().forEach(merged::add);
        SortedMap<Cell, Entry> joined = new TreeMap<>(Cell.ORDER);
        merged.cells.forEach((cell, same) -> {
            if (!same.entries.isEmpty()) {
                remarks.unlessRefused(cell, () -> joined.put(cell, Entry.joined(same.entries)));
            }
        });
        return Collections.unmodifiableSortedMap(joined);
    }

    private void add(Entry entry) {
        Cell cell = entry.cell();
        OfCell same = of(cell);
        if (same.metrics.contains(entry.primaryMetric())) {
            remarks.add(Remarks.Kind.COPIED, cell);
            return;
        }
        same.metrics.add(entry.primaryMetric());
        boolean isFirst = same.entries.isEmpty();
        if (merge(cell, same.entries, entry)) {
            look(cell, entry, isFirst);
            for (Entry part : GroupParts.of(entry)) {
                merge(part.cell(), of(part.cell()).entries, part);
            }
        }
    }

    private OfCell of(Cell cell) {
        return cells.computeIfAbsent(cell, any -> new OfCell());
    }

    private boolean merge(Cell cell, List<Entry> same, Entry entry) {
        return remarks.unlessRefused(cell, () -> {
            Scores.requirePossible(entry);
            // All are joined at once in the end, as each joining takes time for all that was joined before.
            if (!same.isEmpty()) {
                Entry.joined(List.of(same.get(0), entry));
            }
            same.add(entry);
        });
    }

    private void look(Cell cell, Entry entry, boolean isFirst) {
        if (!isFirst) {
            remarks.add(Remarks.Kind.DUPLICATED, cell);
        }
        if (!entry.hasForkScores()) {
            remarks.add(Remarks.Kind.WITHOUT_FORKS, cell);
        } else if (contradictsItself(entry.primaryMetric())) {
            remarks.add(Remarks.Kind.CONTRADICTED, cell);
        }
    }

    private static boolean contradictsItself(Metric metric) {
        double mean = metric.pooledMean();
        return Math.abs(mean - metric.score()) > ROUNDING * Math.abs(metric.score());
    }
}
