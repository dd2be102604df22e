package everycore.render;

import everycore.report.Report;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** The kinds of text that a report can be; several reports of one kind are one text. */
public enum Format {
    TERMINAL(TerminalText::of),
    MARKDOWN(MarkdownText::of),
    CSV(() -> CsvReport.HEADER, "", () -> "", CsvReport::of),
    /** For programs: a name that looks like a formula stays what it is. */
    CSV_RAW(() -> CsvReport.HEADER, "", () -> "", CsvReport::raw),
    HTML(HtmlPage::head, "", HtmlPage::tail, HtmlText::of),
    JSON(() -> JsonReport.HEAD, ",\n", () -> JsonReport.TAIL, JsonReport::of),
    BENCHSTAT(() -> "", "\n", () -> "", BenchstatReport::of);

    private final Supplier<String> head;
    private final String separator;
    private final Supplier<String> tail;
    private final Function<Report, String> renderer;

    Format(Function<Page, String> writer) {
        this(() -> "", "\n", () -> "", report -> writer.apply(ReportPage.of(report)));
    }

    Format(Supplier<String> head, String separator, Supplier<String> tail, Function<Report, String> renderer) {
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

    /** What stands before the first report. */
    public String head() {
        return head.get();
    }

    public String separator() {
        return separator;
    }

    /** What stands behind the last one. */
    public String tail() {
        return tail.get();
    }

    public String of(Report report) {
        return renderer.apply(report);
    }
}
