package everycore.render;

import everycore.report.MachineFacts;
import everycore.report.Report;
import everycore.report.Row;
import java.util.List;

/** A report as plain text, aligned for a terminal. */
public final class TerminalReport {
    private TerminalReport() {}

    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append(Printable.printable(report.label())).append('\n');
        report.environment()
                .map(MachineFacts::summary)
                .ifPresent(line -> text.append(Printable.printable(line)).append('\n'));
        report.coreFill().ifPresent(fill -> {
            text.append('\n').append(CoreFillColumns.caption(fill)).append("\n\n");
            text.append(AlignedTable.of(CoreFillColumns.of(fill), fill.lines()));
            paragraph(text, fill.sentences());
        });
        if (!report.rows().isEmpty()) {
            text.append('\n').append(AlignedTable.of(ReportColumns.cost(), report.rows()));
        }
        List<Row> several = ReportColumns.onSeveralThreads(report);
        if (!several.isEmpty()) {
            text.append('\n').append(AlignedTable.of(ReportColumns.scaling(), several));
        }
        paragraph(text, Legend.of(report));
        paragraph(text, report.scalingSentences());
        paragraph(text, report.notes());
        paragraph(text, report.findings());
        return text.toString();
    }

    private static void paragraph(StringBuilder text, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append('\n');
            sentences.forEach(
                    sentence -> text.append(Printable.printable(sentence)).append('\n'));
        }
    }
}
