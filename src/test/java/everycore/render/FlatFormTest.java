package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.fleet.Fork;
import everycore.fleet.Forks;
import everycore.report.Measured;
import everycore.report.RunFile;
import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.Json;
import everycore.result.Metric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FlatFormTest {
    private static final String BENCHMARK = "sample.Queue.offer";

    @Test
    void aForkIsOneLineThatSaysAllOfItself() throws IOException {
        Entry entry = Measured.with(
                Measured.with(
                        Measured.withParameter(Measured.cell(BENCHMARK, "avgt", "us/op", 2, 4, 5), "size", "16"),
                        "balance.lost",
                        "%",
                        25,
                        50),
                "cpu.edges",
                "ms",
                0.5,
                0.25);
        Golden.assertIs("forks.ndjson", lines("results/a.json", List.of(), entry));
    }

    @Test
    void aForkOfOursTellsItsMachineAndItsRun() throws IOException {
        Entry entry = Measured.with(Measured.cell(BENCHMARK, 2, 4000, 5000), "cpu.busy", "CPUs", 1.5, 2);
        Entry cpus = Measured.with(entry, "cpu.process", "CPUs", 1.5, 1.5);
        Golden.assertIs("forks-of-a-run.ndjson", lines("b.json", Measured.on(Measured.environment(2), cpus)));
    }

    @Test
    void noNumberIsAStringAndNoNameVaries() throws IOException {
        Entry plain = Measured.cell(BENCHMARK, 1, Double.NaN, 7);
        Entry ours = Measured.withParameter(Measured.cell(BENCHMARK, 4, 8), "null", "NaN");
        String lines = lines("a.json", List.of(), plain) + lines("b.json", Measured.on(Measured.environment(8), ours));
        for (String line : lines.split("\n")) {
            List<String> names = new ArrayList<>();
            Json.MAPPER.readTree(line).fieldNames().forEachRemaining(names::add);
            assertEquals(FlatForm.names(), names);
        }
        JsonNode withoutNumber = Json.MAPPER.readTree(lines.split("\n")[0]);
        assertTrue(withoutNumber.get("value").isNull(), lines);
        assertTrue(withoutNumber.get("iterations").get(0).isNull(), lines);
    }

    @Test
    void aMetricWhoseSumNoDoubleHoldsIsAbsentAndTheForkIsThere() throws IOException {
        Entry entry = Measured.cell(BENCHMARK, 1, 5);
        Metric most = Metric.of("CPUs", List.of(List.of(Double.MAX_VALUE, -Double.MAX_VALUE, Double.MAX_VALUE)));
        Entry odd = Fixtures.with(entry, Map.of(), Map.of("cpu.busy", most));
        JsonNode read = Json.MAPPER.readTree(lines("a.json", List.of(), odd));
        assertEquals(5, read.get("value").asDouble());
        assertTrue(read.get("cpu_busy").isNull(), read.toString());
    }

    @Test
    void theSameMeasuredOnceMoreIsTheSameSeries() {
        Entry entry = Measured.withParameter(Measured.cell(BENCHMARK, 1, 5), "a", "b");
        String series = fork("a.json", entry).series();
        assertEquals(series, fork("b.json", entry).series());
        assertFalse(series.equals(fork("a.json", Measured.withParameter(Measured.cell(BENCHMARK, 1, 5), "ab", ""))
                .series()));
        assertFalse(series.equals(
                fork("a.json", Measured.on(Measured.environment(2), entry).get(0))
                        .series()));
    }

    @Test
    void thePageExplainsEveryField() throws IOException {
        String page = Files.readString(Path.of("src", "site", "markdown", "fleet.md"));
        List<String> unexplained = FlatForm.names().stream()
                .filter(name -> !page.contains("`" + name + "`"))
                .toList();
        assertEquals(List.of(), unexplained);
    }

    private static Fork fork(String file, Entry entry) {
        return Forks.of(file, new RunFile("label", List.of(entry))).all().get(0);
    }

    private static String lines(String file, List<Entry> described, Entry... plain) {
        List<Entry> entries = new ArrayList<>(described);
        entries.addAll(List.of(plain));
        return Forks.of(file, new RunFile("label", entries)).all().stream()
                .map(FlatForm::line)
                .collect(Collectors.joining());
    }
}
