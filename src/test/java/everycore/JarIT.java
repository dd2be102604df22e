package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.Jar.Ended;
import everycore.result.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the jar as a user does: alone, from a directory of theirs whose name has a space. */
class JarIT {
    @TempDir
    private Path temporary;

    @Test
    void measuresAndReportsFromAnyDirectory() throws Exception {
        Ended run = run("run", "--preset", "quick", "--include", "empty", "--threads", "1", "--label", "My Machine");
        assertEquals(0, run.status(), run.err());
        Path file = directory().resolve("results/my-machine.json");
        assertTrue(run.out().startsWith("My Machine\n"), run.out());
        assertFalse(Files.readString(file).contains("SharedArchiveFile"), "forks have classes of their own");
        Ended report = run("report", file.toString());
        assertEquals(run.out(), report.out());
        assertEquals("", report.err());
    }

    @Slow
    @Test
    void measuresOtherRuntimesWithNothingButTheJar() throws Exception {
        ProcessBuilder builder = Jar.builder(
                directory(),
                "run",
                "--preset",
                "quick",
                "--include",
                "spin",
                "--threads",
                "2",
                "--min-forks",
                "1",
                "--max-forks",
                "1",
                "--output",
                "all.json");
        // One CPython is enough, and a developer may have ten.
        builder.environment().put("PYENV_ROOT", "/nowhere");
        int status = builder.start().waitFor();
        List<String> err = Files.readAllLines(directory().resolve("stderr"));
        assertEquals(0, status, err.toString());
        List<String> skipped = err.stream()
                .filter(line -> line.contains(": skipped, "))
                .map(line -> line.replaceFirst("[: ].*", ""))
                .toList();
        Set<String> measured = new TreeSet<>();
        Json.MAPPER
                .readTree(directory().resolve("all.json").toFile())
                .forEach(entry ->
                        measured.add(entry.at("/environment/runtime/name").asText()));
        for (String name : List.of("java", "plain-java", "c", "cpp", "cpython", "pypy", "jython")) {
            assertTrue(measured.contains(name) || skipped.contains(name), name + " is neither here nor there");
        }
    }

    @Slow
    @Test
    void measuresJavaAloneOnABareMachine() throws Exception {
        ProcessBuilder builder = Jar.builder(
                directory(),
                "run",
                "--preset",
                "quick",
                "--include",
                "spin",
                "--threads",
                "1",
                "--min-forks",
                "1",
                "--max-forks",
                "1",
                "--output",
                "bare.json");
        builder.environment().put("PATH", "/nowhere");
        builder.environment().put("PYENV_ROOT", "/nowhere");
        assertEquals(0, builder.start().waitFor());
        assertEquals(
                List.of(
                        "c: skipped, no C compiler; install gcc or clang",
                        "cpp: skipped, no C++ compiler; install g++ or clang++",
                        "cpython: skipped, no CPython; install python3, or name one by --python",
                        "pypy: skipped, no PyPy; install pypy3, or name one by --python"),
                Files.readAllLines(directory().resolve("stderr")).stream()
                        .filter(line -> line.matches("[cp].*: skipped, .*"))
                        .toList());
    }

    @Slow
    @Test
    void findsAPlaceToWriteBeforeItClaimsTheMachine() throws Exception {
        // A directory in place of JMH's lock, which so can't be had.
        Files.createDirectory(directory().resolve("jmh.lock"));
        Files.createFile(directory().resolve("file"));
        assertTrue(withoutLock("free.json").contains("can't open JMH's lock"));
        assertTrue(withoutLock("file/x.json").contains("file is no directory"));
    }

    private String withoutLock(String output) throws Exception {
        ProcessBuilder builder =
                Jar.builder(directory(), "run", "--runtimes", "java", "--include", "empty", "--output", output);
        List<String> command = builder.command();
        command.set(command.indexOf("-Djmh.ignoreLock=true"), "-Djava.io.tmpdir=" + directory());
        assertEquals(3, builder.start().waitFor());
        return Files.readString(directory().resolve("stderr"));
    }

    @Slow
    @Test
    void keepsFinishedForksWhenItIsKilled() throws Exception {
        Process sweep = start(
                "run",
                "--preset",
                "quick",
                "--include",
                "empty|spin",
                "--threads",
                "1",
                "--no-topology",
                "--output",
                "killed.json");
        Path file = directory().resolve("killed.json");
        waitFor(file, sweep);
        List<ProcessHandle> children = sweep.descendants().toList();
        sweep.destroyForcibly().waitFor();
        JsonNode saved = Json.MAPPER.readTree(file.toFile());
        assertTrue(saved.isArray() && !saved.isEmpty(), saved.toString());
        for (JsonNode entry : saved) {
            assertEquals(
                    entry.get("forks").asInt(),
                    entry.at("/primaryMetric/rawData").size());
        }
        for (ProcessHandle child : children) {
            child.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Slow
    @Test
    void saysWhatIsSavedWhenItIsInterruptedAndLeavesNoChild() throws Exception {
        Process sweep = start(
                "run",
                "--preset",
                "quick",
                "--include",
                "empty|spin",
                "--threads",
                "1",
                "--no-topology",
                "--output",
                "cut.json");
        waitFor(directory().resolve("cut.json"), sweep);
        List<ProcessHandle> children = sweep.descendants().toList();
        sweep.destroy();
        sweep.waitFor();
        String err = Files.readString(directory().resolve("stderr"));
        assertTrue(
                err.matches("(?s).*interrupted; forks saved in cut.json: \\d+; the same command with --resume"
                        + " goes on\n"),
                err);
        assertTrue(children.stream().noneMatch(ProcessHandle::isAlive));
        try (Stream<Path> files = Files.list(directory())) {
            assertEquals(
                    Set.of("cut.json", "stdout", "stderr"),
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()));
        }
    }

    @Slow
    @Test
    void savesElsewhereWhatCanNotStandInItsPlace() throws Exception {
        Process sweep = start(
                "run",
                "--preset",
                "quick",
                "--include",
                "empty",
                "--threads",
                "1",
                "--min-forks",
                "3",
                "--no-topology",
                "--output",
                "taken.json");
        Path file = directory().resolve("taken.json");
        waitFor(file, sweep);
        Files.delete(file);
        Files.createDirectories(file.resolve("occupied"));
        assertEquals(3, sweep.waitFor());
        String err = Files.readString(directory().resolve("stderr"));
        assertTrue(err.contains("can't save: taken.json (Is a directory); "), err);
        Matcher rescued =
                Pattern.compile("all (\\d) finished forks are in (\\S+\\.json)").matcher(err);
        assertTrue(rescued.find(), err);
        Path elsewhere = Path.of(rescued.group(2));
        assertEquals(
                rescued.group(1),
                Json.MAPPER.readTree(elsewhere.toFile()).get(0).get("forks").asText());
        Files.delete(elsewhere);
    }

    private static void waitFor(Path file, Process sweep) throws InterruptedException {
        while (!Files.exists(file)) {
            assertTrue(sweep.isAlive(), "the sweep ended before it saved a fork");
            Thread.sleep(20);
        }
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return Jar.run(directory(), arguments);
    }

    private Process start(String... arguments) throws IOException {
        return Jar.start(directory(), arguments);
    }

    private Path directory() throws IOException {
        return Files.createDirectories(temporary.resolve("a directory"));
    }
}
