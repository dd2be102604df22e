package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Texts that somebody has read and found good. */
final class Golden {
    private Golden() {}

    static void assertIs(String name, String text) throws IOException {
        Path golden = Path.of("src", "test", "resources", "report", name);
        Path seen = Files.createDirectories(Path.of("target", "golden")).resolve(name);
        Files.writeString(seen, text);
        assertEquals(
                Files.readString(golden),
                text,
                () -> "the report changed; if it should, look at the difference and copy " + seen + " to " + golden);
    }
}
