package everycore.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A page as plain text, aligned for a terminal. */
final class TerminalText implements Page.Writer<String> {
    private static final int WIDEST_COLUMN = 120;
    private static final String BETWEEN_COLUMNS = "  ";

    private TerminalText() {}

    static String of(Page page) {
        return line(page.title())
                + page.subtitle().map(TerminalText::line).orElse("")
                + page.paragraphs(new TerminalText());
    }

    @Override
    public String caption(String text) {
        return line(text);
    }

    @Override
    public String sentences(List<String> lines) {
        return lines.stream().map(TerminalText::line).collect(Collectors.joining());
    }

    @Override
    public <T> String table(Page.Table<T> table) {
        if (table.rows().isEmpty()) {
            return "";
        }
        List<List<String>> columns = table.columns().stream()
                .map(column -> cells(column, table.rows()))
                .toList();
        return IntStream.rangeClosed(0, table.rows().size())
                .mapToObj(row -> row(table.columns(), columns, row))
                .collect(Collectors.joining());
    }

    /** The header, and a cell for each row. */
    private static <T> List<String> cells(TextColumn<T> column, List<T> rows) {
        return Stream.concat(Stream.of(column.header()), rows.stream().map(column.text()))
                .map(Printable::printable)
                .toList();
    }

    /** As many lines as its highest cell has. */
    private static <T> String row(List<TextColumn<T>> columns, List<List<String>> cells, int row) {
        List<StringBuilder> lines = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int width = Math.min(
                    WIDEST_COLUMN,
                    cells.get(i).stream().mapToInt(Fitting::width).max().orElse(0));
            List<String> parts = Fitting.wrapped(cells.get(i).get(row), "", width);
            while (lines.size() < parts.size()) {
                lines.add(new StringBuilder(
                        lines.isEmpty()
                                ? ""
                                : Fitting.blanks(Fitting.width(lines.get(0).toString()))));
            }
            for (int line = 0; line < lines.size(); line++) {
                String part = line < parts.size() ? parts.get(line) : "";
                lines.get(line)
                        .append(i == 0 ? " " : BETWEEN_COLUMNS)
                        .append(columns.get(i).isNumber() ? Fitting.right(part, width) : Fitting.left(part, width));
            }
        }
        return lines.stream()
                .map(line -> line.toString().stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    private static String line(String text) {
        return Printable.printable(text) + "\n";
    }
}
