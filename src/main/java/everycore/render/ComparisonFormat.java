package everycore.render;

import everycore.report.CompareReport;
import everycore.report.Gate;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The kinds of text that a comparison can be; some of them say what its gate makes of it. */
public enum ComparisonFormat {
    TERMINAL(report -> TerminalText.of(ComparisonPage.of(report))),
    MARKDOWN(MarkdownComparison::of),
    CSV(CsvComparison::of),
    CSV_RAW(CsvComparison::raw),
    HTML(HtmlComparison::of),
    JSON(JsonComparison::of),
    BENCHSTAT(BenchstatReport::of),
    GITHUB(GithubCommands::of),
    JUNIT(JunitReport::of);

    private final BiFunction<CompareReport, Gate, String> writer;

    ComparisonFormat(Function<CompareReport, String> writer) {
        this((report, gate) -> writer.apply(report));
    }

    ComparisonFormat(BiFunction<CompareReport, Gate, String> writer) {
        this.writer = writer;
    }

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it says what is left out of it; else that is to be said beside it. */
    public boolean hasNotes() {
        return switch (this) {
            case TERMINAL, MARKDOWN, HTML, JSON -> true;
            case CSV, CSV_RAW, BENCHSTAT, GITHUB, JUNIT -> false;
        };
    }

    /** Everything that is to be said. */
    public String of(CompareReport report, Gate gate) {
        return writer.apply(report, gate);
    }

    /** As a terminal of this layout shows it, where it is for one. */
    public String of(CompareReport report, Gate gate, TerminalLayout layout) {
        return this == TERMINAL && !layout.everything() ? ComparisonSummary.of(report, layout) : of(report, gate);
    }
}
