package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import everycore.probe.CpuProfiler;
import everycore.probe.ForkRequest;
import everycore.result.Cell;
import everycore.result.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds an entry against what JMH itself has written for the very same fork. */
class JmhEntryTest {
    private static final String SPIN = "everycore.benchmarks.SpinBenchmark.spin";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"thrpt", "avgt", "sample", "ss"})
    void keepsEveryFieldOfJmhsOwnToTheLastDigit(String mode) throws Exception {
        Path file = directory.resolve("jmh.json");
        ForkRequest fork = new ForkRequest(SPIN, mode, 1, file)
                .withIterations(0, 10, 3, 10)
                .withJvmArguments(List.of("-Xmx99m"))
                .withProfilers(List.of(CpuProfiler.class.getName()));
        OurSide.HERE.host().run(fork, Duration.ofMinutes(1));
        JsonNode ours = Json.MAPPER.valueToTree(JmhEntry.read(file, cell(mode, 1), Map.of()));
        assertEquals("{\"threads\":\"1\"}", ours.get("params").toString());
        ((ObjectNode) ours).remove("params");
        assertSame("", Json.MAPPER.readTree(file.toFile()).get(0), ours);
    }

    @Test
    void refusesWhatIsNotTheCellThatWasAskedFor() throws IOException {
        Path file = Files.writeString(directory.resolve("jmh.json"), """
                [{"benchmark": "b.C.d", "mode": "thrpt", "threads": 4, "forks": 1, "warmupIterations": 0,
                 "measurementIterations": 1, "primaryMetric": {"score": 1.0, "scoreUnit": "ops/s", "rawData": [[1.0]]}}]
                """);
        assertEquals("JMH measured C.d on 4 threads instead of SpinBenchmark.spin on 2 threads", refusal(file));
        Files.writeString(file, "[]");
        assertEquals("JMH wrote 0 results where one was asked for", refusal(file));
    }

    /** A count of a histogram may have become 164.0, which is no other number. */
    private static void assertSame(String path, JsonNode expected, JsonNode actual) {
        assertEquals(expected.getNodeType(), actual.getNodeType(), path);
        assertEquals(expected.size(), actual.size(), path);
        if (expected.isObject()) {
            expected.properties()
                    .forEach(it -> assertSame(path + "/" + it.getKey(), it.getValue(), actual.path(it.getKey())));
        } else if (expected.isArray()) {
            for (int i = 0; i < expected.size(); i++) {
                assertSame(path + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (expected.isNumber()) {
            assertEquals(expected.asDouble(), actual.asDouble(), path);
        } else {
            assertEquals(expected, actual, path);
        }
    }

    private static String refusal(Path file) {
        return assertThrows(IOException.class, () -> JmhEntry.read(file, cell("thrpt", 2), Map.of()))
                .getMessage();
    }

    private static Cell cell(String mode, int threads) {
        return new Cell("java", SPIN, mode, new TreeMap<>(), threads);
    }
}
