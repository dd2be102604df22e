package everycore.result;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads result files: ours, and those of plain JMH of any version. */
public final class ResultReader {
    private static final ObjectReader ENTRY = Json.MAPPER.readerFor(Entry.class);

    private static final ObjectReader SCORES = Json.MAPPER
            .copy()
            .addMixIn(Metric.class, WithoutPooledSummary.class)
            .readerFor(Entry.class);

    @JsonIgnoreProperties({"scoreError", "scoreConfidence", "scorePercentiles"})
    private interface WithoutPooledSummary {}

    private ResultReader() {}

    /** @throws BadResultFile if the file is missing, unreadable, not JSON, or JSON that is not a list of JMH results */
    public static List<Entry> read(Path file) throws BadResultFile {
        return read(file, ENTRY);
    }

    /** The same without JMH's own error, interval and percentiles, which are a third of a file and in no report of ours. */
    public static List<Entry> readScores(Path file) throws BadResultFile {
        return read(file, SCORES);
    }

    private static List<Entry> read(Path file, ObjectReader reader) throws BadResultFile {
        if (Files.isDirectory(file)) {
            throw new BadResultFile(file, "is a directory; name the result files in it", null);
        }
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser parser = Json.MAPPER.createParser(bytes)) {
            return entries(file, parser, reader);
        } catch (NoSuchFileException e) {
            throw new BadResultFile(file, "no such file", e);
        } catch (JsonProcessingException e) {
            throw at(file, e.getLocation(), UnreadableJson.reason(e), e);
        } catch (IOException e) {
            throw new BadResultFile(file, "can't be read: " + FileReason.of(e), e);
        }
    }

    private static List<Entry> entries(Path file, JsonParser parser, ObjectReader reader)
            throws IOException, BadResultFile {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new BadResultFile(file, "is empty, as JMH leaves it when a run is stopped; measure again", null);
        }
        if (first != JsonToken.START_ARRAY) {
            throw at(file, parser.currentTokenLocation(), "not a JMH result file, which is a JSON array", null);
        }
        List<Entry> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw at(file, parser.currentTokenLocation(), "not a JMH result, which is a JSON object", null);
            }
            entries.add(reader.readValue(parser));
        }
        if (parser.nextToken() != null) {
            throw at(
                    file,
                    parser.currentTokenLocation(),
                    "goes on after the end of its array; if files were joined, name each of them instead",
                    null);
        }
        return List.copyOf(entries);
    }

    private static BadResultFile at(Path file, JsonLocation location, String reason, Exception cause) {
        return location == null
                ? new BadResultFile(file, reason, cause)
                : new BadResultFile(file, location.getLineNr(), location.getColumnNr(), reason, cause);
    }
}
