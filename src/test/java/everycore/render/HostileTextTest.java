package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import everycore.fleet.Fork;
import everycore.fleet.Forks;
import everycore.fleet.History;
import everycore.report.By;
import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Gate;
import everycore.report.KindComparer;
import everycore.report.KindRatios;
import everycore.report.Kinds;
import everycore.report.Measured;
import everycore.report.Report;
import everycore.report.RunFile;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.Hostile;
import everycore.result.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of a file is hostile, and in every format it is text still to whoever reads that format. */
class HostileTextTest {
    /** What is no text of anybody, but one of a few words that a file can't be read without. */
    private static final List<String> WORDS = List.of("startedAt", "kind", "type", "name");

    static List<String> hostile() {
        return Arrays.asList(Hostile.TEXTS);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aReportIsTextInEveryFormat(Format format) throws Exception {
        for (RunFile file : List.of(file("plain", 1), described(small("described")))) {
            Report report = Report.of(file, true);
            Readers.of(format.toString()).requireText(format.whole(report), names(file));
            if (format == Format.TERMINAL) {
                Readers.TERMINAL.requireText(format.of(report, new TerminalLayout(80, false, false)), List.of());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aLabelIsTextInEveryFormat(String label) throws Exception {
        RunFile file = small(label);
        for (Format format : Format.values()) {
            Readers.of(format.toString()).requireText(format.whole(Report.of(file, false)), List.of("org.A.b"));
        }
    }

    @ParameterizedTest
    @EnumSource(ComparisonFormat.class)
    void aComparisonIsTextInEveryFormat(ComparisonFormat format) throws Exception {
        for (String label : Hostile.TEXTS) {
            requireText(format, small(label), small("after"));
        }
        requireText(format, file("before", 1), file("after", 0.5));
        requireText(format, described(small("before")), described(small("after")));
    }

    private static void requireText(ComparisonFormat format, RunFile before, RunFile after) throws Exception {
        CompareReport report = Comparer.of(before, List.of(after), 0.05, 0.95);
        for (Gate.Target target : Gate.Target.values()) {
            String text = format.of(report, Gate.of(report, target, true));
            Readers.of(format.toString()).requireText(text, List.of());
        }
        if (format == ComparisonFormat.TERMINAL) {
            Gate gate = Gate.of(report, Gate.Target.CELLS, false);
            Readers.TERMINAL.requireText(format.of(report, gate, new TerminalLayout(80, false, false)), List.of());
        }
    }

    @ParameterizedTest
    @EnumSource(ComparisonFormat.class)
    void kindsAreTextInEveryFormat(ComparisonFormat format) throws Exception {
        for (String text : Hostile.TEXTS) {
            requireKindsAreText(format, "machine", kinds(text));
        }
        for (String field : List.of("cpu", "machine", "jdk", "label", "machine.os.kernel")) {
            requireKindsAreText(format, field, described(kinds("described")));
        }
    }

    /** The kinds beside each other, and each benchmark over one. */
    private static void requireKindsAreText(ComparisonFormat format, String by, RunFile file) throws Exception {
        Kinds kinds = Kinds.of(By.of(by), List.of(file, small("plain")));
        KindRatios ratios = KindComparer.of(kinds, "org.A.c", Optional.empty(), 0.95);
        Optional<String> text = KindRatiosText.of(ratios, format);
        if (text.isPresent()) {
            Readers.of(format.toString()).requireText(text.get(), List.of());
        }
        if (kinds.files().size() > 1) {
            requireText(format, kinds.files().get(0), kinds.files().get(1));
        }
    }

    /** A machine that is called by the text, with a benchmark of that name and one to divide it by. */
    private static RunFile kinds(String text) {
        Environment known = Measured.environment(2);
        Environment environment = Fixtures.on(Fixtures.product("m" + text, known.machine()), known);
        return new RunFile(
                text,
                Measured.on(
                        environment,
                        Measured.cell("org.A.b" + text, 1, 1e6, 1.1e6, 1.2e6),
                        Measured.cell("org.A.c", 1, 2e6, 2.1e6, 2.2e6)));
    }

    @ParameterizedTest
    @EnumSource(HistoryFormat.class)
    void aHistoryIsTextInEveryFormat(HistoryFormat format) throws Exception {
        List<Fork> forks = new ArrayList<>();
        for (String name : Hostile.TEXTS) {
            forks.addAll(Forks.of(name, small(name)).all());
        }
        forks.addAll(Forks.of("plain", file("plain", 1)).all());
        forks.addAll(Forks.of("described", described(small("described"))).all());
        String text = format.write(History.of(forks, List.of(), OptionalDouble.empty()));
        Readers.of(format.toString()).requireText(text, List.of());
    }

    @Test
    void anExportIsTextToEveryEngine() throws Exception {
        for (String name : Hostile.TEXTS) {
            requireText(name, small(name));
        }
        requireText("plain", file("plain", 1));
        requireText("described", described(small("described")));
    }

    private static void requireText(String name, RunFile file) throws Exception {
        for (Fork fork : Forks.of(name, file).all()) {
            String line = FlatForm.line(fork);
            Visible.assertIsText(line);
            assertEquals(line.length() - 1, line.indexOf('\n'), line);
            JsonNode read = Json.MAPPER.readTree(line);
            assertEquals(
                    Printable.printable(fork.cell().benchmark()),
                    read.get("benchmark").asText());
            assertEquals(Printable.printable(name), read.get("file").asText());
        }
    }

    private static RunFile small(String label) {
        return new RunFile(label, List.of(Measured.cell("org.A.b", 1, 1e6, 1.1e6, 1.2e6)));
    }

    /** Each text as a name of a benchmark, of a parameter, of its value, of a unit and of a method in a group. */
    private static RunFile file(String label, double factor) {
        List<Entry> entries = new ArrayList<>();
        Entry group = Measured.cell("org.G.all", 1, 2 * factor * Hostile.TEXTS.length);
        for (String text : Hostile.TEXTS) {
            for (int threads = 1; threads <= 2; threads++) {
                entries.add(Measured.withParameter(
                        Measured.cell("org.A.b" + text, threads, factor * 1e6, factor * 1.001e6, factor * 1.002e6),
                        "p" + text,
                        text));
            }
            entries.add(Measured.cell("org.A.refused" + text, "thrpt", text, 1, 1));
            group = Measured.with(group, text, "ops/s", 2 * factor);
        }
        entries.add(group);
        return new RunFile(label, entries);
    }

    /** The same with texts in all that a run says of itself. */
    private static RunFile described(RunFile file) {
        Environment environment = hostile(Measured.environment(2), String.join(" ", Hostile.TEXTS));
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

    private static List<String> names(RunFile file) {
        return file.entries().stream()
                .map(Entry::benchmark)
                .filter(name -> name.startsWith("org.A.b"))
                .distinct()
                .toList();
    }
}
