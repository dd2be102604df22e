package everycore.render;

import everycore.report.CompareReport;
import everycore.report.Report;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** The kinds of text that a report can be; several reports of one kind are one text. */
public enum Format {
    TERMINAL(TerminalText::of),
    MARKDOWN(MarkdownText::of),
    CSV(() -> CsvReport.HEADER, "", () -> "", CsvReport::of, CsvComparison::of),
    HTML(HtmlPage::head, "", HtmlPage::tail, HtmlText::of, HtmlText::of),
    JSON(() -> JsonReport.HEAD, ",\n", () -> JsonReport.TAIL, JsonReport::of, JsonComparison::of),
    BENCHSTAT(() -> "", "\n", () -> "", BenchstatReport::of, BenchstatReport::of);

    private final Supplier<String> head;
    private final String separator;
    private final Supplier<String> tail;
    private final Function<Report, String> renderer;
    private final Function<CompareReport, String> comparison;

    Format(Function<Page, String> writer) {
        this(
                () -> "",
                "\n",
                () -> "",
                report -> writer.apply(ReportPage.of(report)),
                comparison -> writer.apply(ComparisonPage.of(comparison)));
    }

    Format(
            Supplier<String> head,
            String separator,
            Supplier<String> tail,
            Function<Report, String> renderer,
            Function<CompareReport, String> comparison) {
        this.head = head;
        this.separator = separator;
        this.tail = tail;
        this.renderer = renderer;
        this.comparison = comparison;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
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

    public String of(CompareReport report) {
        return comparison.apply(report);
    }
}
