package everycore.render;

import everycore.fleet.History;
import everycore.fleet.History.Change;
import everycore.fleet.History.Point;
import everycore.fleet.History.Series;
import everycore.report.Numbers;
import everycore.result.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVPrinter;

/** A history for programs. */
final class HistoryData {
    private HistoryData() {}

    static String json(History history) {
        List<Object> all = new ArrayList<>();
        for (Series series : history.series()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("title", series.title());
            values.put(
                    "points", series.points().stream().map(HistoryData::point).toList());
            values.put(
                    "changes",
                    series.changes().stream().map(HistoryData::change).toList());
            all.add(values);
        }
        return Json.line(Map.of("series", all)) + "\n";
    }

    private static Map<String, Object> point(Point point) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", point.name());
        values.put("started_at", point.start().map(Instant::toString).orElse(null));
        values.put("throughput", point.throughput());
        values.put("forks", point.forks());
        return values;
    }

    private static Map<String, Object> change(Change change) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", change.last().name());
        values.put("to", change.first().name());
        values.put("points_before", change.before());
        values.put("points_after", change.after());
        values.put("ratio", change.ratio().value());
        values.put(
                "ratio_low", change.ratio().interval().map(ends -> ends.low()).orElse(null));
        values.put(
                "ratio_high", change.ratio().interval().map(ends -> ends.high()).orElse(null));
        values.put("p", change.pValue());
        return values;
    }

    /** A row for each point of any series, with time and commit first, and a column for each series. */
    static String otava(History history) {
        Map<String, Point> points = new LinkedHashMap<>();
        history.series().forEach(series -> series.points().forEach(point -> points.putIfAbsent(point.name(), point)));
        List<Point> rows = new ArrayList<>(points.values());
        if (rows.stream().allMatch(point -> point.start().isPresent())) {
            rows.sort(Comparator.comparing(point -> point.start().orElseThrow()));
        }
        StringBuilder text = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(text, CsvTable.FORMAT)) {
            csv.printRecord(Stream.concat(
                            Stream.of("time", "commit"),
                            history.series().stream().map(series -> CsvTable.safe(series.title())))
                    .toList());
            for (Point row : rows) {
                csv.printRecord(Stream.concat(
                                Stream.of(row.start().map(Instant::toString).orElse(""), CsvTable.safe(row.name())),
                                history.series().stream().map(series -> value(series, row.name())))
                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String value(Series series, String name) {
        return series.points().stream()
                .filter(point -> point.name().equals(name))
                .findFirst()
                .map(point -> Numbers.exact(point.throughput()))
                .orElse("");
    }

    static String githubActionBenchmark(History history) {
        return Json.text(history.series().stream()
                        .map(series -> {
                            Map<String, Object> values = new LinkedHashMap<>();
                            values.put("name", series.title());
                            values.put("unit", "ops/s");
                            values.put("value", last(series).throughput());
                            values.put(
                                    "extra",
                                    last(series).name() + ", " + last(series).forks() + " forks");
                            return values;
                        })
                        .toList())
                + "\n";
    }

    /** Bencher keeps one entry a name, and the title has the number of threads in it. */
    static String bencher(History history) {
        Map<String, Object> values = new LinkedHashMap<>();
        history.series()
                .forEach(series -> values.put(
                        series.title(),
                        Map.of("throughput", Map.of("value", last(series).throughput()))));
        return Json.line(values) + "\n";
    }

    private static Point last(Series series) {
        return series.points().get(series.points().size() - 1);
    }
}
