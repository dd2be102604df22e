package everycore.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of a picture: what it is about, its marks, and its numbers in words.
 *
 * @param numbers as they stand beside it
 */
record StripRow(String name, List<Element> marks, String numbers) {
    StripRow {
        marks = List.copyOf(marks);
    }

    /**
     * Rows that belong together.
     *
     * @param heading empty where one would say nothing
     */
    record Group(String heading, List<StripRow> rows) {
        Group {
            rows = List.copyOf(rows);
        }
    }

    /** @param unit of the scale, in a few words */
    static Element picture(String label, String unit, Strip strip, List<Group> groups) {
        List<Element> lines = new ArrayList<>();
        lines.add(Element.of("div", Element.of("span", ""), strip.axis(), Element.of("span", unit))
                .with("class", "row head"));
        for (Group group : groups) {
            if (!group.heading().isEmpty()) {
                lines.add(Element.of("h3", group.heading()).with("class", "group"));
            }
            group.rows().forEach(row -> lines.add(row.line(strip)));
        }
        return Element.of("div", lines)
                .with("class", "strips")
                .with("role", "group")
                .with("aria-label", label);
    }

    private Element line(Strip strip) {
        return Element.of(
                        "div",
                        Element.of("span", name).with("class", "name"),
                        strip.row(name, marks),
                        Element.of("span", Fitting.unbroken(numbers)).with("class", "numbers"))
                .with("class", "row");
    }
}
