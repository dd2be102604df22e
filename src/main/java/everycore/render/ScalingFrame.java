package everycore.render;

import everycore.render.ScalingPanel.Curve;
import everycore.render.ScalingPanel.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all small pictures of scaling share: where a speedup lies, the numbers of both scales, the ideal and the CPUs. */
final class ScalingFrame {
    static final double LEFT = 36;
    static final double RIGHT = 156;
    static final double TOP = 14;
    static final double BOTTOM = 114;
    static final double HEIGHT = 132;

    /** One that does less than a twentieth is an arrow, so that the others can be told apart. */
    private static final double LEAST_SPEEDUP = 0.05;

    private static final double ROOM = 1.15;
    private static final int MOST_TICKS = 6;
    private static final double WIDTH_OF_A_DIGIT = 6;
    private static final double BETWEEN_LABELS = 5;
    private static final String ONE = "1 thread";

    private final List<Curve> curves;
    private final Optional<Integer> cpus;
    private final List<Integer> threads;
    private final Scale across;
    private final Scale up;

    /** @param curves of all the pictures */
    ScalingFrame(List<Curve> curves, Optional<Integer> cpus) {
        this.curves = List.copyOf(curves);
        this.cpus = cpus;
        this.threads = curves.stream()
                .flatMap(curve -> curve.measured().stream())
                .map(Point::threads)
                .distinct()
                .sorted()
                .toList();
        this.across = Scale.logarithmic(1, threads.get(threads.size() - 1));
        Scale all = Scale.around(
                curves.stream()
                        .flatMap(curve -> Stream.concat(curve.measured().stream(), curve.fitted().stream()))
                        .map(Point::speedup)
                        .toList(),
                ROOM);
        this.up = Scale.logarithmic(
                Math.max(LEAST_SPEEDUP, Math.min(0.5, all.least())), Math.max(all.most(), ROOM * ideal()));
    }

    /** As far as there is a CPU for each thread. */
    private double ideal() {
        return Math.min(across.most(), cpus.orElse(Integer.MAX_VALUE));
    }

    double x(double threads) {
        return LEFT + (RIGHT - LEFT) * across.at(threads);
    }

    /** At the edge for what lies beyond it. */
    double y(double speedup) {
        return BOTTOM - (BOTTOM - TOP) * up.within(speedup);
    }

    boolean isBelow(double speedup) {
        return up.isBelow(speedup);
    }

    String steps(List<Point> points) {
        return points.stream()
                .map(point -> Element.number(x(point.threads())) + " " + Element.number(y(point.speedup())))
                .collect(Collectors.joining("L", "M", ""));
    }

    /** The scales, and the curves of all the pictures. */
    List<Element> background() {
        List<Element> shapes = new ArrayList<>();
        beyond().ifPresent(shapes::add);
        for (double tick : powersOfTwo()) {
            shapes.add(Shapes.line(tick == 1 ? "one" : "grid", LEFT, y(tick), RIGHT, y(tick)));
            shapes.add(Shapes.text("end", Element.number(LEFT - 6), y(tick) + 3, fraction(tick)));
        }
        shapes.add(Shapes.text("start", Element.number(LEFT - 4), HEIGHT - 4, ONE));
        labelled().forEach(n -> shapes.add(Shapes.text("middle", Element.number(x(n)), HEIGHT - 4, String.valueOf(n))));
        shapes.add(Shapes.path(
                "others", curves.stream().map(curve -> steps(curve.measured())).collect(Collectors.joining())));
        shapes.add(Shapes.line("ideal", x(1), y(1), x(ideal()), y(ideal())));
        double middle = Math.sqrt(ideal());
        shapes.add(Shapes.text("end faint", Element.number(x(middle) - 2), y(middle) - 3, "ideal"));
        shapes.addAll(allCpus());
        return shapes;
    }

    /** Where threads wait for a CPU. */
    private Optional<Element> beyond() {
        return cpus.filter(allowed -> allowed < across.most())
                .map(allowed -> Shapes.rectangle(
                        "field",
                        Element.number(x(allowed)),
                        Element.number(TOP),
                        Element.number(RIGHT - x(allowed)),
                        Element.number(BOTTOM - TOP)));
    }

    private List<Element> allCpus() {
        return cpus.filter(allowed -> allowed > 1 && allowed <= across.most())
                .map(allowed -> {
                    boolean isAtEnd = allowed >= across.most();
                    return List.of(
                            Shapes.line("cpus", x(allowed), TOP, x(allowed), BOTTOM),
                            Shapes.text(
                                    isAtEnd ? "end faint" : "start faint",
                                    Element.number(isAtEnd ? RIGHT + 3 : x(allowed) + 3),
                                    TOP - 4,
                                    allowed + " CPUs"));
                })
                .orElse(List.of());
    }

    /** Those above one thread that have room beside their neighbours, from the greatest down. */
    private List<Integer> labelled() {
        List<Integer> labelled = new ArrayList<>();
        double end = LEFT - 4 + WIDTH_OF_A_DIGIT * ONE.length();
        double free = Double.POSITIVE_INFINITY;
        for (int i = threads.size() - 1; i > 0; i--) {
            int n = threads.get(i);
            double half = WIDTH_OF_A_DIGIT * String.valueOf(n).length() / 2;
            if (x(n) + half <= free && x(n) - half >= end) {
                labelled.add(n);
                free = x(n) - half - BETWEEN_LABELS;
            }
        }
        return labelled;
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
}
