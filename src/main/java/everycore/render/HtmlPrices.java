package everycore.render;

import everycore.report.CoreFill;
import everycore.report.Cost;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Pivot;
import everycore.report.Pivot.Group;
import everycore.report.Pivot.Line;
import everycore.report.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The price list: what an operation costs on one thread and on all CPUs, a row for each benchmark. */
final class HtmlPrices {
    private static final int MOST_TICKS = 7;
    private static final double ROOM = 1.5;

    private final Pivot pivot;
    private final List<Group> groups;
    private final Strip strip;

    private HtmlPrices(Pivot pivot, List<Group> groups, List<Double> seconds) {
        this.pivot = pivot;
        this.groups = groups;
        Scale scale = Scale.around(seconds, ROOM);
        this.strip = new Strip(scale, scale.ticks(MOST_TICKS), HtmlPrices::tick);
    }

    /**
     * Empty where nothing has a cost.
     *
     * @param fill shows the endless loops already, which are left out where anything else has a price
     */
    static Optional<List<Element>> of(Pivot pivot, Optional<CoreFill> fill) {
        List<Group> others = pivot.groups().stream()
                .map(group -> new Group(
                        group.family(),
                        group.kind(),
                        group.lines().stream()
                                .filter(line ->
                                        fill.filter(it -> it.shows(line.last())).isEmpty())
                                .toList()))
                .filter(group -> !group.lines().isEmpty())
                .toList();
        return others.stream().flatMap(group -> group.lines().stream()).anyMatch(HtmlPrices::hasCost)
                ? of(pivot, others)
                : of(pivot, pivot.groups());
    }

    private static boolean hasCost(Line line) {
        return costs(line).findAny().isPresent();
    }

    private static Optional<List<Element>> of(Pivot pivot, List<Group> groups) {
        Excerpt<Line> lines = excerpt(groups);
        // By identity: a line is all its rows, and no name.
        Set<Line> drawn = Collections.newSetFromMap(new IdentityHashMap<>());
        drawn.addAll(lines.drawn());
        List<Double> seconds = lines.drawn().stream()
                .flatMap(line -> costs(line).map(Cost::seconds))
                .filter(value -> value > 0 && Double.isFinite(value))
                .toList();
        return seconds.isEmpty()
                ? Optional.empty()
                : Optional.of(lines.captioned(
                        new HtmlPrices(pivot, only(drawn, groups), seconds).picture(),
                        "benchmark",
                        "cheapest",
                        "dearest",
                        HtmlPivot.HEADING));
    }

    /** Those that have a cost, from the cheapest to the dearest. */
    private static Excerpt<Line> excerpt(List<Group> groups) {
        return Excerpt.of(
                groups.stream()
                        .flatMap(group -> group.lines().stream())
                        .filter(HtmlPrices::hasCost)
                        .sorted(Comparator.comparingDouble(HtmlPrices::lastCost))
                        .toList(),
                LongTable.MOST);
    }

    private static double lastCost(Line line) {
        return costs(line).reduce((one, later) -> later).orElseThrow().seconds();
    }

    private static List<Group> only(Set<Line> drawn, List<Group> groups) {
        return groups.stream()
                .map(group -> new Group(
                        group.family(),
                        group.kind(),
                        group.lines().stream().filter(drawn::contains).toList()))
                .toList();
    }

    /** What the marks are. */
    static String caption(Pivot pivot) {
        int last = pivot.threads().size() - 1;
        String filled = "filled circles " + threads(pivot, last);
        return "Time for one operation, as one caller sees it, on a logarithmic scale: "
                + (last == 0 ? filled : "open circles " + threads(pivot, 0) + ", " + filled)
                + ", with intervals."
                + pivot.harness()
                        .map(cost -> " The grey field ends at what an empty method takes, "
                                + Numbers.time(cost.seconds()) + ": the harness's own cost.")
                        .orElse("");
    }

    private static String threads(Pivot pivot, int column) {
        int n = pivot.threads().get(column);
        return Phrases.threads(n) + (column > 0 && pivot.reachesAllCpus() ? ", one for each CPU" : "");
    }

    private static Stream<Cost> costs(Line line) {
        return IntStream.range(0, line.columns().size()).mapToObj(line::cost).flatMap(Optional::stream);
    }

    private Element picture() {
        return StripRow.picture(
                "What one operation costs",
                pivot.threads().stream().map(String::valueOf).collect(Collectors.joining(" → "))
                        + (pivot.last() == 1 ? " thread" : " threads"),
                strip,
                groups.stream()
                        .map(this::group)
                        .filter(group -> !group.rows().isEmpty())
                        .toList());
    }

    private StripRow.Group group(Group group) {
        return new StripRow.Group(
                group.heading(), group.lines().stream().map(this::row).toList());
    }

    private StripRow row(Line line) {
        List<Element> shapes = new ArrayList<>();
        pivot.harness().ifPresent(cost -> shapes.add(strip.field(0, cost.seconds())));
        String colour = Colours.of(line.last().cell());
        List<Cost> costs = costs(line).toList();
        if (costs.size() > 1) {
            shapes.add(Element.of(
                            "g",
                            strip.joint(costs.get(0).seconds(), costs.get(1).seconds()))
                    .with("color", colour));
        }
        int last = line.columns().size() - 1;
        for (int column = 0; column <= last; column++) {
            boolean isOpen = column < last;
            line.columns()
                    .get(column)
                    .flatMap(row -> Cost.of(row).map(cost -> mark(line, row, cost, isOpen)))
                    .ifPresent(shapes::add);
        }
        return new StripRow(line.name(), shapes, numbers(line));
    }

    private Element mark(Line line, Row row, Cost cost, boolean isOpen) {
        Reach reach = Reach.of(cost);
        return Shapes.mark(
                line.name() + " on " + Phrases.threads(row.cell().threads()) + ": " + words(row, cost) + lost(row),
                Colours.of(row.cell()),
                isOpen ? strip.ring(reach) : strip.dot(reach));
    }

    /** An interval without end is said by where it begins. */
    private static String words(Row row, Cost cost) {
        boolean isOpen =
                cost.high().isPresent() && Double.isInfinite(cost.high().getAsDouble());
        return isOpen
                ? Numbers.time(cost.seconds()) + ", at least "
                        + Numbers.time(cost.low().orElseThrow())
                : row.time().map(Numbers::time).orElseThrow();
    }

    private static String lost(Row row) {
        return row.lost()
                .filter(share -> share.value() > 0)
                .map(share -> ", loses " + Numbers.share(share.value()))
                .orElse("");
    }

    private static String numbers(Line line) {
        List<String> times =
                costs(line).map(cost -> Numbers.time(cost.seconds())).toList();
        String first = times.get(0);
        String last = times.get(times.size() - 1);
        boolean haveOneUnit = unit(first).equals(unit(last));
        String span = times.size() == 1
                ? last
                : (haveOneUnit ? first.substring(0, first.length() - unit(first).length()) : first) + " → " + last;
        return span + lost(line.last());
    }

    private static String unit(String time) {
        return time.substring(Math.max(0, time.indexOf(' ')));
    }

    /** Round as it is, it needs no zeros. */
    private static String tick(double seconds) {
        return Numbers.time(seconds).replaceFirst("(\\.\\d*?)0+ ", "$1 ").replace(". ", " ");
    }
}
