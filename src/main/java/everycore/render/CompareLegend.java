package everycore.render;

import everycore.report.CompareReport;
import everycore.report.ComparedCell;
import everycore.report.Numbers;
import everycore.result.Warning;
import java.util.ArrayList;
import java.util.List;

/** How to read a comparison's tables. */
final class CompareLegend {
    private CompareLegend() {}

    static List<String> of(CompareReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Ratios are to " + report.baseline() + ", above 1 is faster. Intervals at "
                        + Numbers.level(report.level())
                        + ": Welch's t on the logarithms of fork means, ends rounded outwards; ± is Student's t over fork means.");
        lines.add("same: the interval lies within " + Numbers.percent(report.margin())
                + " either way; faster, slower: it excludes 1; else inconclusive, with the smallest ratio that so many"
                + " forks would have told from 1 in 80 of 100 runs.");
        lines.add(
                "*: slower even after Holm's correction for the number of cells, which is what --fail-on-slower fails on.");
        report.cells().stream()
                .map(ComparedCell::warnings)
                .flatMap(List::stream)
                .map(Warning::kind)
                .distinct()
                .sorted()
                .forEach(kind -> lines.add(kind.symbol() + "  " + kind.meaning()));
        return lines;
    }
}
