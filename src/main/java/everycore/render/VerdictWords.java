package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.report.Numbers;
import everycore.statistics.Comparison;
import everycore.statistics.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the verdict on a cell is called beside its ratio. */
final class VerdictWords {
    private final boolean isAnyTold;

    VerdictWords(CompareReport report) {
        List<Side> sides = report.cells().stream()
                .map(ComparedCell::sides)
                .flatMap(List::stream)
                .flatMap(Optional::stream)
                .toList();
        // One cell alone has to say so itself.
        isAnyTold = sides.size() == 1 || !sides.stream().allMatch(VerdictWords::hasTooFewForks);
    }

    /** Whether forks are enough for a verdict on any cell. */
    boolean isAnyTold() {
        return isAnyTold;
    }

    /**
     * For instance {@code slower}, {@code slower*} where it stands the correction, and what an open cell could hide. Empty
     * where forks are too few for any verdict, which is said once.
     */
    String of(Side side) {
        Comparison comparison = side.comparison();
        if (hasTooFewForks(side)) {
            return isAnyTold ? "too few forks" : "";
        }
        String word = comparison.verdict() == Verdict.INCONCLUSIVE
                ? "open, could hide ×"
                        + Numbers.plain(comparison.smallestDetectable().orElseThrow())
                : comparison.verdict().name().toLowerCase(Locale.ROOT);
        return word + (side.isSlowerCorrected() ? "*" : "") + (side.doubt().isPresent() ? ", not judged" : "");
    }

    private static boolean hasTooFewForks(Side side) {
        return side.comparison().verdict() == Verdict.INCONCLUSIVE
                && side.comparison().smallestDetectable().isEmpty();
    }
}
