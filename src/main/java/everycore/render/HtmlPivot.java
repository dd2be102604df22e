package everycore.render;

import everycore.report.Cost;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Pivot;
import everycore.report.Pivot.Group;
import everycore.report.Pivot.Line;
import everycore.report.Quantity;
import everycore.report.Row;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The price list as a table that can be sorted, with what the benchmarks do beside it. */
final class HtmlPivot {
    private record Entry(Group group, Line line) {}

    /**
     * One column.
     *
     * @param value to sort by
     */
    private record Column(String header, Function<Entry, String> text, Function<Entry, Optional<Double>> value) {
        boolean isUsed(List<Entry> entries) {
            return entries.stream().anyMatch(entry -> !text.apply(entry).isEmpty());
        }
    }

    private HtmlPivot() {}

    static Element of(Pivot pivot, Marks<Row> marks) {
        List<Entry> entries = pivot.groups().stream()
                .flatMap(group -> group.lines().stream().map(line -> new Entry(group, line)))
                .toList();
        List<Column> columns = columns(pivot, marks).stream()
                .filter(column -> column.isUsed(entries))
                .toList();
        Element head = Element.of("tr", columns.stream().map(HtmlPivot::header).toList());
        List<Element> body = entries.stream()
                .map(entry -> Element.of(
                        "tr",
                        columns.stream().map(column -> cell(column, entry)).toList()))
                .toList();
        return HtmlText.scrolling(
                "Each benchmark",
                Element.of("table", Element.of("thead", head), Element.of("tbody", body))
                        .with("class", "sortable"));
    }

    private static List<Column> columns(Pivot pivot, Marks<Row> marks) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("benchmark", entry -> entry.line().name(), entry -> Optional.empty()));
        columns.add(new Column("group", entry -> entry.group().heading(), entry -> Optional.empty()));
        for (int i = 0; i < pivot.threads().size(); i++) {
            int column = i;
            String threads = ", " + Phrases.threads(pivot.threads().get(i));
            columns.add(new Column(
                    Quantity.TIME.heading() + threads,
                    entry -> entry.line()
                            .cost(column)
                            .map(cost -> Numbers.time(cost.seconds()) + " ± " + cost.precision())
                            .orElse(""),
                    entry -> entry.line().cost(column).map(Cost::seconds)));
        }
        for (Quantity quantity : List.of(Quantity.LOST, Quantity.SPEEDUP, Quantity.CPUS, Quantity.THROUGHPUT)) {
            columns.add(new Column(
                    quantity.heading() + ", " + Phrases.threads(pivot.last()),
                    entry -> quantity.of(entry.line().last())
                            .map(quantity::words)
                            .orElse(""),
                    entry -> quantity.of(entry.line().last()).map(Estimate::value)));
        }
        columns.add(new Column("marks", entry -> marks.of(entry.line().last()), entry -> Optional.empty()));
        return columns;
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
                .apply(entry)
                .map(value -> cell.with("class", "number").with("data-value", Numbers.exact(value)))
                .orElse(cell);
    }
}
