package everycore.render;

import java.util.List;
import java.util.stream.Collectors;

/** A table in GitHub's Markdown. */
final class MarkdownTable {
    private MarkdownTable() {}

    static <T> String of(List<TextColumn<T>> columns, List<T> rows) {
        List<TextColumn<T>> used =
                columns.stream().filter(column -> column.isUsed(rows)).toList();
        StringBuilder text = new StringBuilder();
        text.append(line(used.stream().map(column -> escaped(column.header())).toList()));
        text.append(line(
                used.stream().map(column -> column.isNumber() ? "---:" : ":---").toList()));
        rows.forEach(row -> text.append(line(
                used.stream().map(column -> escaped(column.text().apply(row))).toList())));
        return text.toString();
    }

    /** Printable of a file as text, whatever it means to Markdown or to HTML within it. */
    static String escaped(String text) {
        return Printable.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_{}\\[\\]#|~!])", "\\\\$1");
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
