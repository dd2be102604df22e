package everycore.render;

import everycore.report.CompareReport;
import everycore.report.Report;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/** The kinds of text that a report can be; several reports of one kind are one text. */
public enum Format {
    TERMINAL(() -> "", "\n", () -> "", TerminalReport::of, CompareText::terminal),
    MARKDOWN(() -> "", "\n", () -> "", MarkdownReport::of, CompareText::markdown),
    CSV(() -> CsvReport.HEADER, "", () -> "", CsvReport::of, CsvComparison::of),
    HTML(HtmlPage::head, "", HtmlPage::tail, HtmlReport::of, HtmlComparison::of),
    JSON(() -> JsonReport.HEAD, ",\n", () -> JsonReport.TAIL, JsonReport::of, JsonComparison::of),
    BENCHSTAT(() -> "", "\n", () -> "", BenchstatReport::of, Format::leftToBenchstat);

    private final Supplier<String> head;
    private final String separator;
    private final Supplier<String> tail;
    private final Function<Report, String> renderer;
    private final Function<CompareReport, String> comparison;

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

    /** @throws UnsupportedOperationException for a kind that compares by itself */
    public String of(CompareReport report) {
        return comparison.apply(report);
    }

    private static String leftToBenchstat(CompareReport report) {
        throw new UnsupportedOperationException("benchstat compares by itself; give it the reports");
    }
}
