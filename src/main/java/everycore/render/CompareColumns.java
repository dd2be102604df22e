package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.Family;
import everycore.report.CompareReport.Mean;
import everycore.report.ComparedCell;
import everycore.report.ComparedCell.Side;
import everycore.report.Numbers;
import everycore.statistics.Comparison;
import everycore.statistics.Estimate;
import everycore.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the tables of a comparison show, in text of any kind. */
final class CompareColumns {
    private CompareColumns() {}

    static List<TextColumn<ComparedCell>> cells(CompareReport report) {
        List<TextColumn<ComparedCell>> columns = new ArrayList<>();
        columns.add(TextColumn.name("benchmark", ComparedCell::name));
        columns.add(
                TextColumn.number("threads", cell -> String.valueOf(cell.cell().threads())));
        columns.add(TextColumn.name("", CompareColumns::marks));
        columns.add(TextColumn.number(report.baseline(), cell -> throughput(cell.baseline())));
        for (int i = 0; i < report.others().size(); i++) {
            int other = i;
            columns.add(side(report.others().get(i), other, side -> throughput(side.throughput())));
            columns.add(side(
                    "ratio",
                    other,
                    side -> Numbers.withInterval(side.comparison().ratio())));
            columns.add(TextColumn.name(
                    "",
                    cell -> cell.sides().get(other).map(CompareColumns::verdict).orElse("")));
        }
        return columns;
    }

    static List<TextColumn<Family>> families(CompareReport report) {
        List<TextColumn<Family>> columns = new ArrayList<>();
        columns.add(TextColumn.name("geometric mean of", Family::name));
        for (int i = 0; i < report.others().size(); i++) {
            int other = i;
            columns.add(TextColumn.optional(
                    report.others().get(i),
                    family -> family.means().get(other),
                    mean -> Numbers.withInterval(mean.ratio()) + ", " + cells(mean)));
        }
        return columns;
    }

    /** For instance {@code slower}, {@code slower*} where it stands the correction, and what could have been seen. */
    static String verdict(Side side) {
        Comparison comparison = side.comparison();
        String word = comparison.verdict().name().toLowerCase(Locale.ROOT);
        if (comparison.verdict() == Verdict.INCONCLUSIVE) {
            return word
                    + comparison
                            .smallestDetectable()
                            .map(ratio -> ", sees " + Numbers.plain(ratio))
                            .orElse(", too few forks");
        }
        return word + (side.isSlowerCorrected() ? "*" : "");
    }

    private static TextColumn<ComparedCell> side(String header, int other, Function<Side, String> text) {
        return TextColumn.optional(header, cell -> cell.sides().get(other), text);
    }

    private static String throughput(Estimate throughput) {
        return Numbers.throughput(throughput.value()) + " " + Numbers.precision(throughput);
    }

    private static String cells(Mean mean) {
        return mean.cells() == 1 ? "1 cell" : mean.cells() + " cells";
    }

    private static String marks(ComparedCell cell) {
        return cell.warnings().stream()
                .map(warning -> warning.kind().symbol())
                .distinct()
                .collect(Collectors.joining());
    }
}
