package everycore.render;

import everycore.fleet.History;
import everycore.fleet.History.Point;
import everycore.fleet.History.Series;
import everycore.result.Cell;
import everycore.result.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A history as Conbench takes it: what its endpoint {@code /api/benchmark-results/} is to be posted, one object for each point. A
 * point that doesn't tell its time has no place there. A machine is described as a cluster, which needs nothing that files don't hold.
 */
final class ConbenchResults {
    /** Iterations per second, the one of its units in which more is better and which isn't bytes. */
    private static final String UNIT = "i/s";

    private ConbenchResults() {}

    static String of(History history) {
        List<Object> results = new ArrayList<>();
        for (Series series : history.series()) {
            series.points().stream()
                    .filter(point -> point.start().isPresent())
                    .map(point -> result(series, point))
                    .forEach(results::add);
        }
        return Json.text(results) + "\n";
    }

    private static Map<String, Object> result(Series series, Point point) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("run_id", point.name());
        values.put("batch_id", point.name());
        values.put("timestamp", String.valueOf(point.start().orElseThrow()));
        values.put("tags", tags(series));
        values.put("info", Map.of());
        values.put("context", Map.of("benchmark_language", series.cell().runtime()));
        values.put(
                "cluster_info",
                Map.of("name", series.machineKind().orElse("unknown"), "info", Map.of(), "optional_info", Map.of()));
        values.put("stats", Map.of("data", point.throughputs(), "unit", UNIT));
        commit(point).ifPresent(commit -> values.put("github", Map.of("commit", commit)));
        return values;
    }

    /** What makes a history there, in strings. */
    private static Map<String, String> tags(Series series) {
        Cell cell = series.cell();
        Map<String, String> tags = new LinkedHashMap<>();
        tags.put("name", cell.benchmark());
        tags.put("series", series.title());
        tags.put("mode", cell.mode());
        tags.put("threads", String.valueOf(cell.threads()));
        return tags;
    }

    private static Optional<String> commit(Point point) {
        return Optional.of(point.name()).filter(name -> name.matches("[0-9a-f]{7,64}"));
    }
}
