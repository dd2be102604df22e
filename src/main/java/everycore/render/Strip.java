package everycore.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

/**
 * Rows of one picture along one horizontal scale, each as wide as there is room, so that text beside them keeps its size on a
 * phone and on paper.
 */
final class Strip {
    private static final String MIDDLE = "50%";
    private static final double RADIUS = 4.5;
    private static final double NEAR_AN_END = 0.06;
    private static final double BASELINE = 14;
    private static final int MOST_ON_A_PHONE = 4;

    private final Scale scale;
    private final List<Double> ticks;
    private final DoubleFunction<String> words;

    /** @param words of a tick */
    Strip(Scale scale, List<Double> ticks, DoubleFunction<String> words) {
        this.scale = scale;
        this.ticks = List.copyOf(ticks);
        this.words = words;
    }

    /** The numbers of the scale; the marks say theirs to who can't see them. */
    Element axis() {
        return Element.of("svg")
                .with("class", "strip axis")
                .with("aria-hidden", "true")
                .containing(
                        IntStream.range(0, ticks.size()).mapToObj(this::label).toList());
    }

    /** Where there are many, every second one needs more room than a phone has. */
    private Element label(int index) {
        double tick = ticks.get(index);
        double at = scale.at(tick);
        String anchor = at < NEAR_AN_END ? "start" : at > 1 - NEAR_AN_END ? "end" : "middle";
        return Shapes.text(
                index % 2 == 0 || ticks.size() <= MOST_ON_A_PHONE ? anchor : anchor + " extra",
                Shapes.percent(at),
                BASELINE,
                words.apply(tick));
    }

    /** @param shapes from back to front, over the lines of the scale */
    Element row(String label, List<Element> shapes) {
        return Shapes.picture(label)
                .with("class", "strip")
                .containing(ticks.stream().map(tick -> upright("grid", tick)).toList())
                .containing(shapes);
    }

    /** From top to bottom. */
    Element upright(String kind, double value) {
        String x = Shapes.percent(scale.at(value));
        return Shapes.line(kind, x, "0", x, "100%");
    }

    /** A field behind the marks. */
    Element field(double low, double high) {
        double from = scale.within(low);
        return Shapes.rectangle("field", Shapes.percent(from), "0", Shapes.percent(scale.within(high) - from), "100%");
    }

    /** Between the marks of a row. */
    Element joint(double one, double other) {
        return between("joint", one, other);
    }

    /** Filled. */
    List<Element> dot(Reach reach) {
        return point("dot", reach);
    }

    /** Open. */
    List<Element> ring(Reach reach) {
        return point("ring", reach);
    }

    private List<Element> point(String kind, Reach reach) {
        List<Element> shapes = new ArrayList<>(whisker(reach));
        if (!scale.isBelow(reach.value()) && !scale.isAbove(reach.value())) {
            shapes.add(Shapes.circle(kind, Shapes.percent(scale.at(reach.value())), MIDDLE, RADIUS));
        }
        return shapes;
    }

    /** What lies beyond an end of the scale is an arrow there. */
    List<Element> whisker(Reach reach) {
        List<Element> shapes = new ArrayList<>();
        if (reach.hasInterval()) {
            shapes.add(between("whisker", reach.low(), reach.high()));
        }
        if (scale.isBelow(reach.low())) {
            shapes.add(arrow(false));
        }
        if (scale.isAbove(reach.high())) {
            shapes.add(arrow(true));
        }
        return shapes;
    }

    private Element between(String kind, double one, double other) {
        return Shapes.line(
                kind, Shapes.percent(scale.within(one)), MIDDLE, Shapes.percent(scale.within(other)), MIDDLE);
    }

    private static Element arrow(boolean isAtEnd) {
        // A path knows no percent, but what it stands in does.
        return Element.of("svg")
                .with("class", "arrow")
                .with("x", isAtEnd ? "100%" : "0")
                .with("y", MIDDLE)
                .containing(Shapes.path("dot", isAtEnd ? "M-7-5L1 0L-7 5z" : "M7-5L-1 0L7 5z"));
    }
}
