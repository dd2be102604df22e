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

class HistoryCommandTest {
    /** A series of Apache Otava's own tests, which finds the change at the seventh point. */
    private static final double[] HALVED = {1.02, 0.95, 0.99, 1.00, 1.12, 0.90, 0.50, 0.51, 0.48, 0.48, 0.55};

    @TempDir
    private Path directory;

    @Test
    void findsAChangeInFilesOfPlainJmhInTheOrderOfTheirNames() throws IOException {
        Invocation history = history();
        assertEquals(0, history.status(), history.err());
        assertTrue(history.out().startsWith("1 of 1 series changed\n"), history.out());
        assertTrue(history.out().contains("day05.json"), history.out());
        assertTrue(history.out().contains("0.506 ["), history.out());
        String markdown = history("--format", "markdown").out();
        assertTrue(markdown.startsWith("## 1 of 1 series changed\n\n| benchmark"), markdown);
    }

    @Test
    void writesWhatOtherToolsRead() throws IOException {
        JsonNode all = Json.MAPPER.readTree(history("--format", "json").out());
        JsonNode change = all.at("/series/0/changes/0");
        assertEquals(0.506, change.get("ratio").asDouble(), 0.001);
        assertEquals(6, change.get("points_before").asInt());
        List<String> otava = history("--format", "otava").out().lines().toList();
        assertEquals("time,commit,B.c on 1 thread", otava.get(0));
        assertTrue(otava.get(1).matches("\"\",.*day00.json,1.02"), otava.get(1));
        assertEquals(12, otava.size());
        JsonNode action = Json.MAPPER.readTree(
                history("--format", "github-action-benchmark").out());
        assertEquals("B.c on 1 thread", action.at("/0/name").asText());
        assertEquals("ops/s", action.at("/0/unit").asText());
        assertEquals(0.55, action.at("/0/value").asDouble());
        JsonNode bencher = Json.MAPPER.readTree(history("--format", "bencher").out());
        assertEquals(0.55, bencher.at("/B.c on 1 thread/throughput/value").asDouble());
    }

    @Test
    void givesConbenchEveryPointThatTellsItsTime() throws IOException {
        assertEquals("[ ]", history("--format", "conbench").out().strip());
        String file = "results/epyc-two-vcpus-commons-lang-3.6.json";
        JsonNode series = Json.MAPPER
                .readTree(Invocation.of("history", "--format", "json", file).out())
                .get("series");
        JsonNode results = Json.MAPPER.readTree(
                Invocation.of("history", "--format", "conbench", file).out());
        assertEquals(series.size(), results.size());
        for (int i = 0; i < results.size(); i++) {
            JsonNode point = series.get(i).at("/points/0");
            JsonNode result = results.get(i);
            assertEquals(series.get(i).get("title"), result.at("/tags/series"));
            assertEquals(point.get("started_at"), result.get("timestamp"));
            assertEquals("i/s", result.at("/stats/unit").asText());
            assertEquals(point.get("forks").asInt(), result.at("/stats/data").size());
            double logs = 0;
            for (JsonNode fork : result.at("/stats/data")) {
                logs += Math.log(fork.asDouble());
            }
            assertEquals(
                    1,
                    point.get("throughput").asDouble()
                            / Math.exp(logs / point.get("forks").asInt()),
                    1e-12);
        }
    }

    @Test
    void goesOnWithoutAFileThatCanNotBeReadAndSaysSo() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.json"), "[{");
        Invocation history = history(broken.toString());
        assertEquals(3, history.status());
        assertTrue(history.err().contains("broken.json"), history.err());
        assertTrue(history.out().startsWith("1 of 1 series changed\n"), history.out());
    }

    @Test
    void refusesAnOrderThatIsNone() throws IOException {
        Path empty = Files.writeString(directory.resolve("commits"), "\n");
        assertTrue(history("--commits", empty.toString()).err().contains("holds no commit"));
        assertTrue(history("--commits", "/nowhere/commits").err().contains("/nowhere/commits"));
        assertEquals(2, history("--significance", "1").status());
        Path others = Files.writeString(directory.resolve("others"), "abc\n");
        Invocation none = history("--commits", others.toString());
        assertEquals(3, none.status());
        assertTrue(none.err().contains("not in the list of commits"), none.err());
    }

    private Invocation history(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("history"));
        arguments.addAll(List.of(more));
        for (int i = 0; i < HALVED.length; i++) {
            Path file = directory.resolve(String.format("day%02d.json", i));
            arguments.add(Files.writeString(file, plain(HALVED[i])).toString());
        }
        return Invocation.of(arguments.toArray(String[]::new));
    }

    private static String plain(double score) {
        return "[{\"jmhVersion\":\"1.37\",\"benchmark\":\"a.B.c\",\"mode\":\"thrpt\",\"threads\":1,\"forks\":1,\"primaryMetric\":"
                + "{\"score\":" + score + ",\"scoreError\":0,\"scoreConfidence\":[1,1],\"scorePercentiles\":{},"
                + "\"scoreUnit\":\"ops/s\",\"rawData\":[[" + score + "]]},\"secondaryMetrics\":{}}]";
    }
}
