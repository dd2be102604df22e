package everycore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import everycore.InMemory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Whatever bytes a file holds, it is refused in one line that begins with its name, or read; and what was read is written as it was. */
class ReaderFuzzTest {
    @TempDir(factory = InMemory.class)
    private static Path directory;

    @DictionaryEntries({
        "\"benchmark\": ",
        "\"mode\": \"sample\"",
        "\"mode\": \"avgt\"",
        "\"threads\": ",
        "\"forks\": ",
        "\"params\": {\"",
        "\"primaryMetric\": {",
        "\"score\": ",
        "\"scoreUnit\": \"ops/s\"",
        "\"scoreUnit\": \"us/op\"",
        "\"scoreError\": \"NaN\"",
        "\"scorePercentiles\": {\"50.0\": ",
        "\"rawData\": [[",
        "\"rawDataHistogram\": [[[[",
        "\"secondaryMetrics\": {\"",
        "\"environment\": {\"formatVersion\": 1",
        "\"+INF\"",
        "\"-INF\"",
        "1e308",
        "4.9e-324",
        "-0.0",
        "null",
        "\\ud800"
    })
    @FuzzTest
    void readsOrRefusesWhateverAFileHolds(byte[] bytes) throws IOException {
        Path file = Files.write(directory.resolve("result.json"), bytes);
        List<Entry> entries;
        try {
            entries = ResultReader.read(file);
        } catch (BadResultFile e) {
            assertTrue(e.getMessage().startsWith(file.toString()), e.getMessage());
            assertEquals(1, e.getMessage().lines().count(), e.getMessage());
            return;
        }
        assertReadsWhatItWrites(entries);
    }

    private static void assertReadsWhatItWrites(List<Entry> entries) throws IOException {
        Path copy = directory.resolve("copy.json");
        ResultWriter.write(copy, entries);
        try {
            assertEquals(entries, ResultReader.read(copy));
            assertEquals(
                    entries.stream().map(Entry::cell).toList(),
                    ResultReader.readScores(copy).stream().map(Entry::cell).toList());
            for (ResultReader.Saved saved : ResultReader.readWithText(copy)) {
                assertEquals(saved.entry(), read(saved.text()));
            }
        } catch (BadResultFile e) {
            throw new AssertionError(e);
        }
    }

    private static Entry read(String text) throws JsonProcessingException {
        return Json.MAPPER.readValue(text, Entry.class);
    }
}
