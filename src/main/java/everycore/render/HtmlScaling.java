package everycore.render;

import everycore.render.ScalingPanel.Curve;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Pivot;
import everycore.report.Quantity;
import everycore.report.Row;
import everycore.report.Scaling;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/** How benchmarks scale, as one small picture each: its own curve before those of all the others. */
final class HtmlScaling {
    private static final double WIDTH = 164;
    private static final double BEFORE_A_NAME = 6;
    private static final double WIDTH_OF_A_LETTER = 6;
    private static final double RADIUS = 3.5;
    private static final double LINE_OF_TEXT = 10;

    /** Each is a picture of some twenty elements, and has a copy of all the others' curves. */
    private static final int MOST = 100;

    private final List<ScalingPanel> panels;
    private final Optional<Integer> cpus;
    private final String shared;
    private final ScalingFrame frame;

    private HtmlScaling(List<ScalingPanel> panels, Optional<Integer> cpus, String shared) {
        this.panels = panels;
        this.cpus = cpus;
        this.shared = shared;
        this.frame = new ScalingFrame(
                panels.stream().flatMap(panel -> panel.curves().stream()).toList(), cpus);
    }

    /**
     * Empty where no benchmark was measured on one thread and on several.
     *
     * @param laws the fitted ones among them are drawn, too
     * @param shared the name of what stands in each of the pictures, unlike any other of the page
     */
    static Optional<List<Element>> of(Pivot pivot, List<Scaling> laws, String shared) {
        Optional<Integer> cpus = pivot.cpusAllowed();
        Excerpt<ScalingPanel> panels = Excerpt.of(
                ScalingPanel.of(pivot, laws).stream()
                        .sorted(Comparator.comparingDouble(panel -> -panel.best(cpus)))
                        .toList(),
                MOST);
        return panels.all() == 0
                ? Optional.empty()
                : Optional.of(panels.captioned(
                        new HtmlScaling(panels.drawn(), cpus, shared).pictures(),
                        "picture",
                        "of the greatest speedups",
                        "of the least",
                        ReportPage.SCALING));
    }

    /** What the pictures show. */
    static String caption(List<Scaling> laws) {
        return "Speedup over one thread against threads, both logarithmic; grey are all the others."
                + (laws.stream().anyMatch(scaling -> scaling.fit().isPresent())
                        ? " A broad pale line is the law fitted to the points."
                        : "");
    }

    private Element pictures() {
        List<Element> figures = new ArrayList<>();
        for (ScalingPanel panel : panels) {
            Element background = figures.isEmpty()
                    ? Element.of("g", frame.background()).with("id", shared).with("aria-hidden", "true")
                    : Element.of("use").with("href", "#" + shared);
            figures.add(figure(panel, background.with("class", "background")));
        }
        return Element.of("div", figures).with("class", hasNames() ? "panels wide" : "panels");
    }

    private boolean hasNames() {
        return longestName() > 0;
    }

    private int longestName() {
        return panels.stream()
                .flatMap(panel -> panel.curves().stream().map(panel::parameters))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** So wide that paper cuts no name. */
    private double width() {
        return hasNames() ? ScalingFrame.RIGHT + BEFORE_A_NAME + WIDTH_OF_A_LETTER * longestName() : WIDTH;
    }

    private Element figure(ScalingPanel panel, Element background) {
        List<Element> shapes = new ArrayList<>();
        shapes.add(background);
        panel.curves().forEach(curve -> law(panel, curve).ifPresent(shapes::add));
        List<Double> ends = ends(panel.curves());
        for (int i = 0; i < panel.curves().size(); i++) {
            Curve curve = panel.curves().get(i);
            String colour = Colours.of(curve.cell());
            shapes.add(Shapes.path("curve", frame.steps(curve.measured())).with("color", colour));
            curve.rows().forEach(row -> shapes.add(Shapes.mark(start(panel, curve) + words(row), colour, point(row))));
            shapes.add(Shapes.text(
                    "start", Element.number(ScalingFrame.RIGHT + BEFORE_A_NAME), ends.get(i), panel.parameters(curve)));
        }
        return Element.of(
                "figure",
                Element.of("figcaption", Element.of("b", panel.title()))
                        .containing(Element.of("span", (panel.family() + " " + speedups(panel)).strip())),
                Shapes.picture("Speedup of " + (panel.family() + " " + panel.title()).strip())
                        .with("viewBox", "0 0 " + Element.number(width()) + " " + Element.number(ScalingFrame.HEIGHT))
                        .containing(shapes));
    }

    /** Behind the points of all curves. */
    private Optional<Element> law(ScalingPanel panel, Curve curve) {
        return curve.law()
                .map(law -> Shapes.mark(
                        start(panel, curve) + law.words(),
                        Colours.of(curve.cell()),
                        List.of(Shapes.path("law", frame.steps(curve.fitted())))));
    }

    /** The least and the greatest where there are several. */
    private String speedups(ScalingPanel panel) {
        DoubleSummaryStatistics speedups = panel.curves().stream()
                .mapToDouble(curve -> curve.speedup(cpus))
                .summaryStatistics();
        String most = "×" + Numbers.plain(speedups.getMax());
        return panel.curves().size() == 1 ? most : "×" + Numbers.plain(speedups.getMin()) + " to " + most;
    }

    private List<Element> point(Row row) {
        List<Element> shapes = new ArrayList<>();
        double x = frame.x(row.cell().threads());
        Estimate speedup = ScalingPanel.speedup(row);
        speedup.interval()
                .ifPresent(ends -> shapes.add(Shapes.line("whisker", x, frame.y(ends.low()), x, frame.y(ends.high()))));
        double y = frame.y(speedup.value());
        shapes.add(
                frame.isBelow(speedup.value())
                        ? Shapes.path(
                                "dot",
                                "M" + Element.number(x - RADIUS) + " " + Element.number(y - RADIUS) + "h"
                                        + Element.number(2 * RADIUS) + "l" + Element.number(-RADIUS) + " "
                                        + Element.number(2 * RADIUS) + "z")
                        : Shapes.circle("dot", Element.number(x), Element.number(y), RADIUS));
        return shapes;
    }

    private static String start(ScalingPanel panel, Curve curve) {
        String parameters = panel.parameters(curve);
        return parameters.isEmpty() ? "" : parameters + ", ";
    }

    private static String words(Row row) {
        return Phrases.threads(row.cell().threads()) + ": "
                + row.speedup()
                        .map(speedup -> "speedup " + Quantity.SPEEDUP.words(speedup) + ", ")
                        .orElse("")
                + Quantity.THROUGHPUT.words(row.throughput());
    }

    /** Where names stand, as near to the last points as they can without covering each other. */
    private List<Double> ends(List<Curve> curves) {
        double[] places = curves.stream()
                .map(curve -> curve.rows().get(curve.rows().size() - 1))
                .mapToDouble(row -> frame.y(ScalingPanel.speedup(row).value()) + 3)
                .toArray();
        List<Integer> fromTop = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            fromTop.add(i);
        }
        fromTop.sort(Comparator.comparingDouble(i -> places[i]));
        for (int k = 1; k < places.length; k++) {
            places[fromTop.get(k)] = Math.max(places[fromTop.get(k)], places[fromTop.get(k - 1)] + LINE_OF_TEXT);
        }
        double below = ScalingFrame.BOTTOM + LINE_OF_TEXT;
        for (int k = places.length - 1; k >= 0; k--) {
            places[fromTop.get(k)] = Math.min(places[fromTop.get(k)], below - LINE_OF_TEXT);
            below = places[fromTop.get(k)];
        }
        return Arrays.stream(places).boxed().toList();
    }
}
