package everycore.render;

import everycore.report.Headlines;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Pivot;
import everycore.report.Pivot.Group;
import everycore.report.Pivot.Kind;
import everycore.report.Pivot.Line;
import everycore.report.PivotLines;
import everycore.report.Quality;
import everycore.report.Report;
import everycore.report.Row;
import everycore.report.Scaling;
import everycore.result.Warning;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a report answers, on one screen of a terminal; everything else is asked for. */
final class TerminalSummary {
    /** Those that the place of a number doesn't say already, and no sentence. */
    private static final Set<Warning.Kind> MARKED = EnumSet.of(
            Warning.Kind.LIKE_EMPTY,
            Warning.Kind.TOO_FEW_FORKS,
            Warning.Kind.BIMODAL,
            Warning.Kind.SCATTERED,
            Warning.Kind.DRIFTING,
            Warning.Kind.COMPILING,
            Warning.Kind.UNFAIR);

    private static final int MOST_LAWS = 3;
    private static final int MOST_LINES_OF_A_REMARK = 2;

    private final Report report;
    private final int columns;
    private final Ink ink;
    private final Pivot pivot;
    private final List<Group> priced;
    private final Marks<Row> marks;
    private final List<String> text = new ArrayList<>();

    private TerminalSummary(Report report, TerminalLayout layout) {
        this.report = report;
        columns = layout.columns();
        ink = layout.ink();
        pivot = PivotLines.of(report);
        priced = pivot.groups().stream()
                .filter(group -> group.kind() != Kind.CONTROL)
                .toList();
        marks = new Marks<>(
                priced.stream()
                        .flatMap(group -> group.lines().stream())
                        .flatMap(line -> line.columns().stream().flatMap(Optional::stream))
                        .toList(),
                row -> row.warnings().stream()
                        .filter(warning -> MARKED.contains(warning.kind()))
                        .toList());
    }

    static String of(Report report, TerminalLayout layout) {
        return new TerminalSummary(report, layout).text();
    }

    private String text() {
        add("", report.label());
        report.brief().ifPresent(line -> add("", line));
        blank();
        Headlines.of(report).sentences().stream()
                .flatMap(sentence -> wrapped("  ", sentence).stream())
                .map(ink::strong)
                .forEach(text::add);
        blank();
        report.coreFill().ifPresent(fill -> {
            text.addAll(FillTable.of(fill, columns, ink));
            blank();
        });
        if (!priced.isEmpty()) {
            text.addAll(new PivotTable(pivot, priced, marks, columns).text(ink));
        }
        controls();
        beyond();
        between();
        blank();
        legend();
        report.remarks().forEach(this::shortened);
        quality();
        add("", "Every number: `report --verbose`. As a page: `report --format html`.");
        return text.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private void controls() {
        String controls = pivot.lines(Kind.CONTROL).stream()
                .filter(line -> report.coreFill()
                        .filter(fill -> fill.shows(line.last()))
                        .isEmpty())
                .map(TerminalSummary::priced)
                .collect(Collectors.joining(", "));
        if (!controls.isEmpty()) {
            add("controls  ", controls);
        }
    }

    private static String priced(Line line) {
        return line.name() + " "
                + line.columns().stream()
                        .flatMap(Optional::stream)
                        .map(TerminalSummary::price)
                        .collect(Collectors.joining(" → "));
    }

    private static String price(Row row) {
        return row.time()
                .map(time -> Numbers.time(time.value()))
                .orElseGet(() -> Numbers.throughput(row.throughput().value()));
    }

    /** Apart, because it is waiting for a CPU and no price. */
    private void beyond() {
        pivot.beyond().forEach(n -> {
            List<String> prices = pivot.groups().stream()
                    .filter(group -> group.kind() == Kind.SAFE || group.kind() == Kind.OTHER)
                    .flatMap(group -> group.lines().stream())
                    .filter(line -> line.rows().containsKey(n))
                    .map(line -> line.name() + " " + price(line.rows().get(n)))
                    .toList();
            add(
                    "",
                    n + " threads on " + pivot.cpusAllowed().orElseThrow() + " CPUs, which is waiting and no price: "
                            + (prices.isEmpty() ? "`report --verbose`" : Phrases.some(prices)) + ".");
        });
    }

    private void between() {
        if (!pivot.between().isEmpty()) {
            add(
                    "",
                    "Measured on "
                            + Phrases.some(pivot.between().stream()
                                    .map(String::valueOf)
                                    .toList())
                            + " threads, too.");
        }
        List<Scaling> laws = report.scaling().stream()
                .filter(scaling -> scaling.fit().isPresent())
                .toList();
        laws.stream().limit(MOST_LAWS).forEach(law -> add("", law.name() + ": " + law.words()));
        if (laws.size() > MOST_LAWS) {
            add("", "Laws of scaling of " + (laws.size() - MOST_LAWS) + " more: `report --verbose`.");
        }
    }

    private void legend() {
        List<String> legend = new ArrayList<>();
        if (report.rows().stream().anyMatch(row -> row.measured().interval().isPresent())) {
            legend.add(report.scopes().stream()
                    .map(scope ->
                            "± " + Numbers.level(report.level()) + " over " + scope.members() + ", " + scope.words())
                    .collect(Collectors.joining("; ")));
        }
        legend.addAll(marks.briefLegend());
        legend.addAll(marks.briefSentences());
        add("", String.join("; ", legend) + (legend.isEmpty() ? "" : "."));
    }

    /** Two lines tell what it is about. */
    private void shortened(String remark) {
        List<String> lines = Fitting.wrapped(Printable.printable(remark), "", columns);
        text.addAll(lines.subList(0, Math.min(MOST_LINES_OF_A_REMARK, lines.size())));
        if (lines.size() > MOST_LINES_OF_A_REMARK) {
            add("", "… (`report --verbose` has the rest)");
        }
    }

    private void quality() {
        List<String> words = Quality.of(report).words();
        if (!words.isEmpty()) {
            add("Quality: ", String.join("; ", words) + ".");
        }
    }

    private void add(String first, String paragraph) {
        if (!paragraph.isEmpty()) {
            text.addAll(wrapped(first, paragraph));
        }
    }

    private List<String> wrapped(String first, String paragraph) {
        return Fitting.wrapped(Printable.printable(paragraph), first, columns);
    }

    private void blank() {
        if (!text.get(text.size() - 1).isEmpty()) {
            text.add("");
        }
    }
}
