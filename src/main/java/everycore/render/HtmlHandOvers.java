package everycore.render;

import everycore.machine.CpuTopology;
import everycore.machine.CpuTopology.Relation;
import everycore.report.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How far CPUs are from each other: a field for each pair, the darker the farther. */
final class HtmlHandOvers {
    /** Of more CPUs there is no room for numbers, and a row is heard as one. */
    private static final int MOST_NUMBERS = 16;

    private static final double FIELD = 30;
    private static final double GAP = 1;
    private static final double TEXT = 4;
    private static final int SHADES = 5;
    private static final double NARROWEST = 8;

    private final CpuTopology topology;
    private final List<Double> all;
    private final double field;

    private HtmlHandOvers(CpuTopology topology) {
        this.topology = topology;
        this.all =
                topology.handOverNanos().stream().flatMap(List::stream).sorted().toList();
        this.field = hasNumbers() ? FIELD : NARROWEST;
    }

    static Element of(CpuTopology topology) {
        return new HtmlHandOvers(topology).picture();
    }

    private boolean hasNumbers() {
        return topology.cpus().size() <= MOST_NUMBERS;
    }

    private Element picture() {
        int cpus = topology.cpus().size();
        List<Element> shapes = new ArrayList<>();
        for (int i = 0; i < cpus; i++) {
            int row = i;
            if (hasNumbers() || i % 8 == 0) {
                String name = String.valueOf(topology.cpus().get(i));
                shapes.add(Shapes.text("end", "-4", middle(i), name));
                shapes.add(Shapes.text("middle", Element.number(i * field + field / 2), -4, name));
            }
            if (hasNumbers()) {
                IntStream.range(0, i).forEach(column -> shapes.add(pair(row, column)));
            } else if (i > 0) {
                shapes.add(row(i));
            }
        }
        double size = cpus * field;
        return Shapes.picture("Hand-over of a cache line between " + cpus + " CPUs, from " + nanos(all.get(0)) + " to "
                        + nanos(all.get(all.size() - 1)))
                .with("class", hasNumbers() ? "hand-overs numbers" : "hand-overs")
                .with("viewBox", "-20 -16 " + Element.number(size + 24) + " " + Element.number(size + 18))
                .with("width", size + 24)
                .containing(shapes);
    }

    private Element pair(int row, int column) {
        List<Element> shapes = new ArrayList<>();
        shapes.add(square(row, column));
        shapes.add(Shapes.text(
                "middle",
                Element.number(column * field + field / 2),
                middle(row),
                Element.number(Math.round(nanos(row, column)))));
        return Shapes.mark(
                "CPUs " + topology.cpus().get(column) + " and "
                        + topology.cpus().get(row) + ": " + words(row, column),
                "currentColor",
                shapes);
    }

    /** All pairs of a CPU with those before it. */
    private Element row(int row) {
        String words = IntStream.range(0, row)
                .mapToObj(column -> topology.cpus().get(column) + ": " + words(row, column))
                .collect(Collectors.joining("; "));
        return Shapes.mark(
                "CPU " + topology.cpus().get(row) + " and CPU " + words,
                "currentColor",
                IntStream.range(0, row).mapToObj(column -> square(row, column)).toList());
    }

    private Element square(int row, int column) {
        String size = Element.number(field - GAP);
        return Shapes.rectangle(
                "far-" + shade(nanos(row, column)),
                Element.number(column * field),
                Element.number(row * field),
                size,
                size);
    }

    private double middle(int row) {
        return row * field + field / 2 + TEXT;
    }

    /** From 1, the nearest. */
    private long shade(double nanos) {
        double least = all.get(0);
        double most = all.get(all.size() - 1);
        return most > least
                ? 1 + Math.round((SHADES - 1) * Scale.logarithmic(least, most).at(nanos))
                : 1;
    }

    private double nanos(int row, int column) {
        return topology.handOverNanos().get(row - 1).get(column);
    }

    private String words(int row, int column) {
        return nanos(nanos(row, column)) + ", " + words(topology.relation(row, column));
    }

    private static String nanos(double nanos) {
        return Numbers.plain(nanos) + " ns";
    }

    private static String words(Relation relation) {
        return switch (relation) {
            case SIBLING -> "one core";
            case NEAR -> "near cores";
            case FAR -> "far cores";
            case NOT_TOLD -> "not told";
        };
    }
}
