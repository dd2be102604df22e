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
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the real sweep again and again, and asks whether a fork was lost or measured twice. */
@Slow
class CrashIT {
    private static final int CRASHES = 20;
    private static final int JAVA_CELLS = 2;
    private static final int FORKS = 5;
    private static final int PAIRS = 3;

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

    @Test
    void keepsPairsWholeThroughOneKillAfterTheOther() throws Exception {
        Random random = new Random(2);
        List<Path> sides =
                List.of(directory.resolve("results/crash-a.json"), directory.resolve("results/crash-b.json"));
        List<String> before = List.of();
        for (int crash = 0; crash < CRASHES / 5; crash++) {
            Process sweep = Jar.start(directory, pairs());
            sweep.waitFor(1500 + random.nextInt(3000), TimeUnit.MILLISECONDS);
            sweep.destroyForcibly().waitFor();
            List<String> now = wholePairs(sides);
            assertTrue(now.containsAll(before), "a finished pair was lost: " + before + " became " + now);
            before = now;
        }
        Process last = Jar.start(directory, pairs());
        assertEquals(0, last.waitFor(), Files.readString(directory.resolve("stderr")));
        List<String> whole = wholePairs(sides);
        assertTrue(whole.containsAll(before));
        assertEquals(PAIRS, whole.size());
        for (Path side : sides) {
            assertEquals(PAIRS, forks(side).size(), "no fork is without its other");
        }
        String out = Files.readString(directory.resolve("stdout"));
        assertTrue(out.contains("crash a") && out.contains("crash b"), out);
    }

    private static String[] pairs() {
        String pairs = String.valueOf(PAIRS);
        return new String[] {
            "run",
            "--pair",
            "alternate",
            "--jar",
            "a=" + Jar.FILE,
            "--jar",
            "b=" + Jar.FILE,
            "--preset",
            "quick",
            "--include",
            "empty$",
            "--threads",
            "1",
            "--min-forks",
            pairs,
            "--max-forks",
            pairs,
            "--resume",
            "--no-topology",
            "--label",
            "crash"
        };
    }

    /** Each by its number and the scores of both sides. */
    private static List<String> wholePairs(List<Path> sides) throws IOException {
        List<Map<Integer, String>> bySide = new ArrayList<>();
        for (Path side : sides) {
            Map<Integer, String> forks = new TreeMap<>();
            if (Files.exists(side)) {
                JsonNode entry = Json.MAPPER.readTree(side.toFile()).get(0);
                JsonNode numbers = entry.at("/environment/pairs/numbers");
                for (int i = 0; i < numbers.size(); i++) {
                    forks.put(
                            numbers.get(i).asInt(),
                            entry.at("/primaryMetric/rawData").get(i).toString());
                }
            }
            bySide.add(forks);
        }
        return bySide.get(0).keySet().stream()
                .filter(bySide.get(1)::containsKey)
                .map(number -> number + ": " + bySide.get(0).get(number)
                        + bySide.get(1).get(number))
                .toList();
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
