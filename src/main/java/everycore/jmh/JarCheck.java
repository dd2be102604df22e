package everycore.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What can be said against a jar before a JVM is started on it: that silently leaves out what it can't read. */
final class JarCheck {
    private JarCheck() {}

    /** @throws IOException with a sentence that says what is wrong and what to do */
    static void require(Path part) throws IOException {
        if (Files.isDirectory(part)) {
            return;
        }
        try (ZipFile jar = new ZipFile(part.toFile())) {
            boolean isNested =
                    jar.stream().anyMatch(entry -> entry.getName().matches("(BOOT-INF|WEB-INF)/lib/.*\\.jar"));
            if (isNested) {
                throw new IOException("keeps its libraries as jars inside, where java -cp finds nothing, as Spring Boot"
                        + " builds them; unpack it, and name its parts with --class-path");
            }
        } catch (ZipException e) {
            throw new IOException("is no jar: " + e.getMessage(), e);
        }
    }
}
