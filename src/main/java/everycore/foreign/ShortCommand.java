package everycore.foreign;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a command said that ends by itself, such as a compiler.
 *
 * @param status its exit status
 */
record ShortCommand(int status, String out, String err) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @throws IOException if it can't be started, or hangs */
    static ShortCommand run(List<String> command, Map<String, String> environment) throws IOException {
        Path out = Files.createTempFile("everycore", ".out");
        Path err = Files.createTempFile("everycore", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new IOException("hung, and was ended after " + PATIENCE.toSeconds() + " s");
            }
            return new ShortCommand(process.exitValue(), text(out), text(err));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    boolean isDone() {
        return status == 0;
    }

    /** Why it failed: the first line that speaks of an error, else the last line, else the status alone. */
    String reason() {
        List<String> lines = (err + out)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .filter(line -> line.contains("error"))
                .findFirst()
                .orElse(lines.isEmpty() ? "exit status " + status : lines.get(lines.size() - 1));
    }

    private static String text(Path file) throws IOException {
        // Bytes that are no UTF-8 must not hide the rest of a message.
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }
}
