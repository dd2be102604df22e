package everycore.render;

import everycore.render.Page.Section;
import everycore.render.Page.Sentences;
import everycore.render.Page.Table;
import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Role;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.report.CompareReport.Family;
import everycore.report.CompareReport.Power;
import everycore.report.Numbers;
import everycore.report.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A comparison as a page, and the parts of it. */
final class ComparisonPage {
    static final String CELLS = "Cell by cell";

    private final CompareReport report;
    private final Marks<ComparedCell> marks;
    private final VerdictWords verdicts;

    ComparisonPage(CompareReport report) {
        this.report = report;
        this.marks = new Marks<>(report.cells(), ComparedCell::warnings);
        this.verdicts = new VerdictWords(report);
    }

    static Page of(CompareReport report) {
        ComparisonPage page = new ComparisonPage(report);
        return new Page(
                title(report),
                Optional.empty(),
                List.of(
                        new Section(CELLS, page.cells(report.cells())),
                        new Section("In the mean", page.means()),
                        new Section("How to read it", page.legend()),
                        new Section("Beside the numbers", page.notes()),
                        new Section("What the gate can see", page.power())));
    }

    static String title(CompareReport report) {
        return String.join(", ", report.others()) + " against " + report.baseline();
    }

    /** @param rows some of the comparison's */
    Table<ComparedCell> cells(List<ComparedCell> rows) {
        List<TextColumn<ComparedCell>> columns = new ArrayList<>();
        columns.add(TextColumn.name("benchmark", ComparedCell::name));
        columns.add(
                TextColumn.number("threads", cell -> String.valueOf(cell.cell().threads())));
        columns.add(TextColumn.name("", marks::of));
        columns.add(TextColumn.name("", cell -> cell.isTested() ? "" : role(cell.role())));
        columns.add(TextColumn.number(report.baseline(), cell -> Numbers.throughput(cell.baseline())));
        for (int i = 0; i < report.others().size(); i++) {
            int other = i;
            columns.add(side(report.other(i), other, side -> Numbers.throughput(side.throughput())));
            columns.add(side(
                    "ratio",
                    other,
                    side -> Numbers.withInterval(side.comparison().ratio())));
            columns.add(TextColumn.optional(
                    "at equal controls",
                    cell -> cell.sides().get(other).flatMap(Side::adjustment),
                    it -> Numbers.withInterval(it.ratio())));
            columns.add(TextColumn.optional(
                    "slope",
                    cell -> cell.sides().get(other).flatMap(Side::adjustment),
                    it -> Numbers.withInterval(it.slope())));
            columns.add(TextColumn.optional(
                    "next machine",
                    cell -> cell.sides()
                            .get(other)
                            .flatMap(side -> side.comparison().nextMachine()),
                    Numbers::interval));
            columns.add(TextColumn.name(
                    "", cell -> cell.sides().get(other).map(verdicts::of).orElse("")));
        }
        return new Table<>("Ratio of each cell", columns, rows);
    }

    Sentences power() {
        return new Sentences(
                Stream.concat(report.power().map(ComparisonPage::power).stream(), PairWords.of(report).stream())
                        .toList());
    }

    private static String role(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String power(Power power) {
        return "With these forks and sittings a change below " + slowdown(power.median())
                + " can't be seen by the gate: so much slower must one cell be, in the median of "
                + Phrases.cells(power.cells()) + " (from " + slowdown(power.least()) + " to "
                + slowdown(power.greatest()) + "), to be found in 80 of 100 runs.";
    }

    private static String slowdown(double ratio) {
        return Numbers.percent(1 - 1 / ratio);
    }

    private static TextColumn<ComparedCell> side(String header, int other, Function<Side, String> text) {
        return TextColumn.optional(header, cell -> cell.sides().get(other), text);
    }

    Table<Family> means() {
        List<TextColumn<Family>> columns = new ArrayList<>();
        columns.add(TextColumn.name("geometric mean of", Family::name));
        for (int i = 0; i < report.others().size(); i++) {
            int other = i;
            columns.add(TextColumn.optional(
                    report.other(i),
                    family -> family.means().get(other),
                    mean -> Numbers.withInterval(mean.comparison().ratio()) + ", " + Phrases.cells(mean.cells())
                            + mean.comparison()
                                    .nextMachine()
                                    .map(next -> ", next machine " + Numbers.interval(next))
                                    .orElse("")
                            + (mean.isSlowerCorrected() ? ", slower*" : "")));
        }
        return new Table<>("Geometric means", columns, report.families());
    }

    Sentences legend() {
        List<String> lines = new ArrayList<>();
        lines.add("Ratios are to " + report.baseline() + ", above 1 is faster. Intervals at "
                + Numbers.level(report.level()) + ", ends rounded outwards; ± is Student's t.");
        report.bases().forEach(basis -> lines.add(BasisWords.of(basis)));
        if (report.isAdjusted()) {
            lines.add(
                    "at equal controls: what is left of the ratio where each cell follows the controls of its runtime from"
                            + " one side to the other by slope, as it does from machine to machine of a side (analysis of"
                            + " covariance). Verdicts and the gate are about the ratio itself.");
        }
        lines.add("same: the interval lies within " + Numbers.percent(report.margin())
                + " either way; faster, slower: it excludes 1; else open, and could hide the smallest ratio that so"
                + " many forks or sessions would have told from 1 in 80 of 100 runs.");
        if (!verdicts.isAnyTold()) {
            lines.add("No cell has a verdict: none has forks or sessions enough on both sides.");
        }
        lines.add("*: slower even after Holm's correction for the number of cells, or of families, which is what"
                + " --fail-on-slower and --fail-on-slower=family fail on, where sessions or one sweep let them.");
        lines.add("control, like empty: show the machine and the harness; neither in the gate, nor in the correction,"
                + " nor in a mean.");
        lines.addAll(marks.legend());
        return new Sentences(lines);
    }

    Sentences notes() {
        return new Sentences(Stream.concat(marks.sentences(ComparedCell::title).stream(), report.notes().stream())
                .toList());
    }
}
