package everycore.render;

import everycore.report.Phrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page draws of many: both ends of their order, because a browser needs minutes for ten thousand pictures, and a reader
 * longer.
 *
 * @param drawn in their order
 * @param all how many there are
 */
record Excerpt<T>(List<T> drawn, int all) {
    Excerpt {
        drawn = List.copyOf(drawn);
    }

    /** @param most an even number */
    static <T> Excerpt<T> of(List<T> ordered, int most) {
        int half = most / 2;
        return new Excerpt<>(
                ordered.size() <= most
                        ? ordered
                        : Stream.concat(
                                        ordered.subList(0, half).stream(),
                                        ordered.subList(ordered.size() - half, ordered.size()).stream())
                                .toList(),
                ordered.size());
    }

    /**
     * What a picture shows, and above it what it leaves out, where that is anything.
     *
     * @param thing one of what is drawn
     * @param first what the first of the order are, for instance {@code cheapest}
     * @param where all of them can be read
     */
    List<Element> captioned(Element picture, String thing, String first, String last, String where) {
        return leftOut(thing, first, last, where)
                .map(words -> List.of(Element.of("p", words).with("class", "caption left-out"), picture))
                .orElse(List.of(picture));
    }

    private Optional<String> leftOut(String thing, String first, String last, String where) {
        int half = drawn.size() / 2;
        return drawn.size() == all
                ? Optional.empty()
                : Optional.of("Drawn are the " + half + " " + first + " and the " + half + " " + last + " of "
                        + Phrases.count(all, thing) + "; all numbers are under " + where + ".");
    }
}
