package everycore.render;

import everycore.report.CompareReport;

/** A comparison as a page. */
final class HtmlComparison {
    private HtmlComparison() {}

    static String of(CompareReport report) {
        StringBuilder text = new StringBuilder(HtmlPage.head());
        text.append("<section class=\"comparison\">\n<h1>")
                .append(HtmlTable.escaped(String.join(", ", report.others()) + " against " + report.baseline()))
                .append(
                        "</h1>\n<h2>Ratios</h2>\n<p>Intervals on a logarithmic scale; the dashed line is no change.</p>\n")
                .append(
                        "<div class=\"ratios\" role=\"img\" aria-label=\"Ratios with their intervals; the table holds the same numbers\"></div>\n")
                .append("<h2>Cell by cell</h2>\n")
                .append(HtmlTable.of("Ratio of each cell", CompareColumns.cells(report), report.cells()))
                .append("<h2>In the mean</h2>\n")
                .append(HtmlTable.of("Geometric means", CompareColumns.families(report), report.families()))
                .append("<h2>How to read it</h2>\n");
        HtmlReport.list(text, CompareLegend.of(report));
        text.append("<h2>Beside the numbers</h2>\n");
        HtmlReport.list(text, report.notes());
        return text.append(HtmlReport.data(JsonComparison.of(report)))
                .append("</section>\n")
                .append(HtmlPage.tail())
                .toString();
    }
}
