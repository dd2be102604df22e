package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
                        "4 cells, at least 4 forks, about 5 s"),
                dry.out().lines().toList());
        assertEquals("", dry.err());
        assertFalse(Files.exists(file.getParent()));
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
        assertTrue(dry.out().startsWith("EmptyBenchmark.empty on 1 thread\n1 cell, "), dry.out());
    }

    @Test
    void isSilentBesideItsResultWhenItIsToBeQuiet() {
        Invocation quiet = run(directory.resolve("run.json"), "-q", "-t", "1", "--include", "spin$");
        assertEquals(0, quiet.status());
        assertEquals("", quiet.err());
        assertTrue(quiet.out().contains("SpinBenchmark.spin"), quiet.out());
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
