package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.RunFile;
import everycore.statistics.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a comparison comes to, on one screen of a terminal: the verdict, what changed by size, and the rest in a line each. */
final class ComparisonSummary {
    private static final int MOST_OF_A_GROUP = 20;
    private static final int MOST_LINES_OF_A_NOTE = 2;

    private final CompareReport report;
    private final int columns;
    private final Ink ink;
    private final List<String> text = new ArrayList<>();

    private ComparisonSummary(CompareReport report, TerminalLayout layout) {
        this.report = report;
        columns = layout.columns();
        ink = layout.ink();
    }

    static String of(CompareReport report, TerminalLayout layout) {
        return new ComparisonSummary(report, layout).text();
    }

    private String text() {
        for (int file = 0; file < report.files().size(); file++) {
            file(ComparedPair.letter(file), report.files().get(file));
        }
        text.add("");
        List<ComparedPair> pairs = pairs(ComparedCell::isTested);
        for (int other = 0; other < report.others().size(); other++) {
            wrapped(
                            "  ",
                            ComparedPair.letter(other + 1) + " against A: "
                                    + ComparisonVerdict.of(report, other).sentence())
                    .forEach(line -> text.add(ink.strong(line)));
        }
        means();
        PairWords.of(report).forEach(sentence -> add("  ", sentence));
        report.vetoes().forEach(veto -> add("  ", veto));
        text.add("");
        table(pairs);
        controls();
        notes();
        add(
                "",
                "Every cell: `compare --verbose`. As a page: `compare --format html`. Ratios above 1 are faster; ±, [ ]: "
                        + Numbers.level(report.level()) + ".");
        return text.stream().map(line -> line.stripTrailing() + "\n").collect(Collectors.joining());
    }

    private void file(String letter, RunFile file) {
        add(
                letter + "  ",
                file.label() + file.brief().map(brief -> " · " + brief).orElse(""));
    }

    private List<ComparedPair> pairs(Predicate<ComparedCell> wanted) {
        return report.cells().stream()
                .filter(wanted)
                .flatMap(cell -> IntStream.range(0, cell.sides().size())
                        .boxed()
                        .flatMap(other ->
                                cell.sides().get(other).stream().map(side -> new ComparedPair(cell, other, side))))
                .toList();
    }

    private void means() {
        for (int i = 0; i < report.others().size(); i++) {
            int other = i;
            List<String> means = report.families().stream()
                    .flatMap(family -> family.means().get(other).stream()
                            .filter(mean -> mean.cells() > 1)
                            .map(mean -> family.name() + " ×"
                                    + Numbers.withInterval(mean.comparison().ratio())
                                    + (mean.isSlowerCorrected() ? ", slower for sure" : "")))
                    .toList();
            if (!means.isEmpty()) {
                add("  ", ComparedPair.letter(other + 1) + " in the mean: " + Phrases.some(means) + ".");
            }
        }
    }

    private void table(List<ComparedPair> pairs) {
        RatioTable table = new RatioTable(report, columns);
        List<String> lines = new ArrayList<>();
        group(
                lines,
                table,
                ink.bad("slower for sure:"),
                pairs,
                pair -> pair.side().isSlowerCorrected());
        group(
                lines,
                table,
                ink.bad("slower:"),
                pairs,
                pair -> pair.is(Verdict.SLOWER) && !pair.side().isSlowerCorrected());
        group(lines, table, ink.good("faster:"), pairs, pair -> pair.is(Verdict.FASTER));
        group(lines, table, "no verdict, the largest:", pairs, ComparedPair::hasTooFewForks);
        if (!lines.isEmpty()) {
            text.add(table.header());
            text.addAll(lines);
        }
    }

    private static void group(
            List<String> lines,
            RatioTable table,
            String heading,
            List<ComparedPair> all,
            Predicate<ComparedPair> wanted) {
        List<ComparedPair> pairs = all.stream()
                .filter(wanted)
                .sorted(Comparator.comparingDouble(pair -> -pair.size()))
                .toList();
        if (pairs.isEmpty()) {
            return;
        }
        lines.add(heading);
        pairs.stream().limit(MOST_OF_A_GROUP).map(table::line).forEach(lines::add);
        if (pairs.size() > MOST_OF_A_GROUP) {
            lines.add("… " + (pairs.size() - MOST_OF_A_GROUP) + " more (--verbose)");
        }
    }

    /** What nothing but the harness or the machine changes. */
    private void controls() {
        List<String> changed = pairs(cell -> !cell.isTested()).stream()
                .filter(pair -> pair.is(Verdict.SLOWER) || pair.is(Verdict.FASTER))
                .sorted(Comparator.comparingDouble(pair -> -pair.size()))
                .map(pair -> pair.cell().title()
                        + (report.others().size() > 1 ? " in " + ComparedPair.letter(pair.other() + 1) : "") + " ×"
                        + Numbers.plain(pair.side().comparison().ratio().value()))
                .toList();
        if (!changed.isEmpty()) {
            add("controls  ", Phrases.some(changed) + " changed: the harness or the machine, in no verdict.");
        }
    }

    private void notes() {
        Stream.concat(
                        report.bases().stream().map(BasisWords::of),
                        report.notes().stream().filter(note -> !report.vetoes().contains(note)))
                .forEach(this::shortened);
    }

    /** Two lines tell what it is about. */
    private void shortened(String note) {
        List<String> lines = Fitting.wrapped(Printable.printable(note), "", columns);
        for (int i = 0; i < Math.min(MOST_LINES_OF_A_NOTE, lines.size()); i++) {
            boolean isCut = i == MOST_LINES_OF_A_NOTE - 1 && lines.size() > MOST_LINES_OF_A_NOTE;
            text.add(isCut ? Fitting.start(lines.get(i), columns - 2) + " …" : lines.get(i));
        }
    }

    private void add(String first, String paragraph) {
        text.addAll(wrapped(first, paragraph));
    }

    private List<String> wrapped(String first, String paragraph) {
        return Fitting.wrapped(Printable.printable(paragraph), first, columns);
    }
}
