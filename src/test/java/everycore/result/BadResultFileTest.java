package everycore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line a person understands: file, line and column where there are any, and the reason. */
class BadResultFileTest {
    /** Quotes are written ' in the tables below. */
    private static final String RESULT = "{'benchmark': 'x', 'threads': 1, 'forks': 1, 'primaryMetric':"
            + " {'score': 1, 'scoreUnit': 'ops/s', 'rawData': [[1, 1]]}}";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello                  | :1:1: not JSON: unrecognized token 'hello'",
                "{}                     | :1:1: not a JMH result file, which is a JSON array",
                "null                   | :1:1: not a JMH result file, which is a JSON array",
                "[1, 2]                 | :1:2: not a JMH result, which is a JSON object",
                "[null]                 | :1:2: not a JMH result, which is a JSON object",
                "[[]]                   | :1:2: not a JMH result, which is a JSON object",
                "['x']                  | :1:2: not a JMH result, which is a JSON object",
                "[                      | :1:2: ends too early; the file is cut off",
                "[{'benchmark': 'x',    | :1:20: ends too early; the file is cut off",
                "[{'benchmark': 'x      | :1:18: ends too early; the file is cut off",
                "[{'primaryMetric': {'rawData': [[1, 2 | :1:38: ends too early; the file is cut off",
                "[{'a': 1,}]            | :1:10: not JSON: unexpected character ('}' (code 125))",
                "[{'a': NaN}]           | not JSON: non-standard token 'NaN'",
                "[{'a': 1]              | :1:9: not JSON: unexpected close marker ']': expected '}'",
                "[] []                  | :1:4: goes on after the end of its array; if files were joined",
                "[{'name': 'x'}]        | no field 'benchmark', so this is not a JMH result",
                "[{'benchmark': 'x'}]   | no field 'primaryMetric', so this is not a JMH result"
            })
    void namesTheFileThePlaceAndTheReason(String text, String reason) throws IOException {
        assertRefused(text, reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'threads': 1    | 'threads': 'two'      | threads: must be a whole number",
                "'threads': 1    | 'threads': 1.5        | threads: must be a whole number",
                "'threads': 1    | 'threads': {}         | threads: must be a whole number",
                "'threads': 1    | 'threads': 3000000000 | threads: the number is too large",
                "'threads': 1    | 'threads': 0          | threads is 0 or missing, and must be at least 1",
                "'threads': 1    | 'threads': null       | threads is 0 or missing, and must be at least 1",
                "'threads': 1,   | ``                    | threads is 0 or missing, and must be at least 1",
                "'threads': 1    | 'threads': -2         | threads is -2, and must be at least 1",
                "'forks': 1      | 'forks': -1           | forks is -1, and must not be negative",
                "'forks': 1      | 'jvmArgs': '-Xmx1g'   | jvmArgs: must be an array",
                "'forks': 1      | 'mode': []            | mode: must be a string",
                "'forks': 1      | 'params': {'a': null} | 'a' has no value",
                "'forks': 1      | 'secondaryMetrics': {'a': null} | 'a' has no value",
                "'forks': 1      | 'secondaryMetrics': {'a': {'score': 1}} | secondaryMetrics.a: a metric needs a score",
                "'score': 1      | 'score': null         | primaryMetric: a metric needs a score and a scoreUnit",
                "'score': 1      | 'score': 'high'       | primaryMetric.score: must be a number, or 'NaN'",
                "'score': 1      | 'score': true         | primaryMetric.score: must be a number, or 'NaN'",
                "'score': 1      | 'score': [1]          | primaryMetric.score: must be a number, or 'NaN'",
                "'score': 1,     | ``                    | primaryMetric: a metric needs a score and a scoreUnit",
                "[[1, 1]]        | [1, 1]                | primaryMetric.rawData[0]: must be an array",
                "[[1, 1]]        | {}                    | primaryMetric.rawData: must be an array",
                "'score': 1      | 'score': 1, 'scoreConfidence': [1, null]"
                        + " | primaryMetric.scoreConfidence[1]: null stands where JMH writes a number",
                "[[1, 1]]        | [[1, null]]           | primaryMetric.rawData[0][1]: null stands where JMH writes a number",
                "[[1, 1]]        | [null]                | primaryMetric.rawData[0]: null stands where JMH writes a number",
                "[[1, 1]]        | [[1, 'x']]            | primaryMetric.rawData[0][1]: must be a number",
                "'rawData': [[1, 1]] | 'rawDataHistogram': [[[[1]]]] | a bucket of rawDataHistogram is a value and its"
            })
    void namesTheFieldThatHasTheWrongValue(String right, String wrong, String reason) throws IOException {
        assertTrue(RESULT.contains(right), right);
        assertRefused("[\n" + RESULT.replace(right, wrong) + "\n]", reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                  | environment: formatVersion is missing",
                "'production'                        | environment: must be an object",
                "{'formatVersion': 1, 'run': 'f', 'label': 'x', 'startedAt': '-1000000000-01-01T00:00:00Z'}"
                        + " | environment: startedAt must look like 2026-01-31T12:00:00Z, in UTC",
                "{'formatVersion': 2}                | environment: formatVersion is 2, and this everycore reads up to 1",
                "{'formatVersion': 1}                | environment: 'run' is missing",
                "{'formatVersion': 1, 'machine': {}} | environment.machine: 'cpu' is missing",
                "{'formatVersion': 1, 'warnings': [{'kind': 'LATER', 'text': 'x'}]}"
                        + " | environment.warnings[0].kind: must be of a kind that this everycore knows",
                "{'formatVersion': 1, 'pairs': {'id': 'before'}}"
                        + " | environment.pairs: id of pairs must be hexadecimal",
                "{'formatVersion': 1, 'pairs': {'id': 'f0', 'side': 'C'}}"
                        + " | environment.pairs.side: must be of a kind that this everycore knows"
            })
    void namesWhatTheEnvironmentLacks(String environment, String reason) throws IOException {
        assertRefused("[\n" + RESULT.replace("'forks': 1", "'environment': " + environment) + "\n]", reason);
    }

    @Test
    void countsLinesAsAnEditorDoes() throws IOException {
        Path file = file("[\n  {\n    'benchmark': 'x',\n    'threads': 'two'\n  }\n]\n");
        assertEquals(file + ":4:16: threads: must be a whole number", refusal(file));
    }

    @Test
    void namesAFileThatHoldsNothing() throws IOException {
        for (String nothing : new String[] {"", "\n\n"}) {
            Path file = file(nothing);
            assertEquals(file + ": is empty, as JMH leaves it when a run is stopped; measure again", refusal(file));
        }
    }

    @Test
    void namesAFileThatIsNone() throws IOException {
        Path missing = directory.resolve("none.json");
        assertEquals(missing + ": no such file", refusal(missing));
        assertEquals(directory + ": is a directory; name the result files in it", refusal(directory));
        Path below = file("[]").resolve("result.json");
        assertEquals(below + ": can't be read: Not a directory", refusal(below));
    }

    /** Names in a file are data, and may hold what a terminal obeys. */
    @Test
    void repeatsNoControlCharacters() throws IOException {
        Path file = file("[" + RESULT.replace("'forks': 1", "'secondaryMetrics': {'\\u001b[31m\\nx': 5}") + "]");
        assertTrue(refusal(file).endsWith("secondaryMetrics. [31m x: must be an object"), refusal(file));
    }

    @Test
    void refusesBytesThatAreNotText() throws IOException {
        Path file = Files.write(directory.resolve("result.json.gz"), new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0});
        assertTrue(refusal(file).startsWith(file + ":1:2: not JSON: illegal character"), refusal(file));
    }

    private void assertRefused(String text, String reason) throws IOException {
        Path file = file(text);
        String message = refusal(file);
        assertTrue(message.matches("(?s)\\Q" + file + "\\E:[12]:\\d+: .*"), message);
        assertTrue(message.contains(reason.replace("'", "\"")) || message.contains(reason), message);
        assertEquals(1, message.lines().count(), message);
        assertFalse(
                message.matches(".*(fasterxml|Json[A-Z]|Stream[A-Z]|reference chain|`|Source:|java\\.).*"), message);
    }

    private static String refusal(Path file) {
        return assertThrows(BadResultFile.class, () -> ResultReader.read(file)).getMessage();
    }

    private Path file(String text) throws IOException {
        return Files.writeString(directory.resolve("result.json"), text.replace('\'', '"'));
    }
}
