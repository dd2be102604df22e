package everycore.report;

import everycore.result.Entry;
import everycore.result.Metric;
import java.util.List;
import java.util.Map;

/**
 * The methods of a JMH group, which run at the same time on threads of their own, for instance readers beside writers.
 * JMH writes their throughputs as secondary metrics, and their sum as the score.
 */
public final class GroupParts {
    static final char SEPARATOR = ':';

    private static final double ROUNDING = 1e-6;

    private GroupParts() {}

    /** An entry for each method, named as JMH prints it, {@code group:method}; empty where there is no group. */
    static List<Entry> of(Entry entry) {
        Metric whole = entry.primaryMetric();
        if (entry.secondaryMetrics().size() < 2) {
            return List.of();
        }
        List<Map.Entry<String, Metric>> parts = entry.secondaryMetrics().entrySet().stream()
                .filter(part -> whole.scoreUnit().startsWith("ops/"))
                .filter(part -> part.getValue().scoreUnit().equals(whole.scoreUnit()))
                .toList();
        double sum = parts.stream().mapToDouble(part -> part.getValue().score()).sum();
        return parts.size() > 1 && Math.abs(sum - whole.score()) <= ROUNDING * whole.score()
                ? parts.stream()
                        .map(part -> entry.part(entry.benchmark() + SEPARATOR + part.getKey(), part.getValue()))
                        .toList()
                : List.of();
    }

    public static boolean isPart(Entry entry) {
        return entry.benchmark().indexOf(SEPARATOR) >= 0;
    }

    /** Whether an operation of this entry has no time of its own, as its threads don't all do the same. */
    static boolean isMixed(Entry entry) {
        return isPart(entry) || !of(entry).isEmpty();
    }
}
