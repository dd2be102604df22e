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

/**
 * The price list as a table, with what the benchmarks do beside it: those of its columns that any of them uses.
 *
 * @param sentences of what every row would have a mark
 */
record PivotColumns(List<Entry> entries, List<Column> columns, List<String> sentences) {
    static final String MARKS = "marks";

    record Entry(Group group, Line line) {}

    /**
     * One column.
     *
     * @param value to sort by; empty of words
     */
    record Column(String header, Function<Entry, String> text, Optional<Function<Entry, Optional<Double>>> value) {
        private static Column words(String header, Function<Entry, String> text) {
            return new Column(header, text, Optional.empty());
        }

        private static Column numbers(
                String header, Function<Entry, String> text, Function<Entry, Optional<Double>> value) {
            return new Column(header, text, Optional.of(value));
        }

        private TextColumn<Entry> asText() {
            return new TextColumn<>(header, value.isPresent(), text);
        }
    }

    PivotColumns {
        entries = List.copyOf(entries);
        columns = List.copyOf(columns);
        sentences = List.copyOf(sentences);
    }

    /** @param all the marks of a text that says what they mean */
    static PivotColumns of(Pivot pivot, Marks<Row> all) {
        List<Entry> entries = pivot.groups().stream()
                .flatMap(group -> group.lines().stream().map(line -> new Entry(group, line)))
                .toList();
        Marks<Row> marks =
                all.among(entries.stream().map(entry -> entry.line().last()).toList());
        return new PivotColumns(
                entries,
                columns(pivot, marks).stream()
                        .filter(column -> column.asText().isUsed(entries))
                        .toList(),
                marks.sentences(Row::title));
    }

    /** For a text of any kind. */
    Page.Table<Entry> table() {
        return new Page.Table<>(
                "Each benchmark", columns.stream().map(Column::asText).toList(), entries);
    }

    private static List<Column> columns(Pivot pivot, Marks<Row> marks) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.words("benchmark", entry -> entry.line().name()));
        columns.add(Column.words("group", entry -> entry.group().heading()));
        for (int i = 0; i < pivot.threads().size(); i++) {
            int column = i;
            String threads = ", " + Phrases.threads(pivot.threads().get(i));
            columns.add(Column.numbers(
                    Quantity.TIME.heading() + threads,
                    entry -> entry.line()
                            .cost(column)
                            .map(cost -> Numbers.time(cost.seconds()) + " ± " + cost.precision())
                            .orElse(""),
                    entry -> entry.line().cost(column).map(Cost::seconds)));
        }
        for (Quantity quantity : List.of(Quantity.LOST, Quantity.SPEEDUP, Quantity.CPUS, Quantity.THROUGHPUT)) {
            columns.add(Column.numbers(
                    quantity.heading() + ", " + Phrases.threads(pivot.last()),
                    entry -> inLastColumn(entry, quantity).map(quantity::words).orElse(""),
                    entry -> inLastColumn(entry, quantity).map(Estimate::value)));
        }
        columns.add(Column.words(MARKS, entry -> marks.of(entry.line().last())));
        return columns;
    }

    /** On the number of threads that the heading names, and on no other. */
    private static Optional<Estimate> inLastColumn(Entry entry, Quantity quantity) {
        List<Optional<Row>> rows = entry.line().columns();
        return rows.get(rows.size() - 1).flatMap(quantity::of);
    }
}
