package everycore.render;

import everycore.report.Cost;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Pivot;
import everycore.report.Pivot.Group;
import everycore.report.Pivot.Kind;
import everycore.report.Pivot.Line;
import everycore.report.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The price list in a terminal's columns, with a small picture in characters. */
final class PivotTable {
    private static final int NARROWEST_AXIS = 8;
    private static final int WIDEST_AXIS = 60;
    private static final int MOST_LINES = 40;
    private static final int FEWEST_OF_A_GROUP = 4;
    private static final int NARROWEST_NAME = 16;

    /** Value, precision and mark. */
    private static final int PARTS = 3;

    private final Pivot pivot;
    private final Marks<Row> marks;
    private final List<Group> groups;
    private final int columns;
    private final List<Integer> numbers;
    private final int speedup;
    private final int cpus;
    private final int name;
    private final LogAxis axis;

    /** @param columns that no line exceeds */
    PivotTable(Pivot pivot, List<Group> groups, Marks<Row> marks, int columns) {
        this.pivot = pivot;
        this.groups = groups;
        this.marks = marks;
        this.columns = columns;
        numbers = IntStream.range(0, pivot.threads().size())
                .mapToObj(this::widths)
                .flatMap(List::stream)
                .toList();
        int room = columns
                - numbers.stream().mapToInt(width -> width).sum()
                - 2 * pivot.threads().size();
        speedup = ifRoomIsLeft(widest(PivotTable::speedup), room);
        room -= gap(speedup);
        cpus = ifRoomIsLeft(Math.max(widest(PivotTable::cpus), widest(PivotTable::lost)), room);
        room -= gap(cpus);
        int longest = widest(PivotTable::shownName);
        int drawn = room - 2;
        boolean isDrawn = drawn >= Math.min(longest, NARROWEST_NAME) + 1 + NARROWEST_AXIS;
        int axisColumns = isDrawn ? Math.min(WIDEST_AXIS, Math.max(NARROWEST_AXIS, drawn - longest)) : 0;
        name = Math.max(1, Math.min(longest, isDrawn ? drawn - axisColumns : room));
        axis = LogAxis.of(
                lines().stream()
                        .flatMap(line -> IntStream.range(0, pivot.threads().size())
                                .mapToObj(line::cost)
                                .flatMap(Optional::stream))
                        .mapToDouble(Cost::seconds),
                axisColumns);
    }

    /** @param ink of the shares that are lost */
    List<String> text(Ink ink) {
        List<String> text = new ArrayList<>();
        text.add(header());
        for (Group group : groups) {
            String heading = heading(group);
            if (!heading.isBlank()) {
                text.add(heading);
            }
            addLines(text, group, ink);
        }
        return text.stream().map(String::stripTrailing).toList();
    }

    /** Of many, the cheap ones and the dearest. */
    private void addLines(List<String> text, Group group, Ink ink) {
        List<Line> all = group.lines();
        int most = lines().size() <= MOST_LINES ? all.size() : Math.max(FEWEST_OF_A_GROUP, MOST_LINES / groups.size());
        int folded = all.size() - most;
        if (folded < 2) {
            all.forEach(line -> text.add(line(group.kind(), line, ink)));
            return;
        }
        all.subList(0, most - 1).forEach(line -> text.add(line(group.kind(), line, ink)));
        text.add("… " + folded + " between (--verbose)");
        text.add(line(group.kind(), all.get(all.size() - 1), ink));
    }

    private String header() {
        StringBuilder header = new StringBuilder(Fitting.blanks(name));
        for (int column = 0; column < pivot.threads().size(); column++) {
            header.append(' ').append(Fitting.right(threads(column), width(column)));
        }
        header.append(axis.columns() == 0 ? "" : "  " + axis.times());
        header.append(speedup == 0 ? "" : " " + Fitting.right("×", speedup + (axis.columns() == 0 ? 1 : 0)));
        header.append(cpus == 0 ? "" : " " + Fitting.right("CPUs", cpus));
        return header.toString();
    }

    private String threads(int column) {
        int n = pivot.threads().get(column);
        return column == pivot.threads().size() - 1 && pivot.reachesAllCpus() ? n + " = all CPUs" : Phrases.threads(n);
    }

    private String heading(Group group) {
        String heading = group.heading().isEmpty()
                ? ""
                : Fitting.abbreviated(Printable.printable(group.heading()), columns - 1) + ":";
        return cpus > 0
                        && group.kind() == Kind.WRONG
                        && group.lines().stream().anyMatch(line -> !lost(line).isEmpty())
                ? Fitting.left(heading, total() - cpus) + Fitting.right("lost", cpus)
                : heading;
    }

    private String line(Kind kind, Line line, Ink ink) {
        StringBuilder text = new StringBuilder(Fitting.left(Fitting.abbreviated(shownName(line), name), name));
        for (int column = 0; column < pivot.threads().size(); column++) {
            text.append(' ').append(cell(line, column));
        }
        text.append(axis.columns() == 0 ? "" : "  " + axis.drawn(seconds(line, 0), last(line)));
        text.append(speedup == 0 ? "" : " " + Fitting.right(speedup(line), speedup));
        String end = Fitting.right(kind == Kind.WRONG ? lost(line) : cpus(line), cpus);
        return text.append(cpus == 0 ? "" : " " + (losesUpdates(kind, line) ? ink.bad(end) : end))
                .toString();
    }

    private String cell(Line line, int column) {
        List<String> parts = parts(line, column);
        int first = PARTS * column;
        return Fitting.right(parts.get(0), numbers.get(first)) + " "
                + Fitting.right(parts.get(1), numbers.get(first + 1))
                + Fitting.left(parts.get(2), numbers.get(first + 2));
    }

    private List<String> parts(Line line, int column) {
        Optional<Row> row = line.columns().get(column);
        return List.of(
                row.map(PivotTable::value).orElse(""),
                row.map(Row::measured).map(Numbers::shortPrecision).orElse(""),
                row.map(marks::of)
                        .filter(mark -> !mark.isEmpty())
                        .map(mark -> " " + mark)
                        .orElse(""));
    }

    /** What has no time of its own has a throughput. */
    private static String value(Row row) {
        return Cost.of(row)
                .map(cost -> Numbers.time(cost.seconds()))
                .orElseGet(() -> Numbers.throughput(row.throughput().value()));
    }

    private List<Integer> widths(int column) {
        int[] widths = IntStream.range(0, PARTS)
                .map(part -> widest(line -> parts(line, column).get(part)))
                .toArray();
        int header = Fitting.width(threads(column));
        widths[0] = Math.max(widths[0], header - 1 - widths[1] - widths[2]);
        return Arrays.stream(widths).boxed().toList();
    }

    private int width(int column) {
        return 1
                + numbers.subList(PARTS * column, PARTS * (column + 1)).stream()
                        .mapToInt(width -> width)
                        .sum();
    }

    private int total() {
        return name
                + IntStream.range(0, pivot.threads().size())
                        .map(column -> 1 + width(column))
                        .sum()
                + (axis.columns() == 0 ? 0 : 2 + axis.columns())
                + gap(speedup)
                + gap(cpus);
    }

    /** A terminal that is too narrow shows what is on the left. */
    private static int ifRoomIsLeft(int width, int room) {
        return room - gap(width) >= NARROWEST_NAME ? width : 0;
    }

    private static int gap(int width) {
        return width == 0 ? 0 : width + 1;
    }

    private int widest(Function<Line, String> text) {
        return lines().stream()
                .mapToInt(line -> Fitting.width(text.apply(line)))
                .max()
                .orElse(0);
    }

    private List<Line> lines() {
        return groups.stream().flatMap(group -> group.lines().stream()).toList();
    }

    /** The methods of a JMH group stand below it. */
    private static String shownName(Line line) {
        String name = Printable.printable(line.name());
        int method = name.indexOf(':');
        return method < 0 ? name : "  " + name.substring(method + 1);
    }

    private static String speedup(Line line) {
        return lastRow(line)
                .flatMap(Row::speedup)
                .map(speedup -> Numbers.shortRatio(speedup.value()))
                .orElse("");
    }

    private static String cpus(Line line) {
        return lastRow(line)
                .flatMap(Row::cpus)
                .map(cpus -> Numbers.cpus(cpus.value()))
                .orElse("");
    }

    private static String lost(Line line) {
        return lastRow(line)
                .flatMap(Row::lost)
                .map(lost -> Numbers.share(lost.value()))
                .orElse("");
    }

    private static boolean losesUpdates(Kind kind, Line line) {
        return kind == Kind.WRONG
                && lastRow(line)
                        .flatMap(Row::lost)
                        .filter(lost -> lost.value() > 0)
                        .isPresent();
    }

    private static Optional<Row> lastRow(Line line) {
        return line.columns().get(line.columns().size() - 1);
    }

    private static double seconds(Line line, int column) {
        return line.cost(column).map(Cost::seconds).orElse(Double.NaN);
    }

    /** Not a number where there is one column alone, whose values stand first. */
    private double last(Line line) {
        return pivot.threads().size() == 1
                ? seconds(line, 0)
                : seconds(line, pivot.threads().size() - 1);
    }
}
