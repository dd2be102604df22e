package everycore.render;

import everycore.render.ScalingPanel.Curve;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Pivot;
import everycore.report.Quantity;
import everycore.report.Row;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How benchmarks scale, as one small picture each: its own curve before those of all the others. */
final class HtmlScaling {
    private static final double LEFT = 36;
    private static final double RIGHT = 156;
    private static final double TOP = 14;
    private static final double BOTTOM = 114;
    private static final double HEIGHT = 130;
    private static final double WIDTH = 164;
    private static final double WIDTH_WITH_NAMES = 220;
    private static final double RADIUS = 3.5;
    private static final double LINE_OF_TEXT = 10;
    private static final double LEAST_SPEEDUP = 1.0 / 64;
    private static final double ROOM = 1.15;
    private static final int MOST_TICKS = 6;

    private final List<ScalingPanel> panels;
    private final List<Row> rows;
    private final Optional<Integer> cpus;
    private final String shared;
    private final Scale across;
    private final Scale up;

    private HtmlScaling(List<ScalingPanel> panels, Optional<Integer> cpus, String shared) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingDouble(panel -> -panel.best(cpus)))
                .toList();
        this.rows = panels.stream()
                .flatMap(panel -> panel.curves().stream())
                .flatMap(curve -> curve.rows().stream())
                .toList();
        this.cpus = cpus;
        this.shared = shared;
        this.across = Scale.logarithmic(1, threads().get(threads().size() - 1));
        List<Double> speedups =
                rows.stream().map(row -> ScalingPanel.speedup(row).value()).toList();
        Scale all = Scale.around(speedups, ROOM);
        this.up = Scale.logarithmic(
                Math.max(LEAST_SPEEDUP, Math.min(0.5, all.least())), Math.max(all.most(), ROOM * ideal()));
    }

    /**
     * Empty where no benchmark was measured on one thread and on several.
     *
     * @param shared the name of what stands in each of the pictures, unlike any other of the page
     */
    static Optional<Element> of(Pivot pivot, String shared) {
        List<ScalingPanel> panels = ScalingPanel.of(pivot);
        return panels.isEmpty()
                ? Optional.empty()
                : Optional.of(new HtmlScaling(panels, pivot.cpusAllowed(), shared).pictures());
    }

    private List<Integer> threads() {
        return rows.stream()
                .map(row -> row.cell().threads())
                .distinct()
                .sorted()
                .toList();
    }

    /** As far as there is a CPU for each thread. */
    private double ideal() {
        return Math.min(across.most(), cpus.orElse(Integer.MAX_VALUE));
    }

    private Element pictures() {
        List<Element> figures = new ArrayList<>();
        for (ScalingPanel panel : panels) {
            Element background = figures.isEmpty()
                    ? background()
                    : Element.of("use").with("href", "#" + shared).with("class", "background");
            figures.add(figure(panel, background));
        }
        return Element.of("div", figures).with("class", hasNames() ? "panels wide" : "panels");
    }

    private boolean hasNames() {
        return panels.stream().anyMatch(panel -> panel.curves().size() > 1);
    }

    private Element figure(ScalingPanel panel, Element background) {
        List<Element> shapes = new ArrayList<>();
        shapes.add(background);
        List<Double> ends = ends(panel.curves());
        for (int i = 0; i < panel.curves().size(); i++) {
            Curve curve = panel.curves().get(i);
            String colour = Colours.of(curve.cell());
            shapes.add(Shapes.path("curve", steps(curve)).with("color", colour));
            curve.rows()
                    .forEach(row -> shapes.add(Shapes.mark(words(panel.parameters(curve), row), colour, point(row))));
            shapes.add(Shapes.text("start", Element.number(RIGHT + 6), ends.get(i), panel.parameters(curve)));
        }
        return Element.of(
                "figure",
                Element.of("figcaption", Element.of("b", panel.title()))
                        .containing(Element.of("span", (panel.family() + " " + speedups(panel)).strip())),
                Shapes.picture("Speedup of " + (panel.family() + " " + panel.title()).strip())
                        .with(
                                "viewBox",
                                "0 0 " + Element.number(hasNames() ? WIDTH_WITH_NAMES : WIDTH) + " "
                                        + Element.number(HEIGHT))
                        .containing(shapes));
    }

    /** The least and the greatest where there are several. */
    private String speedups(ScalingPanel panel) {
        DoubleSummaryStatistics speedups = panel.curves().stream()
                .mapToDouble(curve -> curve.speedup(cpus))
                .summaryStatistics();
        String most = "×" + Numbers.plain(speedups.getMax());
        return panel.curves().size() == 1 ? most : "×" + Numbers.plain(speedups.getMin()) + " to " + most;
    }

    /** What is the same in all pictures: scales, the ideal, the CPUs, and the curves of all. */
    private Element background() {
        List<Element> shapes = new ArrayList<>();
        double most = across.most();
        cpus.filter(allowed -> allowed < most)
                .ifPresent(allowed -> shapes.add(Shapes.rectangle(
                        "field",
                        Element.number(x(allowed)),
                        Element.number(TOP),
                        Element.number(x(most) - x(allowed)),
                        Element.number(BOTTOM - TOP))));
        for (double tick : powersOfTwo()) {
            shapes.add(Shapes.line(tick == 1 ? "one" : "grid", LEFT, y(tick), RIGHT, y(tick)));
            shapes.add(Shapes.text("end", Element.number(LEFT - 6), y(tick) + 3, fraction(tick)));
        }
        threads()
                .forEach(n -> shapes.add(Shapes.text(
                        "middle", Element.number(x(n)), BOTTOM + 12, n == 1 ? "1 thread" : String.valueOf(n))));
        shapes.add(Shapes.path(
                "others",
                panels.stream()
                        .flatMap(panel -> panel.curves().stream())
                        .map(this::steps)
                        .collect(Collectors.joining())));
        shapes.add(Shapes.line("ideal", x(1), y(1), x(ideal()), y(ideal())));
        shapes.add(Shapes.text("end faint", Element.number(x(ideal()) - 4), y(ideal()) - 2, "ideal"));
        cpus.filter(allowed -> allowed > 1 && allowed <= most).ifPresent(allowed -> {
            shapes.add(Shapes.line("cpus", x(allowed), TOP, x(allowed), BOTTOM));
            boolean isAtEnd = allowed >= most;
            shapes.add(Shapes.text(
                    isAtEnd ? "end faint" : "start faint",
                    Element.number(isAtEnd ? RIGHT + RADIUS : x(allowed) + 3),
                    TOP - 4,
                    allowed + " CPUs"));
        });
        return Element.of("g", shapes)
                .with("id", shared)
                .with("class", "background")
                .with("aria-hidden", "true");
    }

    private List<Double> powersOfTwo() {
        int least = (int) Math.ceil(Math.log(up.least()) / Math.log(2));
        int most = (int) Math.floor(Math.log(up.most()) / Math.log(2));
        int every = (most - least) / MOST_TICKS + 1;
        List<Double> ticks = new ArrayList<>();
        for (int power = least; power <= most; power++) {
            if (power % every == 0) {
                ticks.add(Math.pow(2, power));
            }
        }
        return ticks;
    }

    private static String fraction(double tick) {
        return tick < 1 ? "×1/" + Element.number(1 / tick) : "×" + Element.number(tick);
    }

    private String steps(Curve curve) {
        return curve.rows().stream()
                .map(row -> Element.number(x(row.cell().threads())) + " "
                        + Element.number(y(ScalingPanel.speedup(row).value())))
                .collect(Collectors.joining("L", "M", ""));
    }

    private List<Element> point(Row row) {
        List<Element> shapes = new ArrayList<>();
        double x = x(row.cell().threads());
        Estimate speedup = ScalingPanel.speedup(row);
        speedup.interval().ifPresent(ends -> shapes.add(Shapes.line("whisker", x, y(ends.low()), x, y(ends.high()))));
        shapes.add(Shapes.circle("dot", Element.number(x), Element.number(y(speedup.value())), RADIUS));
        return shapes;
    }

    private static String words(String parameters, Row row) {
        return (parameters.isEmpty() ? "" : parameters + ", ")
                + Phrases.threads(row.cell().threads()) + ": "
                + row.speedup()
                        .map(speedup -> "speedup " + Quantity.SPEEDUP.words(speedup) + ", ")
                        .orElse("")
                + Quantity.THROUGHPUT.words(row.throughput());
    }

    /** Where names stand, as near to the last points as they can without covering each other. */
    private List<Double> ends(List<Curve> curves) {
        double[] places = curves.stream()
                .map(curve -> curve.rows().get(curve.rows().size() - 1))
                .mapToDouble(row -> y(ScalingPanel.speedup(row).value()) + 3)
                .toArray();
        List<Integer> fromTop = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            fromTop.add(i);
        }
        fromTop.sort(Comparator.comparingDouble(i -> places[i]));
        for (int k = 1; k < places.length; k++) {
            places[fromTop.get(k)] = Math.max(places[fromTop.get(k)], places[fromTop.get(k - 1)] + LINE_OF_TEXT);
        }
        double below = BOTTOM + LINE_OF_TEXT;
        for (int k = places.length - 1; k >= 0; k--) {
            places[fromTop.get(k)] = Math.min(places[fromTop.get(k)], below - LINE_OF_TEXT);
            below = places[fromTop.get(k)];
        }
        return Arrays.stream(places).boxed().toList();
    }

    private double x(double threads) {
        return LEFT + (RIGHT - LEFT) * across.at(threads);
    }

    private double y(double speedup) {
        return BOTTOM - (BOTTOM - TOP) * up.within(speedup);
    }
}
