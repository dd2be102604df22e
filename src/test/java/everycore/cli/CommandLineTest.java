package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import everycore.result.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class CommandLineTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --treads 2              | unknown option '--treads'; did you mean --threads",
                "rum                         | there is no command 'rum'; did you mean run",
                "reprot x.json               | there is no command 'reprot'; did you mean report",
                "tour lok                    | did you mean lock, deadlock?",
                "jmh -bogus                  | bogus",
                "help rum                    | rum",
                "machine all                 | unexpected argument 'all'",
                "@arguments                  | there is no command '@arguments'",
                "run --preset slow           | slow",
                "run --threads 0             | give 1 to 4096",
                "run --threads -1            | give 1 to 4096",
                "run --threads 100000        | give 1 to 4096",
                "run --threads two           | 'two'",
                "run --seed x                | x",
                "run --include [             | --include",
                "run --include NoSuchThing   | --include 'NoSuchThing'; --list names all",
                "run --include atomcLong     | did you mean BalanceBenchmark.atomicLong",
                "run --label ///             | at least one letter or digit",
                "run --include Empty --param accounts=2 | no benchmark that is measured has a parameter 'accounts'",
                "run --include Transfer --param accounts=2,,4 | empty value",
                "run --list --include NoSuchThing | --list names all",
                "run --list --runtimes rust  | there is no 'rust'",
                "run --list --param nothing=1 | no benchmark that is measured has a parameter 'nothing'",
                "run --list --threads two    | 'two'",
                "run --exclude .             | is left by --exclude '.'",
                "tour races                  | there are: threads, race, interleavings, lock, deadlock, cores, gil",
                "report                      | FILE",
                "machine --format yaml       | is none of terminal, json",
                "report --format yaml x.json | is none of terminal, markdown, csv, html, json, benchstat",
                "run --preset fast           | is none of quick, normal, thorough",
                "measure                     | measure"
            })
    void wrongArgumentsGetOneLineThatNamesThemAndExitStatusTwo(String arguments, String named) {
        Invocation invocation = Invocation.of(arguments.strip().split(" "));
        assertEquals(2, invocation.status(), invocation.err());
        assertEquals(1, invocation.err().lines().count(), invocation.err());
        assertTrue(invocation.err().contains(named), invocation.err());
        assertEquals("", invocation.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run --target x               | no percentage",
                "run --target 0%              | between 0 and 100 %",
                "run --target 200%            | between 0 and 100 %",
                "run --budget soon            | no time",
                "run --budget -5s             | at least one second",
                "run --min-forks 0            | at least 1",
                "run --min-forks 5 --max-forks 4 | at least the minimum",
                "run --resume --force         | mutually exclusive",
                "run --executor green         | green"
            })
    void wrongProtocolsGetOneLineToo(String arguments, String named) {
        wrongArgumentsGetOneLineThatNamesThemAndExitStatusTwo(arguments, named);
    }

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
        assertTrue(invocation.out().contains("2.00 Mops/s"), invocation.out());
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
    void saysHowItIsUsedWhenNoCommandIsGiven() {
        Invocation bare = Invocation.of();
        assertEquals(2, bare.status());
        assertEquals("", bare.out());
        assertEquals(Invocation.of("help").out(), bare.err());
    }

    @Test
    void errorsAreRedWhereColoursAreOn() {
        StringWriter err = new StringWriter();
        PrintWriter writer = new PrintWriter(err, true);
        assertEquals(2, Main.execute(writer, writer, Ansi.ON, "rum"));
        assertTrue(err.toString().contains("\u001b[31m"), err.toString());
        assertFalse(Invocation.of("rum").err().contains("\u001b"));
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
        assertTrue(invocation.out().contains("SpinBenchmark.spin"), invocation.out());
        assertTrue(invocation.err().contains("seed 7") && invocation.err().contains("saved " + file), invocation.err());
        assertEquals(invocation.out(), Invocation.of("report", file.toString()).out());
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
                "--output",
                file.toString());
        assertEquals(3, invocation.status());
        assertTrue(
                invocation
                        .err()
                        .contains("everycore: FaultyBenchmark.throwsException on 1 thread failed: no such account"),
                invocation.err());
        assertTrue(invocation.out().contains("EmptyBenchmark.empty"), invocation.out());
    }
}
