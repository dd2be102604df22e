package everycore.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page in GitHub's Markdown, to be pasted into a pull request; what marks mean is a list below the tables. */
final class MarkdownText implements Page.Writer<String> {
    static final String FOLD_END = "\n</details>\n";

    private MarkdownText() {}

    static String heading(String text) {
        return "## " + escaped(text) + "\n";
    }

    /** All of it, without the headings of its sections. */
    static String page(Page page) {
        return heading(page.title()) + page.paragraphs(new MarkdownText());
    }

    /** A block behind a blank line; nothing of an empty one. */
    static String part(Page.Block block) {
        String text = block.writtenBy(new MarkdownText());
        return text.isEmpty() ? "" : "\n" + text;
    }

    /** Until somebody asks. */
    static String folded(String summary, List<? extends Page.Block> blocks) {
        String text = blocks.stream().map(MarkdownText::part).collect(Collectors.joining());
        return text.isEmpty() ? "" : "\n<details>\n<summary>" + summary + "</summary>\n" + text + FOLD_END;
    }

    @Override
    public String caption(String text) {
        return line(text) + "\n";
    }

    @Override
    public String sentences(List<String> lines) {
        return lines.stream().map(line -> "* " + line(line) + "\n").collect(Collectors.joining());
    }

    @Override
    public <T> String table(Page.Table<T> table) {
        if (table.rows().isEmpty()) {
            return "";
        }
        List<TextColumn<T>> columns = table.columns();
        return row(columns.stream().map(column -> escaped(column.header())))
                + row(columns.stream().map(column -> column.isNumber() ? "---:" : ":---"))
                + table.rows().stream()
                        .map(row -> row(columns.stream()
                                .map(column -> escaped(column.text().apply(row)))))
                        .collect(Collectors.joining());
    }

    private static String row(Stream<String> texts) {
        return texts.collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** The same at the start of a line, where a blank, a dash or a number would begin something else. */
    static String line(String text) {
        return escaped(text.strip())
                .replaceFirst("^([-+=])", "\\\\$1")
                .replaceFirst("^(\\d+)([.)])(?=\\s|$)", "$1\\\\$2");
    }

    /** Text of a file as text, whatever it means to Markdown or to HTML within it; no link, and nobody's name to call. */
    static String escaped(String text) {
        return Printable.printable(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("[\\\\`*_{}\\[\\]#|~!]|:(?=//)|(?<=www)\\.", "\\\\$0")
                .replaceAll("@(?=\\w)", "@<!-- -->");
    }
}
