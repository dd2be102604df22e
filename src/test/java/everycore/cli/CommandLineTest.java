package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.result.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    @TempDir
    private Path directory;

    @Test
    void neverOverwritesAResultUnlessForced() throws IOException {
        Path file = Files.writeString(directory.resolve("mine.json"), "[]");
        Invocation invocation = Invocation.of("run", "--runtimes", "java", "--output", file.toString());
        assertEquals(3, invocation.status());
        assertTrue(
                invocation.err().contains(file + " exists") && invocation.err().contains("--force"), invocation.err());
        assertEquals("[]", Files.readString(file));
    }

    @Test
    void namesThePlaceThatCanNotBeWritten() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        Invocation invocation = Invocation.of(
                "run",
                "--runtimes",
                "java",
                "--output",
                file.resolve("result.json").toString());
        assertEquals(3, invocation.status());
        assertEquals(1, invocation.err().lines().count(), invocation.err());
        assertTrue(invocation.err().contains(file + " is no directory"), invocation.err());
    }

    @Test
    void refusesADirectoryAsOutput() {
        Invocation invocation = Invocation.of("run", "--runtimes", "java", "--output", directory.toString());
        assertEquals(3, invocation.status());
        assertTrue(invocation.err().contains("is a directory"), invocation.err());
    }

    @Test
    void reportsTheGoodFilesAndNamesTheBadOnes() throws IOException {
        Path good = Files.writeString(directory.resolve("good.json"), """
                [ { "benchmark": "a.B.c", "mode": "thrpt", "threads": 1, "forks": 1,
                    "primaryMetric": { "score": 2000000.0, "scoreError": "NaN", "scoreUnit": "ops/s",
                                       "rawData": [ [ 2000000.0 ] ] },
                    "secondaryMetrics": { } } ]
                """);
        Path bad = Files.writeString(directory.resolve("bad.json"), "[\n  { \"benchmark\": ] ]");
        Path missing = directory.resolve("missing.json");
        Invocation invocation = Invocation.of("report", bad.toString(), good.toString(), missing.toString());
        assertEquals(3, invocation.status());
        List<String> errors = invocation.err().lines().toList();
        assertEquals(2, errors.size(), invocation.err());
        assertTrue(errors.get(0).startsWith("everycore: " + bad + ":2:"), errors.get(0));
        assertEquals("everycore: " + missing + ": no such file", errors.get(1));
        assertTrue(invocation.out().contains("500 ns"), invocation.out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "help",
                "help run",
                "generate-completion",
                "report --help",
                "machine --help",
                "--version"
            })
    void helpGoesToStdoutAndEndsWell(String arguments) {
        Invocation invocation = Invocation.of(arguments.split(" "));
        assertEquals(0, invocation.status());
        assertFalse(invocation.out().isBlank());
        assertEquals("", invocation.err());
    }

    @Test
    void showsTheMachineAsTextAndAsJson() throws IOException {
        int cpus = Runtime.getRuntime().availableProcessors();
        Invocation text = Invocation.of("machine");
        assertTrue(text.out().lines().anyMatch(line -> line.matches("CPUs allowed +" + cpus)), text.out());
        JsonNode json = Json.MAPPER.readTree(
                Invocation.of("machine", "--format", "json").out());
        assertEquals(cpus, json.at("/machine/limits/cpusAllowed").asInt());
        assertEquals(System.getProperty("java.version"), json.at("/jvm/version").asText());
    }

    @Test
    void measuresSavesAndReports() {
        Path file = directory.resolve("deep/er/run.json");
        Invocation invocation = Invocation.of(
                "run",
                "--preset",
                "quick",
                "--include",
                "SpinBenchmark",
                "--threads",
                "1",
                "--seed",
                "7",
                "--label",
                "a run",
                "--output",
                file.toString());
        assertEquals(0, invocation.status(), invocation.err());
        assertTrue(invocation.out().startsWith("a run\n"), invocation.out());
        assertTrue(invocation.out().contains("spin "), invocation.out());
        assertTrue(invocation.err().contains("seed 7") && invocation.err().contains("saved " + file), invocation.err());
        assertEquals(invocation.out(), Invocation.of("report", file.toString()).out());
    }

    @Test
    void showsWhatCanNotBeSeenOfANameInAnError() {
        Invocation report = Invocation.of("report", "no\u202e\u200bsuch.json");
        assertTrue(report.err().contains("no\\u202e\\u200bsuch.json"), report.err());
    }

    @Test
    void exitsWithThreeAndNamesTheBenchmarkThatFailed() {
        Path file = directory.resolve("failed.json");
        Invocation invocation = Invocation.of(
                "run",
                "--preset",
                "quick",
                "--include",
                "Faulty.*throws|empty",
                "--threads",
                "1",
                "--min-forks",
                "1",
                "--max-forks",
                "1",
                "--output",
                file.toString());
        assertEquals(3, invocation.status());
        assertTrue(
                invocation
                        .err()
                        .contains("everycore: FaultyBenchmark.throwsException on 1 thread failed: no such account"),
                invocation.err());
        assertTrue(invocation.out().contains("empty "), invocation.out());
    }
}
