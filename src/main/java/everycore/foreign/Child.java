package everycore.foreign;

import everycore.profile.MachineTicks;
import everycore.sweep.ForkTimeLimit;
import everycore.sweep.WorkloadFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs one child process through its iterations, and leaves nothing of it behind. */
final class Child {
    private static final Path MACHINE = Path.of("/proc/stat");
    private static final int LAST_WORDS = 3;

    /**
     * One line of a child, with what the machine did since the line before.
     *
     * @param machine busy and stolen CPUs; empty on systems that don't tell
     */
    record Line(String text, Optional<MachineTicks.Cpus> machine) {}

    private Child() {}

    /**
     * Everything that the child printed.
     *
     * @throws WorkloadFailure if it can't be started, hangs, or ends with another status than 0; with its last words
     */
    static List<Line> run(List<String> command, Map<String, String> environment, Duration timeLimit)
            throws WorkloadFailure {
        try {
            Path errors = Files.createTempFile("everycore", ".err");
            try {
                return run(command, environment, timeLimit, errors);
            } finally {
                Files.delete(errors);
            }
        } catch (IOException e) {
            throw new WorkloadFailure("can't be run: " + e.getMessage(), e);
        }
    }

    private static List<Line> run(
            List<String> command, Map<String, String> environment, Duration timeLimit, Path errors)
            throws IOException, WorkloadFailure {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        try (ForkTimeLimit limit = new ForkTimeLimit(timeLimit)) {
            // Its stdin stays open for as long as this process lives: a child reads it to know that.
            Process process = builder.start();
            try {
                List<Line> lines = lines(process);
                int status = process.waitFor();
                if (limit.isExceeded()) {
                    throw new WorkloadFailure("hung, and was ended after " + timeLimit.toSeconds() + " s", null);
                }
                if (status != 0) {
                    throw new WorkloadFailure("ended with status " + status + lastWords(errors), null);
                }
                return lines;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new WorkloadFailure("was interrupted", e);
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        }
    }

    private static List<Line> lines(Process process) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            long then = System.nanoTime();
            Optional<MachineTicks> before = MachineTicks.read(MACHINE);
            for (String text = out.readLine(); text != null; text = out.readLine()) {
                long now = System.nanoTime();
                Optional<MachineTicks> after = MachineTicks.read(MACHINE);
                lines.add(new Line(text, MachineTicks.between(before, after, now - then)));
                then = now;
                before = after;
            }
        }
        return lines;
    }

    private static String lastWords(Path errors) throws IOException {
        List<String> lines = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.isEmpty()
                ? ""
                : ": " + String.join("; ", lines.subList(Math.max(0, lines.size() - LAST_WORDS), lines.size()));
    }
}
