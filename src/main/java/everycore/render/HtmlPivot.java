package everycore.render;

import everycore.render.PivotColumns.Column;
import everycore.render.PivotColumns.Entry;
import everycore.report.Numbers;
import everycore.report.Pivot;
import everycore.report.Row;
import java.util.List;

/** The price list as a table that can be sorted, with what the benchmarks do beside it. */
final class HtmlPivot {
    private HtmlPivot() {}

    static Element of(Pivot pivot, Marks<Row> marks) {
        PivotColumns table = PivotColumns.of(pivot, marks);
        List<Column> columns = table.columns();
        Element head = Element.of("tr", columns.stream().map(HtmlPivot::header).toList());
        List<Element> body = table.entries().stream()
                .map(entry -> Element.of(
                        "tr",
                        columns.stream().map(column -> cell(column, entry)).toList()))
                .toList();
        return HtmlText.scrolling(
                "Each benchmark",
                Element.of("table", Element.of("thead", head), Element.of("tbody", body))
                        .with("class", "sortable"));
    }

    private static Element header(Column column) {
        return Element.of("th", Element.of("button", column.header()).with("type", "button"))
                .with("scope", "col")
                .with("aria-sort", "none");
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
