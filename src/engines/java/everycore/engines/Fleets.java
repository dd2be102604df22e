package everycore.engines;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import everycore.result.Entry;
import everycore.result.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Machines that nobody has: a file's session, once for each of them. */
final class Fleets {
    private Fleets() {}

    /** Machines of one kind, each with one session of as many forks of each cell, whose scores differ from machine to machine. */
    static List<Entry> of(String file, int machines, int forks) throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (int machine = 0; machine < machines; machine++) {
            for (JsonNode entry : Json.MAPPER.readTree(Path.of(file).toFile())) {
                ObjectNode environment = (ObjectNode) entry.get("environment");
                environment.put("run", "session " + machine);
                ((ObjectNode) environment.get("machine")).put("id", "machine " + machine);
                ObjectNode metric = (ObjectNode) entry.get("primaryMetric");
                cut(metric, forks);
                scale(metric, 1 + 0.3 * machine * (machine + 1));
                entries.add(Json.MAPPER.treeToValue(entry, Entry.class));
            }
        }
        return entries;
    }

    private static void cut(ObjectNode metric, int forks) {
        ArrayNode rows = (ArrayNode) metric.get("rawData");
        while (rows.size() > forks) {
            rows.remove(rows.size() - 1);
        }
    }

    private static void scale(ObjectNode metric, double factor) {
        ArrayNode forks = metric.putArray("scaled");
        metric.get("rawData").forEach(fork -> {
            ArrayNode row = forks.addArray();
            fork.forEach(score -> row.add(score.asDouble() * factor));
        });
        metric.set("rawData", metric.remove("scaled"));
    }
}
