package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import everycore.result.Entry;
import everycore.result.Json;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Holds an entry against what JMH itself writes for the very same forks. */
class JmhEntryTest {
    @Test
    void hasEveryFieldOfPlainJmhWithTheSameValue() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include("SpinBenchmark.spin$")
                        .forks(2)
                        .warmupIterations(0)
                        .measurementIterations(3)
                        .measurementTime(TimeValue.milliseconds(10))
                        .verbosity(VerboseMode.SILENT)
                        .addProfiler(everycore.profile.CpuProfiler.class)
                        .build())
                .run();
        Entry entry = null;
        for (BenchmarkResult fork : results.iterator().next().getBenchmarkResults()) {
            entry = entry == null ? JmhEntry.of(fork, Map.of()) : entry.plus(JmhEntry.of(fork, Map.of()));
        }
        JsonNode ours = Json.MAPPER.valueToTree(entry);
        assertEquals("{\"threads\":\"1\"}", ours.get("params").toString());
        ((ObjectNode) ours).remove("params");
        assertSame("", jmh(results), ours);
    }

    private static JsonNode jmh(Collection<RunResult> results) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ResultFormatFactory.getInstance(ResultFormatType.JSON, new PrintStream(bytes, true, StandardCharsets.UTF_8))
                .writeOut(results);
        return Json.MAPPER.readTree(bytes.toByteArray()).get(0);
    }

    private static void assertSame(String path, JsonNode expected, JsonNode actual) {
        assertEquals(expected.getNodeType(), actual.getNodeType(), path);
        if (expected.isObject()) {
            assertEquals(names(expected), names(actual), path);
            expected.properties()
                    .forEach(it -> assertSame(path + "/" + it.getKey(), it.getValue(), actual.get(it.getKey())));
        } else if (expected.isArray()) {
            assertEquals(expected.size(), actual.size(), path);
            for (int i = 0; i < expected.size(); i++) {
                assertSame(path + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (expected.isNumber()) {
            double tolerance = 1e-12 * Math.abs(expected.asDouble());
            assertEquals(expected.asDouble(), actual.asDouble(), tolerance, path);
            assertTrue(expected.isIntegralNumber() == actual.isIntegralNumber(), path);
        } else {
            assertEquals(expected, actual, path);
        }
    }

    private static String names(JsonNode node) {
        StringBuilder names = new StringBuilder();
        for (Iterator<String> it = node.fieldNames(); it.hasNext(); ) {
            names.append(it.next()).append(' ');
        }
        return names.toString();
    }
}
