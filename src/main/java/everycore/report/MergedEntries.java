package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Metric;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One entry for each cell of a session, with the forks of all entries that there are of it. */
final class MergedEntries {
    /** JMH writes all digits, so a mean differs in the last few at most. */
    private static final double ROUNDING = 1e-6;

    private final SortedMap<Cell, Entry> entries = new TreeMap<>(Cell.ORDER);
    private final Map<Cell, Set<Metric>> metrics = new HashMap<>();
    private final Remarks remarks;

    private MergedEntries(Remarks remarks) {
        this.remarks = remarks;
    }

    static SortedMap<Cell, Entry> of(Session session, Remarks remarks) {
        MergedEntries merged = new MergedEntries(remarks);
        session.entries().forEach(merged::add);
        return Collections.unmodifiableSortedMap(merged.entries);
    }

    private void add(Entry entry) {
        Cell cell = entry.cell();
        boolean isFirst = !entries.containsKey(cell);
        if (!metrics.computeIfAbsent(cell, any -> new HashSet<>()).add(entry.primaryMetric())) {
            remarks.add(Remarks.Kind.COPIED, cell);
        } else if (merge(entry)) {
            look(entry, isFirst);
            GroupParts.of(entry).forEach(this::merge);
        }
    }

    private boolean merge(Entry entry) {
        return remarks.unlessRefused(entry.cell(), () -> {
            Scores.of(entry);
            entries.merge(entry.cell(), entry, Entry::plus);
        });
    }

    private void look(Entry entry, boolean isFirst) {
        Cell cell = entry.cell();
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
