package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import everycore.report.Numbers;
import everycore.report.PairedTable;
import everycore.report.PairedTable.NoiseFloor;
import everycore.report.PairedTable.Range;
import everycore.report.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** What pairing brought, and what the baseline once more shows. */
final class PairWords {
    private PairWords() {}

    static List<String> of(CompareReport report) {
        List<String> sentences = new ArrayList<>();
        for (PairedTable table : report.paired()) {
            String of = report.others().size() > 1 ? " of " + table.other() : "";
            sentences.add("In pairs the interval" + of + " is "
                    + Numbers.plain(table.widths().median())
                    + " times as wide as that of the same forks without pairing"
                    + range(table.widths(), Numbers::plain) + "."
                    + (table.notNarrower().isEmpty()
                            ? ""
                            : " Pairing doesn't help " + Phrases.some(table.notNarrower()) + "."));
            table.floor().ifPresent(floor -> sentences.add(floor(floor)));
        }
        List<String> doubts = doubts(report);
        if (!doubts.isEmpty()) {
            sentences.add("Not judged: " + Phrases.some(doubts) + ".");
        }
        return sentences;
    }

    private static String floor(NoiseFloor floor) {
        return "Here and now a change below " + slowdown(floor.ratios().median()) + " can't be told from nothing"
                + range(floor.ratios(), PairWords::slowdown) + ": so wide, either way, is the interval of "
                + floor.label() + ", the baseline once more in the same turns.";
    }

    private static List<String> doubts(CompareReport report) {
        return report.cells().stream()
                .filter(ComparedCell::isTested)
                .flatMap(cell -> cell.sides().stream()
                        .flatMap(Optional::stream)
                        .flatMap(side -> side.doubt().stream())
                        .map(doubt -> cell.title() + " (" + doubt + ")"))
                .toList();
    }

    private static String slowdown(double ratio) {
        return Numbers.percent(1 - 1 / ratio);
    }

    private static String range(Range range, DoubleFunction<String> number) {
        return range.cells() == 1
                ? ""
                : ", in the median of " + Phrases.cells(range.cells()) + " (from " + number.apply(range.least())
                        + " to " + number.apply(range.greatest()) + ")";
    }
}
