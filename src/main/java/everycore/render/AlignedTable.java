package everycore.render;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import java.util.List;
import java.util.stream.Collectors;

/** A table for a terminal. */
final class AlignedTable {
    private static final int WIDEST_COLUMN = 120;

    private AlignedTable() {}

    static <T> String of(List<TextColumn<T>> columns, List<T> rows) {
        List<ColumnData<T>> data = columns.stream()
                .filter(column -> column.isUsed(rows))
                .map(AlignedTable::data)
                .toList();
        return AsciiTable.getTable(AsciiTable.NO_BORDERS, rows, data)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static <T> ColumnData<T> data(TextColumn<T> column) {
        HorizontalAlign align = column.isNumber() ? HorizontalAlign.RIGHT : HorizontalAlign.LEFT;
        return new Column()
                .header(column.header())
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(WIDEST_COLUMN)
                .with(row -> Printable.printable(column.text().apply(row)));
    }
}
