package everycore.render;

import java.util.List;
import java.util.stream.Collectors;

/** A table in HTML, which scrolls by itself where a screen is narrow. */
final class HtmlTable {
    private HtmlTable() {}

    static <T> String of(String caption, List<TextColumn<T>> columns, List<T> rows) {
        List<TextColumn<T>> used =
                columns.stream().filter(column -> column.isUsed(rows)).toList();
        String head = used.stream()
                .map(column -> "<th scope=\"col\"" + style(column) + ">" + escaped(column.header()) + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream()
                .map(row -> used.stream()
                        .map(column -> "<td" + style(column) + ">"
                                + escaped(column.text().apply(row)) + "</td>")
                        .collect(Collectors.joining("", "<tr>", "</tr>\n")))
                .collect(Collectors.joining());
        return "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + escaped(caption)
                + "\"><table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + body + "</tbody></table></div>\n";
    }

    /** Printable of a file as text, whatever it means to HTML. */
    static String escaped(String text) {
        return Printable.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style(TextColumn<?> column) {
        return column.isNumber() ? " class=\"number\"" : "";
    }
}
