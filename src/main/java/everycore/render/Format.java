package everycore.render;

import everycore.report.Detail;
import everycore.report.Report;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The kinds of text that a report can be; several reports of one kind are one text. */
public enum Format {
    TERMINAL(title -> "", "\n", () -> "", report -> TerminalText.of(ReportPage.of(report))),
    MARKDOWN(title -> "", "\n", () -> "", MarkdownReport::of),
    CSV(title -> CsvReport.HEADER, "", () -> "", CsvReport::of),
    /** For programs: a name that looks like a formula stays what it is. */
    CSV_RAW(title -> CsvReport.HEADER, "", () -> "", CsvReport::raw),
    HTML(HtmlPage::head, "", HtmlPage::tail, HtmlReport::of),
    JSON(title -> JsonReport.HEAD, ",\n", () -> JsonReport.TAIL, JsonReport::of),
    BENCHSTAT(title -> "", "\n", () -> "", BenchstatReport::of);

    private final UnaryOperator<String> head;
    private final String separator;
    private final Supplier<String> tail;
    private final BiFunction<Report, Integer, String> renderer;

    Format(UnaryOperator<String> head, String separator, Supplier<String> tail, Function<Report, String> renderer) {
        this(head, separator, tail, (report, index) -> renderer.apply(report));
    }

    Format(
            UnaryOperator<String> head,
            String separator,
            Supplier<String> tail,
            BiFunction<Report, Integer, String> renderer) {
        this.head = head;
        this.separator = separator;
        this.tail = tail;
        this.renderer = renderer;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As much of a report as it shows. */
    public Detail detail() {
        return switch (this) {
            case CSV, CSV_RAW, BENCHSTAT -> Detail.ROWS;
            default -> Detail.LAWS;
        };
    }

    /**
     * What stands before the first report.
     *
     * @param title of the whole text, for formats that have one
     */
    public String head(String title) {
        return head.apply(title);
    }

    public String separator() {
        return separator;
    }

    /** What stands behind the last one. */
    public String tail() {
        return tail.get();
    }

    /** Everything that is to be said. */
    public String of(Report report) {
        return of(report, 0);
    }

    /** @param index of the report among those of its text, from 0 */
    public String of(Report report, int index) {
        return renderer.apply(report, index);
    }

    /** A text of one report. */
    public String whole(Report report) {
        return head(report.label()) + of(report) + tail();
    }

    /** As a terminal of this layout shows it, where it is for one. */
    public String of(Report report, TerminalLayout layout) {
        return of(report, 0, layout);
    }

    /** The same of one among several. */
    public String of(Report report, int index, TerminalLayout layout) {
        return this == TERMINAL && !layout.everything() ? TerminalSummary.of(report, layout) : of(report, index);
    }
}
