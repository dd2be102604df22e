package everycore.render;

import everycore.report.MachineFacts;
import everycore.report.Report;
import everycore.report.Row;
import java.util.List;

/** A report in GitHub's Markdown, to be pasted into a pull request; warnings are footnotes to the marks. */
final class MarkdownReport {
    private MarkdownReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("## ").append(MarkdownTable.escaped(report.label())).append("\n");
        report.environment()
                .ifPresent(environment -> text.append('\n')
                        .append(MarkdownTable.escaped(MachineFacts.summary(environment)))
                        .append('\n'));
        report.coreFill().ifPresent(fill -> {
            text.append('\n').append(CoreFillColumns.caption(fill)).append("\n\n");
            text.append(MarkdownTable.of(CoreFillColumns.of(fill), fill.lines()));
            list(text, fill.sentences());
        });
        if (!report.rows().isEmpty()) {
            text.append('\n').append(MarkdownTable.of(ReportColumns.cost(), report.rows()));
        }
        List<Row> several = ReportColumns.onSeveralThreads(report);
        if (!several.isEmpty()) {
            text.append('\n').append(MarkdownTable.of(ReportColumns.scaling(), several));
        }
        list(text, Legend.of(report));
        list(text, report.scalingSentences());
        list(text, report.findings());
        list(text, report.notes());
        return text.toString();
    }

    private static void list(StringBuilder text, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append('\n');
            sentences.forEach(sentence ->
                    text.append("* ").append(MarkdownTable.escaped(sentence)).append('\n'));
        }
    }
}
