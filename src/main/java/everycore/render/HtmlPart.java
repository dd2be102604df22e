package everycore.render;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture of a page with the question that it answers.
 *
 * @param name by which it can be linked to, unlike any other of the page
 */
record HtmlPart(String name, String heading, String caption, List<Element> pictures) {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    HtmlPart {
        pictures = List.copyOf(pictures);
    }

    /** @param start of the measurements, where it is known */
    static Element header(String title, Optional<String> subtitle, Optional<Instant> start) {
        Element machine = Element.of("p").with("class", "machine");
        if (start.isPresent()) {
            machine = machine.containing(Element.of("time", DAY.format(start.get()))
                            .with("datetime", start.get().toString()))
                    .saying(subtitle.isPresent() ? " · " : "");
        }
        Element header = Element.of("header", Element.of("h1", title));
        return start.isEmpty() && subtitle.isEmpty() ? header : header.containing(machine.saying(subtitle.orElse("")));
    }

    /** Links to the parts. */
    static Element contents(List<HtmlPart> parts) {
        return Element.of(
                        "nav",
                        parts.stream()
                                .map(part -> Element.of("a", part.heading()).with("href", "#" + part.name()))
                                .toList())
                .with("aria-label", "Pictures");
    }

    Element section() {
        return Element.of(
                        "section",
                        Element.of("h2", heading),
                        Element.of("p", caption).with("class", "caption"))
                .with("id", name)
                .containing(pictures);
    }

    /**
     * All numbers for a spreadsheet, which the page's program saves as a file.
     *
     * @param csv what comes first; then follows what the rows of a table that can be sorted have, in their order
     */
    static Element table(String name, String csv) {
        return Element.of(
                "p",
                Element.of("button", "Save all numbers as CSV")
                        .with("type", "button")
                        .with("class", "csv")
                        .with("data-name", name)
                        .withLines("data-csv", csv));
    }
}
