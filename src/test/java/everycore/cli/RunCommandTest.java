package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Slow;
import everycore.result.BadResultFile;
import everycore.result.Environment;
import everycore.result.ResultReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    private Path directory;

    @Test
    void saysWhatItWouldMeasureAndWritesNothing() {
        Path file = directory.resolve("deep/run.json");
        Invocation dry = run(file, "--dry-run", "-t", "1,2", "--include", "spin$|BalanceBenchmark.atomicLong$");
        assertEquals(0, dry.status(), dry.err());
        assertEquals(
                List.of(
                        "BalanceBenchmark.atomicLong on 1 thread",
                        "BalanceBenchmark.atomicLong on 2 threads",
                        "SpinBenchmark.spin on 1 thread",
                        "SpinBenchmark.spin on 2 threads",
                        "4 cells to measure, in at least 4 forks, which takes about 5 s if nothing else runs"),
                dry.out().lines().toList());
        assertEquals("", dry.err());
        assertFalse(Files.exists(file.getParent()));
    }

    @Test
    void saysWhichPairsItWouldMeasure() {
        Invocation dry = Invocation.of(
                "run",
                "-n",
                "--pair-variants",
                "BalanceBenchmark.atomicLong,ofIdleBalance",
                "--control",
                "--preset",
                "quick",
                "-t",
                "2");
        assertEquals(0, dry.status(), dry.err());
        assertEquals(
                List.of(
                        "BalanceBenchmark.atomicLong on 2 threads and InquiryBenchmark.ofIdleBalance on 2 threads, with a"
                                + " control",
                        "1 cell to measure, in at least 3 pairs, which takes about 8 s to 14 s if nothing else runs"),
                dry.out().lines().toList());
    }

    @Test
    void saysWhatItWouldSkip() {
        Path nowhere = directory.resolve("python");
        Invocation dry =
                Invocation.of("run", "-n", "--runtimes", "java,cpython", "--python", nowhere.toString(), "-t", "1");
        assertEquals(3, dry.status());
        assertTrue(dry.out().startsWith("python: skipped, "), dry.out());
    }

    @Test
    void refusesInADryRunWhatARunWouldRefuse() throws IOException {
        Path file = Files.writeString(directory.resolve("mine.json"), "[]");
        Invocation dry = run(file, "--dry-run");
        assertEquals(3, dry.status());
        assertTrue(dry.err().contains(file + " exists"), dry.err());
    }

    @Test
    void resumesOnlyWhatIsLeftAndSaysSoBeforehand() {
        Path file = directory.resolve("run.json");
        assertEquals(0, run(file, "-t", "1", "--include", "spin$").status());
        Invocation dry = run(file, "--resume", "-n", "-t", "1", "--include", "spin$|empty$");
        assertEquals(0, dry.status(), dry.err());
        assertTrue(dry.out().startsWith("EmptyBenchmark.empty on 1 thread\n1 cell to measure, "), dry.out());
    }

    @Slow
    @Test
    void measuresSessionsOneAfterTheOtherIntoOneFile() throws Exception {
        Path file = directory.resolve("run.json");
        String[] two = {"-t", "1", "--include", "spin$", "--no-topology", "--sessions", "2", "--seed", "7"};
        Invocation series = run(file, two);
        assertEquals(0, series.status(), series.err());
        assertTrue(series.err().contains("\nsession 1 of 2\npreset quick, seed 7\n"), series.err());
        assertTrue(series.err().contains("\nsession 2 of 2, the last\npreset quick, seed 8\n"), series.err());
        assertEquals(
                1,
                series.out()
                        .lines()
                        .filter(line -> line.contains("here, in these two sittings"))
                        .count());
        String before = Files.readString(file);

        Invocation again = run(file, "-t", "1", "--include", "spin$", "--no-topology", "--session");
        assertEquals(0, again.status(), again.err());
        List<Environment> environments = environments(file);
        assertEquals(
                List.of(7L, 8L, 9L),
                environments.stream().map(it -> it.protocol().seed()).toList());
        assertEquals(3, environments.stream().map(Environment::run).distinct().count());
        assertEquals(3, environments.stream().map(Environment::sweep).distinct().count());
        assertTrue(Files.readString(file).startsWith(before.substring(0, before.length() - " ]".length())));
        assertTrue(again.out().contains(" · 3 sessions\n"), again.out());

        Invocation left = run(file, "-n", "-t", "1", "--include", "spin$", "--resume", "--sessions", "5");
        assertTrue(left.out().contains("5 sessions: about "), left.out());
    }

    @Slow
    @Test
    void goesOnWithAnInterruptedSeriesByTheSameCommand() throws Exception {
        Path file = directory.resolve("run.json");
        String[] command = {"-t", "1", "--include", "spin$|empty$", "--no-topology", "--seed", "7", "--resume"};
        List<String> series = new ArrayList<>(List.of(command));
        series.addAll(List.of("--sessions", "2"));
        assertEquals(
                0,
                run(file, "-t", "1", "--include", "spin$", "--no-topology", "--seed", "7")
                        .status());
        Invocation resumed = run(file, series.toArray(String[]::new));
        assertEquals(0, resumed.status(), resumed.err());
        assertEquals(
                List.of(7L, 7L, 8L, 8L),
                environments(file).stream().map(it -> it.protocol().seed()).toList());
        String done = Files.readString(file);
        assertEquals(0, run(file, series.toArray(String[]::new)).status());
        assertEquals(done, Files.readString(file), "nothing is left to measure");
    }

    private static List<Environment> environments(Path file) throws BadResultFile {
        return ResultReader.read(file).stream()
                .map(entry -> entry.environment().orElseThrow())
                .toList();
    }

    @Test
    void isSilentBesideItsResultWhenItIsToBeQuiet() {
        Invocation quiet = run(directory.resolve("run.json"), "-q", "-t", "1", "--include", "spin$");
        assertEquals(0, quiet.status());
        assertEquals("", quiet.err());
        assertTrue(quiet.out().contains("spin "), quiet.out());
    }

    @Test
    void saysWhyItFailedEvenWhenItIsToBeQuiet() {
        Invocation quiet = run(directory.resolve("run.json"), "-q", "-t", "1", "--include", "Faulty.*throws");
        assertEquals(3, quiet.status());
        assertEquals("everycore: FaultyBenchmark.throwsException on 1 thread failed: no such account\n", quiet.err());
    }

    @Test
    void endsWithThePageToOpen() {
        Path file = directory.resolve("run.json");
        List<String> lines =
                run(file, "-t", "1", "--include", "spin$").err().lines().toList();
        assertEquals(
                List.of("saved " + file, "open " + directory.resolve("run.html")),
                lines.subList(lines.size() - 2, lines.size()));
    }

    @Test
    void leavesOutOfItsListWhatNeedsMoreThreads() {
        Invocation list = Invocation.of("run", "--list", "--runtimes", "java", "--threads", "1");
        assertEquals(0, list.status(), list.err());
        assertTrue(list.out().contains("  BalanceBenchmark.atomicLong "), list.out());
        assertFalse(list.out().contains("InquiryBenchmark.ofAtomicLong"), list.out());
        assertFalse(list.out().contains("In other runtimes:"), list.out());
    }

    @Test
    void listsTheValuesThatParametersWereGiven() {
        Invocation list = Invocation.of("run", "-l", "--include", "globalLock", "-p", "accounts=3,5");
        assertEquals(0, list.status(), list.err());
        assertTrue(list.out().contains("{accounts=[3, 5]}"), list.out());
    }

    private static Invocation run(Path file, String... arguments) {
        Stream<String> fixed = Stream.of(
                "run",
                "--preset",
                "quick",
                "--runtimes",
                "java",
                "--min-forks",
                "1",
                "--max-forks",
                "1",
                "--output",
                file.toString());
        return Invocation.of(Stream.concat(fixed, Stream.of(arguments)).toArray(String[]::new));
    }
}
