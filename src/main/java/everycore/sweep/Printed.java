package everycore.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file for what a process prints. It has no name once the process has begun, so that nothing is left however both end. */
final class Printed implements AutoCloseable {
    private final Path file;
    private final InputStream content;

    private Printed(Path file, InputStream content) {
        this.file = file;
        this.content = content;
    }

    static Printed create() throws IOException {
        Path file = Files.createTempFile("everycore", ".out");
        return new Printed(file, Files.newInputStream(file));
    }

    Path file() {
        return file;
    }

    /** To be called when the process has it open. */
    void unlink() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Windows keeps a file that is open; it goes when this is closed.
        }
    }

    /** All of it; once. Bytes that are no UTF-8 must not hide the rest of a message. */
    String text() throws IOException {
        return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        content.close();
        Files.deleteIfExists(file);
    }
}
