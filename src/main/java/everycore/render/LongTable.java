package everycore.render;

import everycore.report.Phrases;
import java.util.List;

/** A table of so many rows that a browser shouldn't lay out all of them at first: the page's program finds and shows the rest. */
final class LongTable {
    /** Of a table, and of a picture: above what one benchmarks by hand, below what a browser feels. */
    static final int MOST = 400;

    private LongTable() {}

    /**
     * Scrolls by itself where a screen is narrow.
     *
     * @param kind a class of its style; empty for none
     */
    static Element of(String label, String kind, Element head, List<Element> rows) {
        Element table = Element.of(
                "table", Element.of("thead", head), Element.of("tbody", rows.subList(0, Math.min(MOST, rows.size()))));
        Element scrolling = Element.of("div", kind.isEmpty() ? table : table.with("class", kind))
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", label);
        return rows.size() <= MOST
                ? scrolling
                : Element.of(
                                "div",
                                Element.of("p")
                                        .with("class", "shown")
                                        .containing(Element.of(
                                                "span",
                                                "The first " + MOST + " of " + Phrases.count(rows.size(), "row") + "."))
                                        .containing(
                                                Element.of(
                                                        "noscript",
                                                        " The others need JavaScript; the same command with --format csv prints all.")),
                                scrolling,
                                Element.of("template", rows.subList(MOST, rows.size())))
                        .with("class", "long");
    }
}
