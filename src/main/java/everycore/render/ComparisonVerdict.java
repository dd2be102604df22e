package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.report.Headline;
import everycore.report.Headline.KeyNumber;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What the cells of one of the other files come to, controls left out.
 *
 * @param slowerForSure even after the correction for their number; {@code slower} are those that are not
 * @param open where forks enough might tell; {@code untold} has too few for any verdict
 * @param hidden the greatest ratio that an open cell could have hidden
 */
record ComparisonVerdict(
        int cells, int slowerForSure, int slower, int faster, int same, int open, int untold, OptionalDouble hidden) {
    /** @param other its place among the others, from 0 */
    static ComparisonVerdict of(CompareReport report, int other) {
        List<Side> sides = report.cells().stream()
                .filter(ComparedCell::isTested)
                .flatMap(cell -> cell.sides().get(other).stream())
                .toList();
        List<Double> hidden = sides.stream()
                .filter(side -> is(side, Verdict.INCONCLUSIVE))
                .flatMap(side -> side.comparison().smallestDetectable().stream())
                .toList();
        return new ComparisonVerdict(
                sides.size(),
                count(sides, Side::isSlowerCorrected),
                count(sides, side -> is(side, Verdict.SLOWER) && !side.isSlowerCorrected()),
                count(sides, side -> is(side, Verdict.FASTER)),
                count(sides, side -> is(side, Verdict.SAME)),
                hidden.size(),
                count(sides, side -> is(side, Verdict.INCONCLUSIVE)) - hidden.size(),
                hidden.stream().mapToDouble(Double::doubleValue).max());
    }

    private static boolean is(Side side, Verdict verdict) {
        return side.comparison().verdict() == verdict;
    }

    private static int count(List<Side> sides, Predicate<Side> wanted) {
        return (int) sides.stream().filter(wanted).count();
    }

    /** In large numbers where they can only be of one file. */
    static Headline headline(CompareReport report) {
        List<ComparisonVerdict> verdicts = IntStream.range(0, report.others().size())
                .mapToObj(other -> of(report, other))
                .toList();
        return verdicts.size() == 1
                ? new Headline(
                        List.of(verdicts.get(0).sentence()), verdicts.get(0).numbers())
                : new Headline(
                        IntStream.range(0, verdicts.size())
                                .mapToObj(other -> report.other(other) + ": "
                                        + verdicts.get(other).sentence())
                                .toList(),
                        List.of());
    }

    String sentence() {
        if (cells == 0) {
            return "No cell that a verdict is about is shared.";
        }
        if (untold == cells) {
            return "None of " + Phrases.cells(cells) + " has a verdict: forks or sessions are too few.";
        }
        List<String> parts = new ArrayList<>();
        parts.add(slowerForSure + " of " + Phrases.cells(cells) + " slower for sure");
        parts.add(slower + " more slower");
        parts.add(faster + " faster");
        parts.add(same + " the same");
        could().ifPresent(words -> parts.add(open + " open, which " + words));
        if (untold > 0) {
            parts.add(untold + " with too few forks or sessions for a verdict");
        }
        return String.join(", ", parts) + ".";
    }

    List<KeyNumber> numbers() {
        if (cells > 0 && untold == cells) {
            return List.of(new KeyNumber("0 of " + cells, "cells with a verdict: forks or sessions are too few"));
        }
        List<KeyNumber> numbers = new ArrayList<>();
        numbers.add(new KeyNumber(
                slowerForSure + " of " + cells, "cells slower for sure, after the correction for their number"));
        numbers.add(new KeyNumber(String.valueOf(slower), "more slower"));
        numbers.add(new KeyNumber(String.valueOf(faster), "faster"));
        could().ifPresent(words -> numbers.add(new KeyNumber(String.valueOf(open), "open, which " + words)));
        if (untold > 0) {
            numbers.add(new KeyNumber(String.valueOf(untold), "with too few forks or sessions for a verdict"));
        }
        return numbers;
    }

    private Optional<String> could() {
        return hidden.stream()
                .mapToObj(ratio -> "could have hidden up to ×" + Numbers.plain(ratio))
                .findFirst();
    }
}
