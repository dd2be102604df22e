package everycore.result;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads result files: ours, and those of plain JMH of any version. */
public final class ResultReader {
    private static final ObjectReader ENTRIES = Json.MAPPER.readerFor(Entry.class);

    private ResultReader() {}

    /** @throws BadResultFile if the file is missing, unreadable, not JSON, or JSON that is not a list of JMH results */
    public static List<Entry> read(Path file) throws BadResultFile {
        try {
            if (Files.isDirectory(file)) {
                throw new BadResultFile(file, "is a directory; name the result files in it", null);
            }
            if (Files.size(file) == 0) {
                throw new BadResultFile(file, "is empty, as JMH leaves it when a run is stopped; measure again", null);
            }
            try (JsonParser parser = Json.MAPPER.createParser(file.toFile())) {
                return entries(file, parser);
            }
        } catch (NoSuchFileException e) {
            throw new BadResultFile(file, "no such file", e);
        } catch (JsonProcessingException e) {
            throw at(file, e.getLocation(), reason(e), e);
        } catch (IOException e) {
            throw new BadResultFile(file, "can't be read: " + e.getMessage(), e);
        }
    }

    private static List<Entry> entries(Path file, JsonParser parser) throws IOException, BadResultFile {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw at(file, parser.currentTokenLocation(), "not a JMH result file, which is a JSON array", null);
        }
        if (parser.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        try (MappingIterator<Entry> iterator = ENTRIES.readValues(parser)) {
            while (iterator.hasNextValue()) {
                entries.add(iterator.nextValue());
            }
        }
        return List.copyOf(entries);
    }

    private static BadResultFile at(Path file, JsonLocation location, String reason, Exception cause) {
        return location == null
                ? new BadResultFile(file, reason, cause)
                : new BadResultFile(file, location.getLineNr(), location.getColumnNr(), reason, cause);
    }

    private static String reason(JsonProcessingException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root instanceof JsonProcessingException json ? json.getOriginalMessage() : root.getMessage();
        return message == null
                ? root.getClass().getSimpleName()
                : message.lines().findFirst().orElse("not readable");
    }
}
