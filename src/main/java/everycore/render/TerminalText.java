package everycore.render;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import java.util.stream.Collectors;

/** A page as plain text, aligned for a terminal. */
final class TerminalText implements Page.Writer<String> {
    private static final int WIDEST_COLUMN = 120;

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
        List<ColumnData<T>> columns =
                table.columns().stream().map(TerminalText::column).toList();
        return AsciiTable.getTable(AsciiTable.NO_BORDERS, table.rows(), columns)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static <T> ColumnData<T> column(TextColumn<T> column) {
        HorizontalAlign align = column.isNumber() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
        return new Column()
                .header(column.header())
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(WIDEST_COLUMN)
                .with(row -> Printable.printable(column.text().apply(row)));
    }

    private static String line(String text) {
        return Printable.printable(text) + "\n";
    }
}
