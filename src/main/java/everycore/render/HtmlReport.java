package everycore.render;

import everycore.report.MachineFacts;
import everycore.report.Report;
import everycore.report.Row;
import java.util.List;

/** A report as a part of a page: tables that need no program, and the data that the page's program draws. */
final class HtmlReport {
    private HtmlReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder("<section class=\"report\">\n");
        text.append("<h1>").append(HtmlTable.escaped(report.label())).append("</h1>\n");
        report.environment()
                .ifPresent(environment -> text.append("<p class=\"machine\">")
                        .append(HtmlTable.escaped(MachineFacts.summary(environment)))
                        .append("</p>\n"));
        report.coreFill().ifPresent(fill -> {
            heading(text, "Does every core get filled?");
            text.append("<p>").append(CoreFillColumns.caption(fill)).append("</p>\n");
            text.append(HtmlTable.of("CPUs filled by an endless loop", CoreFillColumns.of(fill), fill.lines()));
            list(text, fill.sentences());
        });
        heading(text, "Scaling");
        text.append("<form class=\"controls\" aria-label=\"What the chart shows\"></form>\n")
                .append("<div class=\"chart\" role=\"img\"></div>\n");
        heading(text, "What it costs");
        text.append(HtmlTable.of("Cost of each cell", ReportColumns.cost(), report.rows()));
        List<Row> several = ReportColumns.onSeveralThreads(report);
        if (!several.isEmpty()) {
            heading(text, "How it scales");
            text.append(HtmlTable.of("Scaling of each cell", ReportColumns.scaling(), several));
        }
        section(text, "How to read it", Legend.of(report));
        section(text, "Laws and cliffs", report.scalingSentences());
        section(text, "In words", report.findings());
        section(text, "Beside the numbers", report.notes());
        return text.append(data(JsonReport.of(report))).append("</section>\n").toString();
    }

    /** For the page's program. Nothing in a string of JSON may end the element that it stands in. */
    static String data(String json) {
        return "<script type=\"application/json\" class=\"data\">" + json.replace("<", "\\u003c") + "</script>\n";
    }

    private static void section(StringBuilder text, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            heading(text, title);
            list(text, sentences);
        }
    }

    private static void heading(StringBuilder text, String title) {
        text.append("<h2>").append(title).append("</h2>\n");
    }

    static void list(StringBuilder text, List<String> sentences) {
        text.append("<ul class=\"sentences\">\n");
        sentences.forEach(sentence ->
                text.append("<li>").append(HtmlTable.escaped(sentence)).append("</li>\n"));
        text.append("</ul>\n");
    }
}
