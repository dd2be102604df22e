package everycore.render;

import everycore.render.PivotColumns.Column;
import everycore.render.PivotColumns.Entry;
import everycore.report.Numbers;
import everycore.report.Report;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The price list as a table that can be sorted, with what the benchmarks do beside it. A row holds its numbers as CSV, too. */
final class HtmlPivot {
    static final String HEADING = "Each benchmark in numbers";

    private HtmlPivot() {}

    static String caption(PivotColumns table) {
        boolean hasMarks =
                table.columns().stream().anyMatch(column -> column.header().equals(PivotColumns.MARKS));
        return Stream.concat(
                        Stream.of("A click on a heading sorts."
                                + (hasMarks ? " What marks mean is said under How to read it." : "")),
                        table.sentences().stream())
                .collect(Collectors.joining(" "));
    }

    static Element of(Report report, PivotColumns table) {
        List<Column> columns = table.columns();
        Element head = Element.of("tr", columns.stream().map(HtmlPivot::header).toList());
        List<Element> body = table.entries().stream()
                .map(entry -> Element.of(
                                "tr",
                                columns.stream()
                                        .map(column -> cell(column, entry))
                                        .toList())
                        .withLines(
                                "data-csv",
                                CsvReport.rows(
                                        report, List.copyOf(entry.line().rows().values()))))
                .toList();
        return LongTable.of("Each benchmark", "sortable", head, body);
    }

    private static Element header(Column column) {
        Element header = Element.of("th", Element.of("button", column.header()).with("type", "button"))
                .with("scope", "col")
                .with("aria-sort", "none");
        return column.value().isPresent() ? header.with("class", "number") : header;
    }

    private static Element cell(Column column, Entry entry) {
        String text = column.text().apply(entry);
        if (column.header().equals("benchmark")) {
            return Element.of("th", text).with("scope", "row");
        }
        Element cell = Element.of("td", text);
        return column.value()
                .flatMap(value -> value.apply(entry))
                .map(value -> cell.with("class", "number").with("data-value", Numbers.exact(value)))
                .orElse(cell);
    }
}
