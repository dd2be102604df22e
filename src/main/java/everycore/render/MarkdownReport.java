package everycore.render;

import everycore.render.Page.Section;
import everycore.render.Page.Sentences;
import everycore.report.Headlines;
import everycore.report.PivotLines;
import everycore.report.Quality;
import everycore.report.Report;
import everycore.report.Row;
import java.util.List;
import java.util.stream.Collectors;

/** A report to be pasted where people talk of it: the answers, the price list, and everything else folded away. */
final class MarkdownReport {
    private MarkdownReport() {}

    static String of(Report report) {
        Page page = ReportPage.of(report);
        PivotColumns table = PivotColumns.of(PivotLines.of(report), new Marks<>(report.rows(), Row::warnings));
        List<String> quality = Quality.of(report).words();
        return MarkdownText.heading(page.title())
                + page.subtitle()
                        .map(line -> "\n" + MarkdownText.line(line) + "\n")
                        .orElse("")
                + MarkdownText.part(new Sentences(Headlines.of(report).sentences()))
                + MarkdownText.part(table.table())
                + MarkdownText.part(new Sentences(table.sentences()))
                + (quality.isEmpty()
                        ? ""
                        : "\n" + MarkdownText.escaped("Quality: " + String.join("; ", quality) + ".") + "\n")
                + page.sections().stream().map(MarkdownReport::folded).collect(Collectors.joining());
    }

    private static String folded(Section section) {
        return MarkdownText.folded(section.heading(), section.blocks());
    }
}
