package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.result.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareByTest {
    private static final String OLD = "results/epyc-two-vcpus-jdk17.json";
    private static final String NEW = "results/epyc-two-vcpus-jdk25.json";

    @TempDir
    private Path directory;

    /** Files of one JDK each are the kinds already. */
    @Test
    void kindsAreComparedAsFilesAre() throws IOException {
        JsonNode byFile = json(Invocation.of("compare", "--format", "json", OLD, NEW));
        JsonNode byKind = json(Invocation.of("compare", "--format", "json", "--by", "jdk", OLD, NEW));
        assertEquals("JDK 17.0.15", byKind.get("baseline").asText());
        assertEquals("JDK 25.0.3", byKind.get("others").get(0).asText());
        assertTrue(byFile.get("cells").size() > 20);
        for (int i = 0; i < byFile.get("cells").size(); i++) {
            JsonNode one = byFile.get("cells").get(i).get("others").get(0);
            JsonNode other = byKind.get("cells").get(i).get("others").get(0);
            assertEquals(one.get("ratio"), other.get("ratio"));
            assertEquals(one.get("verdict"), other.get("verdict"));
        }
    }

    @Test
    void aRatioOfOneMachineIsThatOfItsCells() throws IOException {
        JsonNode ratios = json(Invocation.of(
                "compare",
                "--by",
                "jdk",
                "--over",
                "atomicLong",
                "--include",
                "longAdder",
                "--format",
                "json",
                OLD,
                NEW));
        JsonNode cells = json(Invocation.of("report", "--format", "json", OLD))
                .get("reports")
                .get(0)
                .get("cells");
        for (JsonNode line : ratios.get("cells")) {
            double expected = throughput(cells, "longAdder", line) / throughput(cells, "atomicLong", line);
            JsonNode first = line.get("kinds").get(0);
            assertEquals("JDK 17.0.15", first.get("kind").asText());
            assertEquals(expected, first.get("ratio").get("value").asDouble(), 0.02 * expected);
        }
        assertEquals(3, ratios.get("cells").size());
    }

    /** A ratio is of geometric means, and a report's throughput is an arithmetic one. */
    private static double throughput(JsonNode cells, String method, JsonNode line) {
        for (JsonNode cell : cells) {
            if (cell.get("benchmark").asText().endsWith("." + method)
                    && cell.get("threads").equals(line.get("threads"))) {
                return cell.get("throughputPerSecond").get("value").asDouble();
            }
        }
        throw new AssertionError("no " + method);
    }

    @Test
    void aBrokenFileIsNamedAndTheOthersAreCompared() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.json"), "[{");
        Invocation compare =
                Invocation.of("compare", "--quiet", "--by", "jdk", "--format", "csv", OLD, broken.toString(), NEW);
        assertEquals(3, compare.status());
        assertTrue(compare.err().startsWith("everycore: " + broken + ":"), compare.err());
        assertTrue(compare.out().contains("\nJDK 17.0.15,JDK 25.0.3,"), compare.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | --over x                         | --over needs --by",
                "2 | --by cpu --include x             | --include is for --over",
                "2 | --by cpu, --over atomicLong      | is no field",
                "2 | --by jdk --over atomicLong --fail-on-slower | neither a gate",
                "2 | --by jdk --over atomicLong --format junit   | about verdicts",
                "3 | --by jdk --over atomicLang       | did you mean",
                "3 | --by machine.id --over atomicLong | no file says",
                "3 | --by cpu                         | which one sweep measured",
                "3 | --by jdk --over atomicLong --include none | no session has BalanceBenchmark.atomicLong and another"
            })
    void whatCanNotBeIsOneLine(int status, String options, String named) {
        List<String> arguments = new ArrayList<>(List.of("compare"));
        arguments.addAll(List.of(options.strip().split(" +")));
        arguments.addAll(List.of(OLD, NEW));
        Invocation compare = Invocation.of(arguments.toArray(String[]::new));
        assertEquals(status, compare.status(), compare.err());
        assertEquals(1, compare.err().lines().count(), compare.err());
        assertTrue(compare.err().contains(named), compare.err());
    }

    @Test
    void oneKindIsNoComparison() {
        Invocation compare = Invocation.of("compare", "--by", "jdk", OLD);
        assertEquals(3, compare.status());
        assertTrue(compare.err().contains("all files are of one kind, JDK 17.0.15"), compare.err());
    }

    private static JsonNode json(Invocation invocation) throws IOException {
        assertEquals(0, invocation.status(), invocation.err());
        return Json.MAPPER.readTree(invocation.out());
    }
}
