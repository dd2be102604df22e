package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Metric;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** One entry for each cell of a session, with the forks of all entries that there are of it. */
final class MergedEntries {
    /** JMH writes all digits, so a mean differs in the last few at most. */
    private static final double ROUNDING = 1e-6;

    private final SortedMap<Cell, List<Entry>> entries = new TreeMap<>(Cell.ORDER);
    private final Map<Cell, List<Metric>> metrics = new TreeMap<>(Cell.ORDER);
    private final Remarks remarks;

    private MergedEntries(Remarks remarks) {
        this.remarks = remarks;
    }

    static SortedMap<Cell, Entry> of(Session session, Remarks remarks) {
        MergedEntries merged = new MergedEntries(remarks);
        session.entries().forEach(merged::add);
        SortedMap<Cell, Entry> joined = new TreeMap<>(Cell.ORDER);
        merged.entries.forEach((cell, same) -> remarks.unlessRefused(cell, () -> joined.put(cell, Entry.joined(same))));
        return Collections.unmodifiableSortedMap(joined);
    }

    private void add(Entry entry) {
        Cell cell = entry.cell();
        List<Metric> before = metrics.computeIfAbsent(cell, any -> new ArrayList<>());
        if (before.contains(entry.primaryMetric())) {
            remarks.add(Remarks.Kind.COPIED, cell);
            return;
        }
        before.add(entry.primaryMetric());
        boolean isFirst = !entries.containsKey(cell);
        if (merge(cell, entry)) {
            look(cell, entry, isFirst);
            GroupParts.of(entry).forEach(part -> merge(part.cell(), part));
        }
    }

    private boolean merge(Cell cell, Entry entry) {
        return remarks.unlessRefused(cell, () -> {
            Scores.of(entry);
            List<Entry> same = entries.getOrDefault(cell, List.of());
            // All are joined at once in the end, as each joining takes time for all that was joined before.
            same.stream().findFirst().ifPresent(first -> Entry.joined(List.of(first, entry)));
            entries.computeIfAbsent(cell, any -> new ArrayList<>()).add(entry);
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
