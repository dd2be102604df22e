package everycore.sweep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary directory for what the jar holds of child processes, and for what compilers make of it. */
public final class Workshop implements AutoCloseable {
    private final Path directory;
    private final Thread cleaning = new Thread(this::clean, "workshop-cleaning");

    private Workshop(Path directory) {
        this.directory = directory;
    }

    public static Workshop open() throws IOException {
        Workshop workshop = new Workshop(Files.createTempDirectory("everycore"));
        Runtime.getRuntime().addShutdownHook(workshop.cleaning);
        return workshop;
    }

    /** Unpacks one file of the jar, for instance {@code c/measure.c}, and returns where it lies now. */
    public Path unpack(String resource) throws IOException {
        Path file = directory.resolve(resource);
        Files.createDirectories(file.getParent());
        if (Files.notExists(file)) {
            try (InputStream bytes = Workshop.class.getResourceAsStream("/children/" + resource)) {
                if (bytes == null) {
                    throw new IOException("the jar lacks " + resource);
                }
                Files.copy(bytes, file);
            }
        }
        return file;
    }

    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        clean();
        try {
            Runtime.getRuntime().removeShutdownHook(cleaning);
        } catch (IllegalStateException e) {
            // The JVM is shutting down, and the hook does the same once more.
        }
    }

    private void clean() {
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(Workshop::delete);
        } catch (IOException | UncheckedIOException e) {
            // Gone already, or not to be had: the system's own cleaning of its temporary files remains.
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
