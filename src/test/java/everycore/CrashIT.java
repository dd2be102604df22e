package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.result.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real sweep again and again, and asks whether a fork was lost or measured twice. */
class CrashIT {
    private static final int CRASHES = Integer.getInteger("everycore.crashes", 20);
    private static final int JAVA_CELLS = 2;
    private static final int FORKS = 5;

    @TempDir
    private Path directory;

    @Test
    void survivesOneKillAfterTheOther() throws Exception {
        Random random = new Random(1);
        Path file = directory.resolve("crash.json");
        List<String> before = List.of();
        for (int crash = 0; crash < CRASHES; crash++) {
            Process sweep = Jar.start(directory, command(file));
            sweep.waitFor(500 + random.nextInt(2000), TimeUnit.MILLISECONDS);
            sweep.destroyForcibly().waitFor();
            List<String> now = forks(file);
            assertTrue(now.containsAll(before), "a finished fork was lost: " + before + " became " + now);
            before = now;
        }
        assertEquals(0, Jar.start(directory, command(file)).waitFor());
        List<String> forks = forks(file);
        assertTrue(forks.containsAll(before));
        assertEquals(cells() * FORKS, forks.size());
        assertEquals(
                IntStream.rangeClosed(1, cells() * FORKS).boxed().toList(),
                forks.stream()
                        .map(fork -> Integer.valueOf(fork.replaceFirst(":.*", "")))
                        .sorted()
                        .toList());
        try (var left = Files.list(directory)) {
            assertEquals(
                    List.of(),
                    left.filter(path -> path.toString().endsWith(".tmp")).toList());
        }
    }

    private static String[] command(Path file) {
        String forks = String.valueOf(FORKS);
        return new String[] {
            "run",
            "--preset",
            "quick",
            "--include",
            "empty|spin",
            "--runtimes",
            runtimes(),
            "--threads",
            "1",
            "--min-forks",
            forks,
            "--max-forks",
            forks,
            "--seed",
            "3",
            "--resume",
            "--no-topology",
            "--output",
            file.toString()
        };
    }

    /** A second runtime in the same file, where there is one. */
    private static String runtimes() {
        return hasCompiler() ? "java,c" : "java";
    }

    private static int cells() {
        return hasCompiler() ? JAVA_CELLS + 1 : JAVA_CELLS;
    }

    private static boolean hasCompiler() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "cc")));
    }

    /** Each fork by its place in the order of the run, its benchmark and its scores. */
    private static List<String> forks(Path file) throws IOException {
        List<String> forks = new ArrayList<>();
        if (Files.exists(file)) {
            for (JsonNode entry : Json.MAPPER.readTree(file.toFile())) {
                JsonNode order = entry.at("/environment/evidence/forkOrder");
                JsonNode rows = entry.at("/primaryMetric/rawData");
                assertEquals(rows.size(), order.size());
                for (int i = 0; i < rows.size(); i++) {
                    forks.add(
                            order.get(i).asInt() + ": " + entry.get("benchmark").asText() + " " + rows.get(i));
                }
            }
        }
        return forks;
    }
}
