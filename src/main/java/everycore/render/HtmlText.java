package everycore.render;

import java.util.List;
import java.util.Locale;

/** A page's texts and tables as HTML, each section of it folded away until somebody asks. */
final class HtmlText implements Page.Writer<Element> {
    private HtmlText() {}

    /** @param place behind the names of its sections, by which they can be linked to */
    static List<Element> of(Page page, String place) {
        HtmlText writer = new HtmlText();
        return page.sections().stream()
                .map(section -> folded(section.heading(), place)
                        .containing(section.blocks().stream()
                                .map(block -> block.writtenBy(writer))
                                .toList()))
                .toList();
    }

    private static Element folded(String heading, String place) {
        return Element.of("details", Element.of("summary", Element.of("h2", heading)))
                .with("id", anchor(heading) + place);
    }

    /** For instance {@code what-it-costs}. */
    static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
    }

    @Override
    public Element caption(String text) {
        return Element.of("p", text);
    }

    @Override
    public Element sentences(List<String> lines) {
        return Element.of(
                        "ul", lines.stream().map(line -> Element.of("li", line)).toList())
                .with("class", "sentences");
    }

    @Override
    public <T> Element table(Page.Table<T> table) {
        Element head =
                Element.of("tr", table.columns().stream().map(HtmlText::header).toList());
        List<Element> body = table.rows().stream().map(row -> row(table, row)).toList();
        return LongTable.of(table.label(), "", head, body);
    }

    private static Element header(TextColumn<?> column) {
        return column.header().isEmpty()
                ? cell("td", column, "")
                : cell("th", column, column.header()).with("scope", "col");
    }

    private static <T> Element row(Page.Table<T> table, T row) {
        return Element.of(
                "tr",
                table.columns().stream()
                        .map(column -> cell("td", column, column.text().apply(row)))
                        .toList());
    }

    private static Element cell(String kind, TextColumn<?> column, String text) {
        Element cell = Element.of(kind, text);
        return column.isNumber() ? cell.with("class", "number") : cell;
    }
}
