package everycore.sweep;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs one process to its end. One that hangs, or whose listener is interrupted, takes its children with it. */
public final class ChildProcess {
    /**
     * How a process ended.
     *
     * @param out what it printed, unless somebody listened to that
     */
    public record Ended(int status, String out, String err) {
        private static final int LAST_WORDS = 3;

        public boolean isDone() {
            return status == 0;
        }

        /** Why it failed: the first line that speaks of an error, else the last line, else the status alone. */
        public String reason() {
            List<String> lines = lines(err + out);
            return lines.stream()
                    .filter(line -> line.contains("error"))
                    .findFirst()
                    .orElse(lines.isEmpty() ? "exit status " + status : lines.get(lines.size() - 1));
        }

        /** Its status, and the last lines of what it complained of. */
        public String lastWords() {
            List<String> lines = lines(err);
            String words = String.join("; ", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
            return "ended with status " + status + (words.isEmpty() ? "" : ": " + words);
        }

        private static List<String> lines(String text) {
            return text.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /** A process that was ended because its time was over. */
    public static final class Hung extends IOException {
        private static final long serialVersionUID = 1;

        public Hung(Duration limit) {
            super("hung, and was ended after " + limit.toSeconds() + " s");
        }
    }

    private ChildProcess() {}

    /**
     * Runs a command that ends by itself, such as a compiler; it finds nothing to read on its stdin.
     *
     * @param environment variables that it gets beside those of this process
     * @throws IOException if it can't be started, or this thread is interrupted
     * @throws Hung if its time is over
     */
    public static Ended ask(List<String> command, Map<String, String> environment, Duration limit) throws IOException {
        try (Printed out = Printed.create()) {
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.file().toFile());
            builder.environment().putAll(environment);
            Ended ended = run(builder, limit, process -> {
                out.unlink();
                process.getOutputStream().close();
            });
            return new Ended(ended.status(), out.text(), ended.err());
        }
    }

    /**
     * Hears a command line by line while it runs. Its stdin stays open for as long as this process lives, so that a child
     * which reads it learns when that is over.
     */
    public static Ended listen(
            List<String> command, Map<String, String> environment, Duration limit, Consumer<String> listener)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return run(builder, limit, process -> {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    listener.accept(line);
                }
            }
        });
    }

    private interface Attendance {
        void to(Process process) throws IOException;
    }

    private static Ended run(ProcessBuilder builder, Duration limit, Attendance attendance) throws IOException {
        SearchDirectories.restrict(builder.environment());
        try (Printed errors = Printed.create()) {
            Process process = builder.redirectError(errors.file().toFile()).start();
            errors.unlink();
            try (ForkTimeLimit alarm = new ForkTimeLimit(limit, () -> end(process))) {
                attendance.to(process);
                boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
                if (!ended || alarm.isExceeded()) {
                    throw new Hung(limit);
                }
                return new Ended(process.exitValue(), "", errors.text());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            } finally {
                end(process);
            }
        }
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
