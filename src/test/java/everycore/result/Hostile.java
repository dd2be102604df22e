package everycore.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Texts that mean more than themselves to a terminal, to a reader's eye, to a program that reads what commands print, or to a format
 * that we write.
 */
public final class Hostile {
    public static final String[] TEXTS = read();

    private Hostile() {}

    private static String[] read() {
        try {
            return Json.MAPPER.readValue(
                    Path.of("src", "test", "resources", "hostile.json").toFile(), String[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
