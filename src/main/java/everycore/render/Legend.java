package everycore.render;

import everycore.report.Numbers;
import everycore.report.Report;
import everycore.result.Warning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How to read a report's tables: the level of their intervals, and what each mark in them means. */
final class Legend {
    private Legend() {}

    static List<String> of(Report report) {
        if (report.rows().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Intervals at " + Numbers.level(report.level())
                + ": Student's t over fork means; for ratios Welch's t on their logarithms.");
        lines.add("± is half the interval's width over the value. Ends of intervals are rounded outwards.");
        if (report.rows().stream().anyMatch(row -> row.serialFraction().isPresent())) {
            lines.add("against spin: speedup over that of the endless loop; e(N): the Karp–Flatt metric, the serial"
                    + " fraction that would explain the speedup.");
        }
        if (report.rows().stream().anyMatch(row -> row.cycles().isPresent())) {
            lines.add("cycles/op: turns of the endless loop in C, one clock cycle each, in the time of one operation.");
        }
        Set<Warning.Kind> used = EnumSet.noneOf(Warning.Kind.class);
        report.rows().forEach(row -> row.warnings().forEach(warning -> used.add(warning.kind())));
        used.forEach(kind -> lines.add(kind.symbol() + "  " + kind.meaning()));
        return lines;
    }
}
