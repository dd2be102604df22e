package everycore.render;

import everycore.report.CompareReport;
import java.util.List;

/** A comparison as plain text or as Markdown. */
final class CompareText {
    private CompareText() {}

    static String terminal(CompareReport report) {
        StringBuilder text = new StringBuilder(Printable.printable(title(report))).append('\n');
        if (!report.cells().isEmpty()) {
            text.append('\n').append(AlignedTable.of(CompareColumns.cells(report), report.cells()));
            text.append('\n').append(AlignedTable.of(CompareColumns.families(report), report.families()));
        }
        paragraph(text, CompareLegend.of(report));
        paragraph(text, report.notes());
        return text.toString();
    }

    static String markdown(CompareReport report) {
        StringBuilder text = new StringBuilder("## ")
                .append(MarkdownTable.escaped(title(report)))
                .append('\n');
        if (!report.cells().isEmpty()) {
            text.append('\n').append(MarkdownTable.of(CompareColumns.cells(report), report.cells()));
            text.append('\n').append(MarkdownTable.of(CompareColumns.families(report), report.families()));
        }
        list(text, CompareLegend.of(report));
        list(text, report.notes());
        return text.toString();
    }

    private static String title(CompareReport report) {
        return String.join(", ", report.others()) + " against " + report.baseline();
    }

    private static void paragraph(StringBuilder text, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append('\n');
            sentences.forEach(
                    sentence -> text.append(Printable.printable(sentence)).append('\n'));
        }
    }

    private static void list(StringBuilder text, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append('\n');
            sentences.forEach(sentence ->
                    text.append("* ").append(MarkdownTable.escaped(sentence)).append('\n'));
        }
    }
}
