package everycore.render;

import everycore.fleet.History;
import everycore.fleet.History.Change;
import everycore.fleet.History.Point;
import everycore.fleet.History.Series;
import everycore.report.Numbers;
import everycore.report.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A history for people: the changes, the greatest first. */
final class HistoryPage {
    private static final int FEWEST_POINTS = 3;
    private static final int COMMIT = 12;

    private record Row(Series series, Change change) {}

    private HistoryPage() {}

    static Page of(History history) {
        List<Row> rows = new ArrayList<>();
        for (Series series : history.series()) {
            series.changes().forEach(change -> rows.add(new Row(series, change)));
        }
        rows.sort(Comparator.comparingDouble(
                row -> -Math.abs(Math.log(row.change().ratio().value()))));
        return new Page(
                headline(history),
                Optional.empty(),
                List.of(
                        new Page.Section("Changes", new Page.Table<>("Changes", columns(), rows)),
                        new Page.Section("Notes", new Page.Sentences(notes(history, rows)))));
    }

    private static String headline(History history) {
        long changed = history.series().stream()
                .filter(series -> !series.changes().isEmpty())
                .count();
        return changed + " of " + history.series().size() + " series changed";
    }

    private static List<TextColumn<Row>> columns() {
        return List.of(
                TextColumn.name("benchmark", row -> row.series().title()),
                TextColumn.name("from", row -> name(row.change().last())),
                TextColumn.name("to", row -> name(row.change().first())),
                TextColumn.number(
                        "ratio", row -> Numbers.withInterval(row.change().ratio())),
                TextColumn.number(
                        "points",
                        row -> row.change().before() + " and " + row.change().after()),
                TextColumn.number("p", row -> Numbers.plain(row.change().pValue())),
                TextColumn.number(
                        "now",
                        row -> Numbers.throughput(row.series()
                                .points()
                                .get(row.series().points().size() - 1)
                                .throughput())));
    }

    private static String name(Point point) {
        return point.name().matches("[0-9a-f]{13,}") ? point.name().substring(0, COMMIT) : point.name();
    }

    private static List<String> notes(History history, List<Row> rows) {
        List<String> notes = new ArrayList<>(history.leftOut());
        if (!rows.isEmpty()) {
            notes.add(
                    "A ratio is of the throughput after a change to that before it, above 1 is faster, between the neighbouring"
                            + " changes; Student's interval at 95 %. As its place was chosen for the difference, the truth is"
                            + " rather closer to 1; and what else changed then, such as the machine, stands in it.");
        }
        List<String> few = history.series().stream()
                .filter(series -> series.points().size() < FEWEST_POINTS)
                .map(Series::title)
                .toList();
        if (!few.isEmpty()) {
            notes.add("With fewer than three points no change can be found: " + Phrases.some(few) + ".");
        }
        return notes;
    }
}
