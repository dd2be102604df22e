package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.result.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportCommandTest {
    private static final String RUN = "results/epyc-two-vcpus-jdk17.json";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                RUN,
                "results/epyc-two-vcpus-tutorial.json",
                "results/epyc-two-vcpus-free-threaded-cpython.json",
                "results/epyc-two-vcpus-pairs-b.json",
                "src/test/resources/result/jmh-1.19.json",
                "src/test/resources/result/jmh-1.37-unusual.json"
            })
    void theForksAreThoseThatTheReportIsMadeOf(String file) throws IOException {
        Map<String, List<Double>> exported = new LinkedHashMap<>();
        for (JsonNode fork : lines(Invocation.of("export", file).out())) {
            if (!fork.get("value").isNull()) {
                double value = fork.get("value").asDouble();
                boolean isTime = fork.get("unit").asText().equals("s/op");
                exported.computeIfAbsent(cell(fork, parameters(fork)), any -> new ArrayList<>())
                        .add(isTime ? fork.get("callers").asInt() / value : value);
            }
        }
        Map<String, List<Double>> reported = new LinkedHashMap<>();
        JsonNode report = Json.MAPPER.readTree(
                Invocation.of("report", "--format", "json", file).out());
        for (JsonNode cell : report.get("reports").get(0).get("cells")) {
            Map<String, String> parameters = new TreeMap<>();
            cell.get("parameters")
                    .properties()
                    .forEach(it -> parameters.put(it.getKey(), it.getValue().asText()));
            cell.get("forkThroughputs")
                    .forEach(value -> reported.computeIfAbsent(cell(cell, parameters), any -> new ArrayList<>())
                            .add(value.asDouble()));
        }
        assertFalse(reported.isEmpty());
        assertEquals(reported, exported);
    }

    @Test
    void aBrokenFileIsNamedAndTheOthersAreWritten() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.json"), "[\n  { \"benchmark\": ] ]");
        String newer = Files.readString(Path.of(RUN)).replaceFirst("\"formatVersion\" : 1", "\"formatVersion\" : 2");
        Path ofTomorrow = Files.writeString(directory.resolve("newer.json"), newer);
        Path output = directory.resolve("forks.ndjson");
        Invocation invocation =
                Invocation.of("export", broken.toString(), RUN, ofTomorrow.toString(), "--output", output.toString());
        assertEquals(3, invocation.status());
        List<String> errors = invocation.err().lines().toList();
        assertEquals(2, errors.size(), invocation.err());
        assertTrue(errors.get(0).startsWith("everycore: " + broken + ":2:"), errors.get(0));
        assertTrue(errors.get(1).contains("formatVersion is 2"), errors.get(1));
        assertEquals(Invocation.of("export", RUN).out(), Files.readString(output));
        assertEquals("", invocation.out());
    }

    @Test
    void aFileThatIsThereStaysUnlessForced() throws IOException {
        Path output = Files.writeString(directory.resolve("forks.ndjson"), "mine");
        Invocation refused = Invocation.of("export", RUN, "-o", output.toString());
        assertEquals(3, refused.status());
        assertTrue(refused.err().contains(output + " exists"), refused.err());
        assertEquals("mine", Files.readString(output));
        assertEquals(
                0,
                Invocation.of("export", RUN, "-o", output.toString(), "--force").status());
        assertTrue(Files.readString(output).startsWith("{\"schema\":\"everycore.forks/1\""));
        Path link = Files.createSymbolicLink(directory.resolve("link"), output);
        assertTrue(Invocation.of("export", RUN, "-o", link.toString(), "--force")
                .err()
                .contains("is a link"));
        try (var left = Files.list(directory)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void aCopyOfASessionCountsOnce() throws IOException {
        Path copy = Files.copy(Path.of(RUN), directory.resolve("copy.json"));
        Invocation invocation = Invocation.of("export", RUN, copy.toString());
        assertEquals(0, invocation.status());
        assertEquals(Invocation.of("export", RUN).out(), invocation.out());
        assertEquals(copy + ": holds a session that is written already; it counts once\n", invocation.err());
    }

    @Test
    void aNameOfTwoMachinesIsFound() throws IOException {
        Path one = named("one.json", "AMD EPYC");
        Path other = named("other.json", "Another CPU");
        Invocation invocation = Invocation.of("export", one.toString(), other.toString());
        assertEquals(0, invocation.status());
        assertEquals(
                other
                        + ": the machine id \"node 7\" stands for two machines, AMD EPYC of 2"
                        + " hardware threads and Another CPU of 2 hardware threads; give"
                        + " each an id of its own\n",
                invocation.err());
        assertEquals("node 7", lines(invocation.out()).get(0).get("machine_id").asText());
    }

    @Test
    void aFolderSaysWhatItLacksAndGivesTheRest() throws IOException {
        Path folder = Files.createDirectories(directory.resolve("fleet/node-1"));
        Files.copy(Path.of(RUN), folder.resolve("a.json"));
        Path output = directory.resolve("forks.ndjson");
        String root = directory.resolve("fleet").toString();
        Invocation whole = Invocation.of("collect", root, "--forks", "1", "--output", output.toString());
        assertEquals(0, whole.status(), whole.out() + whole.err());
        assertEquals(1, whole.out().lines().count(), whole.out());
        assertTrue(whole.out().startsWith("1 file, 1 session on 1 machine, "), whole.out());
        assertEquals(
                Invocation.of("export", folder.resolve("a.json").toString()).out(), Files.readString(output));
        assertEquals(1, Invocation.of("collect", root, "--forks", "1000").status());
        Path broken = Files.writeString(folder.resolve("b.json"), "[ {");
        Invocation lacking = Invocation.of("collect", root, "--forks", "1");
        assertEquals(3, lacking.status());
        assertTrue(lacking.err().startsWith("everycore: " + broken), lacking.err());
        assertEquals(3, Invocation.of("collect", output.toString()).status());
    }

    private Path named(String name, String model) throws IOException {
        String text = Files.readString(Path.of(RUN))
                .replace("\"machine\" : {", "\"machine\" : { \"id\" : \"node 7\",")
                .replace("\"model\" : \"AMD EPYC\"", "\"model\" : \"" + model + "\"")
                .replaceAll("\"run\" : \"[^\"]*", "\"run\" : \"" + name);
        return Files.writeString(directory.resolve(name), text);
    }

    private static List<JsonNode> lines(String text) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : text.split("\n")) {
            lines.add(Json.MAPPER.readTree(line));
        }
        return lines;
    }

    private static Map<String, String> parameters(JsonNode fork) {
        Map<String, String> parameters = new TreeMap<>();
        fork.get("parameters")
                .forEach(it ->
                        parameters.put(it.get("name").asText(), it.get("value").asText()));
        return parameters;
    }

    private static String cell(JsonNode node, Map<String, String> parameters) {
        return node.get("runtime").asText() + " " + node.get("benchmark").asText() + " "
                + node.get("mode").asText() + " " + parameters + " "
                + node.get("threads").asInt();
    }
}
