package everycore.render;

import java.util.List;

/** What pictures are made of. Lengths are pixels, or percent of the width that there is. */
final class Shapes {
    private Shapes() {}

    static String percent(double fraction) {
        return Element.number(100 * fraction) + "%";
    }

    static Element line(String kind, String x1, String y1, String x2, String y2) {
        return Element.of("line")
                .with("class", kind)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2);
    }

    static Element line(String kind, double x1, double y1, double x2, double y2) {
        return line(kind, Element.number(x1), Element.number(y1), Element.number(x2), Element.number(y2));
    }

    static Element rectangle(String kind, String x, String y, String width, String height) {
        return Element.of("rect")
                .with("class", kind)
                .with("x", x)
                .with("y", y)
                .with("width", width)
                .with("height", height);
    }

    static Element circle(String kind, String x, String y, double radius) {
        return Element.of("circle")
                .with("class", kind)
                .with("cx", x)
                .with("cy", y)
                .with("r", radius);
    }

    static Element path(String kind, String steps) {
        return Element.of("path").with("class", kind).with("d", steps);
    }

    /** @param kind {@code start}, {@code middle} or {@code end}, and what else it is */
    static Element text(String kind, String x, double y, String words) {
        return Element.of("text", words).with("class", kind).with("x", x).with("y", y);
    }

    /** Something that a mouse, a finger and a keyboard can ask what it says. */
    static Element mark(String words, String colour, List<Element> shapes) {
        return Element.of("g")
                .with("class", "mark")
                .with("role", "img")
                .with("tabindex", "-1")
                .with("color", colour)
                .containing(Element.of("title", words))
                .containing(shapes);
    }

    /** @param label for who can't see it */
    static Element picture(String label) {
        return Element.of("svg").with("role", "group").with("aria-label", label);
    }
}
