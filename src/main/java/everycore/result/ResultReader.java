package everycore.result;

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
    private static final ObjectReader WHOLE = Json.MAPPER.readerFor(Entry.class);
    private static final ObjectReader SCORES = EntryReader.ofScores(WHOLE);

    /** An entry with its very text, so that it can be written again as it was. */
    record Saved(Entry entry, String text) {}

    private ResultReader() {}

    /** @throws BadResultFile if the file is missing, unreadable, not JSON, or JSON that is not a list of JMH results */
    public static List<Entry> read(Path file) throws BadResultFile {
        return read(file, WHOLE);
    }

    /**
     * The same without JMH's own error, interval and percentiles, which are a third of a file and in no report of ours, but
     * for files with percentiles of samples that they don't hold.
     */
    public static List<Entry> readScores(Path file) throws BadResultFile {
        List<Entry> entries = read(file, SCORES);
        return entries.stream().anyMatch(Entry::lacksSamples) ? read(file, WHOLE) : entries;
    }

    /** The same as {@link #read} of a file in UTF-8, which is what ours are in. */
    static List<Saved> readWithText(Path file) throws BadResultFile {
        return read(file, path -> {
            String text = Files.readString(path);
            try (JsonParser parser = Json.MAPPER.createParser(text)) {
                return entries(file, parser, () -> {
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    Entry entry = WHOLE.readValue(parser);
                    return new Saved(entry, text.substring(start, (int)
                            parser.currentLocation().getCharOffset()));
                });
            }
        });
    }

    private static List<Entry> read(Path file, ObjectReader reader) throws BadResultFile {
        ObjectReader ofFile = SharedText.in(reader);
        return read(file, path -> {
            try (InputStream bytes = Files.newInputStream(path);
                    JsonParser parser = Json.MAPPER.createParser(bytes)) {
                return entries(file, parser, () -> ofFile.readValue(parser));
            }
        });
    }

    private interface Reading<T> {
        List<T> of(Path file) throws IOException, BadResultFile;
    }

    private interface Next<T> {
        T read() throws IOException;
    }

    private static <T> List<T> read(Path file, Reading<T> reading) throws BadResultFile {
        if (Files.isDirectory(file)) {
            throw new BadResultFile(file, "is a directory; name the result files in it", null);
        }
        try {
            return reading.of(file);
        } catch (NoSuchFileException e) {
            throw new BadResultFile(file, "no such file", e);
        } catch (JsonProcessingException e) {
            rethrowError(e);
            throw at(file, e.getLocation(), UnreadableJson.reason(e), e);
        } catch (IOException e) {
            throw new BadResultFile(file, "can't be read: " + FileReason.of(e), e);
        }
    }

    private static <T> List<T> entries(Path file, JsonParser parser, Next<T> entry) throws IOException, BadResultFile {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new BadResultFile(file, "is empty, as JMH leaves it when a run is stopped; measure again", null);
        }
        if (first != JsonToken.START_ARRAY) {
            throw at(file, parser.currentTokenLocation(), "not a JMH result file, which is a JSON array", null);
        }
        List<T> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw at(file, parser.currentTokenLocation(), "not a JMH result, which is a JSON object", null);
            }
            entries.add(entry.read());
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

    /** No memory is no fault of the file's, but the library says so of whatever happens while it reads. */
    private static void rethrowError(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof VirtualMachineError error) {
                throw error;
            }
        }
    }

    private static BadResultFile at(Path file, JsonLocation location, String reason, Exception cause) {
        return location == null
                ? new BadResultFile(file, reason, cause)
                : new BadResultFile(file, location.getLineNr(), location.getColumnNr(), reason, cause);
    }
}
