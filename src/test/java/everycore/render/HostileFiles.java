package everycore.render;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import everycore.report.Measured;
import everycore.report.RunFile;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.Hostile;
import everycore.result.Json;
import java.util.ArrayList;
import java.util.List;

/** Files with hostile texts wherever a file has a text. */
final class HostileFiles {
    /** What is no text of anybody, but one of a few words that a file can't be read without. */
    private static final List<String> WORDS = List.of("startedAt", "kind", "type");

    private HostileFiles() {}

    static RunFile small(String label) {
        return new RunFile(label, List.of(Measured.cell("org.A.b", 1, 1e6, 1.1e6, 1.2e6)));
    }

    /** Each text as a name of a benchmark and the end of one, of a parameter, of its value, of a unit and of a method in a group. */
    static RunFile file(String label, double factor) {
        List<Entry> entries = new ArrayList<>();
        Entry group = Measured.cell("org.G.all", 1, 2 * factor * Hostile.TEXTS.length);
        for (String text : Hostile.TEXTS) {
            for (int threads = 1; threads <= 2; threads++) {
                entries.add(Measured.withParameter(
                        Measured.cell("org.A.b" + text, threads, factor * 1e6, factor * 1.001e6, factor * 1.002e6),
                        "p" + text,
                        text));
            }
            if (!text.isBlank()) {
                entries.add(Measured.cell(text, 1, factor * 1e6, factor * 1.001e6, factor * 1.002e6));
            }
            entries.add(Measured.cell("org.A.refused" + text, "thrpt", text, 1, 1));
            group = Measured.with(group, text, "ops/s", 2 * factor);
        }
        entries.add(group);
        return new RunFile(label, entries);
    }

    /** The same with texts in all that a run says of itself. */
    static RunFile described(RunFile file) {
        Environment environment = hostile(Fixtures.everythingKnown("a label"), String.join(" ", Hostile.TEXTS));
        return new RunFile(
                file.name(),
                file.entries().stream()
                        .map(entry -> entry.withEnvironment(environment))
                        .toList());
    }

    private static Environment hostile(Environment usual, String text) {
        ObjectNode tree = Json.MAPPER.valueToTree(usual);
        spoil(tree, text);
        return Json.MAPPER.convertValue(tree, Environment.class);
    }

    private static void spoil(JsonNode node, String text) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                if (object.get(name).isTextual() && !WORDS.contains(name)) {
                    object.put(name, text + object.get(name).asText() + text);
                }
            });
        }
        node.forEach(child -> spoil(child, text));
    }

    /** A machine that is called by the text, with a benchmark of that name and one to divide it by. */
    static RunFile kinds(String text) {
        Environment known = Measured.environment(2);
        Environment environment = Fixtures.on(Fixtures.product("m" + text, known.machine()), known);
        return new RunFile(
                text,
                Measured.on(
                        environment,
                        Measured.cell("org.A.b" + text, 1, 1e6, 1.1e6, 1.2e6),
                        Measured.cell("org.A.c", 1, 2e6, 2.1e6, 2.2e6)));
    }

    /** Those of the benchmarks that a report must show. */
    static List<String> names(RunFile file) {
        return file.entries().stream()
                .map(Entry::benchmark)
                .filter(name -> name.startsWith("org.A.b"))
                .distinct()
                .toList();
    }
}
