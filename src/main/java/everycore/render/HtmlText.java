package everycore.render;

import everycore.report.CompareReport;
import everycore.report.Report;
import java.util.List;
import java.util.stream.Collectors;

/** A page as HTML: tables that need no program, and the data that the page's program draws. */
final class HtmlText implements Page.Writer {
    private HtmlText() {}

    /** A part of a page, which several reports may share. */
    static String of(Report report) {
        return section("report", ReportPage.of(report), JsonReport.of(report));
    }

    /** A whole page. */
    static String of(CompareReport report) {
        return HtmlPage.head()
                + section("comparison", ComparisonPage.of(report), JsonComparison.of(report))
                + HtmlPage.tail();
    }

    private static String section(String kind, Page page, String json) {
        HtmlText writer = new HtmlText();
        StringBuilder text = new StringBuilder();
        text.append("<section class=\"").append(kind).append("\">\n");
        text.append("<h1>").append(escaped(page.title())).append("</h1>\n");
        page.subtitle()
                .ifPresent(line -> text.append("<p class=\"machine\">")
                        .append(escaped(line))
                        .append("</p>\n"));
        page.sections().forEach(section -> {
            text.append("<h2>").append(escaped(section.heading())).append("</h2>\n");
            section.blocks().forEach(block -> text.append(block.writtenBy(writer)));
        });
        return text.append(data(json)).append("</section>\n").toString();
    }

    /** For the page's program. Nothing in a string of JSON may end the element that it stands in. */
    private static String data(String json) {
        return "<script type=\"application/json\" class=\"data\">" + json.replace("<", "\\u003c") + "</script>\n";
    }

    @Override
    public String caption(String text) {
        return "<p>" + escaped(text) + "</p>\n";
    }

    @Override
    public String chart(Page.Chart chart) {
        return switch (chart) {
            case SCALING ->
                "<form class=\"controls\" aria-label=\"What the chart shows\"></form>\n"
                        + "<div class=\"chart\" role=\"img\"></div>\n";
            case HAND_OVERS ->
                "<p>One way of a cache line, in nanoseconds; the darker, the farther.</p>\n"
                        + "<div class=\"hand-overs\" role=\"img\"></div>\n";
            case RATIOS ->
                "<p>Intervals on a logarithmic scale; the dashed line is no change.</p>\n"
                        + "<div class=\"ratios\" role=\"img\""
                        + " aria-label=\"Ratios with their intervals; the table holds the same numbers\"></div>\n";
        };
    }

    @Override
    public String sentences(List<String> lines) {
        return lines.stream()
                .map(line -> "<li>" + escaped(line) + "</li>\n")
                .collect(Collectors.joining("", "<ul class=\"sentences\">\n", "</ul>\n"));
    }

    /** Scrolls by itself where a screen is narrow. */
    @Override
    public <T> String table(Page.Table<T> table) {
        String head = table.columns().stream()
                .map(column -> "<th scope=\"col\"" + style(column) + ">" + escaped(column.header()) + "</th>")
                .collect(Collectors.joining());
        String body = table.rows().stream()
                .map(row -> table.columns().stream()
                        .map(column -> "<td" + style(column) + ">"
                                + escaped(column.text().apply(row)) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + escaped(table.label())
                + "\"><table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + body + "</tbody></table></div>\n";
    }

    private static String style(TextColumn<?> column) {
        return column.isNumber() ? " class=\"number\"" : "";
    }

    /** Text of a file as text, whatever it means to HTML. */
    private static String escaped(String text) {
        return Printable.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
