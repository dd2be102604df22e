package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.Json;
import everycore.result.Metric;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;

class CompareCommandTest {
    @TempDir
    private Path directory;

    private Path before;
    private Path after;

    @BeforeEach
    void measure() throws IOException {
        before = file("before.json", entry("org.A.fast", 100, 101, 102), entry("org.A.slow", 100, 101, 102));
        after = file("after.json", entry("org.A.fast", 100, 101, 102), entry("org.A.slow", 50, 51, 52));
    }

    @Test
    void failsTheGateWithOneAndNamesTheCell() {
        Invocation compare = compare("--fail-on-slower", "--same-sitting", before.toString(), after.toString());
        assertEquals(1, compare.status(), compare.err());
        assertEquals("everycore: slower than before: A.slow on 1 thread\n", compare.err());
        assertTrue(compare.out().startsWith("A  before "), compare.out());
    }

    @Test
    void coloursVerdictsInATerminalAndInNoFile() throws IOException {
        Path text = directory.resolve("comparison.txt");
        List<String> command = List.of("compare", before.toString(), after.toString());
        List<String> intoAFile = List.of("--output", text.toString());
        assertTrue(coloured(command).contains("\u001b[31mslower for sure:\u001b[0m\n"), coloured(command));
        assertEquals(
                compare(before.toString(), after.toString()).out(),
                coloured(command).replaceAll("\u001b\\[\\d+m", ""));
        assertEquals(
                "", coloured(Stream.concat(command.stream(), intoAFile.stream()).toList()));
        assertTrue(Files.readString(text).contains("\nslower for sure:\n"), Files.readString(text));
    }

    private static String coloured(List<String> command) {
        StringWriter out = new StringWriter();
        PrintWriter err = new PrintWriter(new StringWriter());
        assertEquals(0, Main.execute(new PrintWriter(out, true), err, Ansi.ON, command.toArray(String[]::new)));
        return out.toString();
    }

    @Test
    void passesTheGateTheOtherWayRound() {
        Invocation compare = compare("--fail-on-slower", "--same-sitting", after.toString(), before.toString());
        assertEquals(0, compare.status(), compare.err());
        assertEquals("", compare.err());
    }

    @Test
    void aGateOverSingleSittingsNeedsTheUsersWord() {
        Invocation compare = compare("--fail-on-slower", before.toString(), after.toString());
        assertEquals(4, compare.status(), compare.err());
        assertTrue(compare.err().startsWith("everycore: the gate is inconclusive: before and after"), compare.err());
        assertTrue(compare.err().contains("--same-sitting"), compare.err());
        assertEquals(1, compare.err().lines().count(), compare.err());
    }

    @Test
    void aGateThatCanTestNothingSaysSo() throws IOException {
        Path once = file("once.json", entry("org.A.fast", 100), entry("org.A.slow", 10));
        for (String gate : List.of("--fail-on-slower", "--fail-on-slower=family")) {
            Invocation compare = compare(gate, "--same-sitting", before.toString(), once.toString());
            assertEquals(4, compare.status(), compare.err());
            assertTrue(compare.err().contains("three forks or sessions on both sides"), compare.err());
        }
    }

    @Test
    void aGateOverFamiliesNamesTheFamily() {
        Invocation compare = compare("--fail-on-slower=family", "--same-sitting", before.toString(), after.toString());
        assertEquals(1, compare.status(), compare.err());
        assertEquals("everycore: slower than before: A\n", compare.err());
    }

    @Test
    void aGateOverSessionsNeedsNoWord() throws IOException {
        assertEquals(1, gateOverSessions(50).status());
        assertEquals(0, gateOverSessions(101).status());
    }

    private Invocation gateOverSessions(double score) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--fail-on-slower", "--baseline"));
        for (int i = 0; i < 4; i++) {
            arguments.add(file("main-" + i + ".json", entry("org.A.b", 100 + i, 101 + i, 102 + i))
                    .toString());
        }
        arguments.add("--");
        arguments.add(
                file("pull.json", entry("org.A.b", score, score + 1, score + 2)).toString());
        return compare(arguments.toArray(String[]::new));
    }

    @Test
    void aTableThatMovesAsAWholeOnAnUnknownMachineLeavesTheGateInconclusive() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--fail-on-slower", "--baseline"));
        for (int i = 0; i < 4; i++) {
            arguments.add(file(
                            "main-" + i + ".json",
                            entry("org.A.a", 100 + i, 101 + i, 102 + i),
                            entry("org.A.b", 200 + i, 201 + i, 202 + i))
                    .toString());
        }
        arguments.add("--");
        arguments.add(file("pull.json", entry("org.A.a", 60, 61, 62), entry("org.A.b", 120, 121, 122))
                .toString());
        Invocation compare = compare(arguments.toArray(String[]::new));
        assertEquals(4, compare.status(), compare.err());
        assertTrue(compare.err().contains("another machine and a slowdown of everything look alike"), compare.err());
    }

    @Test
    void onlySaysSoWithoutTheGate() {
        Invocation compare = compare(before.toString(), after.toString());
        assertEquals(0, compare.status());
        assertTrue(compare.err().startsWith("everycore: before and after are compared over the forks"), compare.err());
        assertEquals("", compare("--quiet", before.toString(), after.toString()).err());
        assertTrue(compare.out().contains("slower for sure:\n"), compare.out());
    }

    @Test
    void tellsAReportTheCpusOfAPlainFile() {
        Invocation report = Invocation.of("report", "--verbose", "--cpus", "3", before.toString());
        assertEquals(0, report.status(), report.err());
        assertTrue(report.out().contains("how many CPUs there were; 3 is what was told."), report.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "compare a.json                    | FILE",
                "compare --margin x a.json b.json  | --margin",
                "compare --margin 0% a.json b.json | between 0 and 100",
                "compare --level 100 a.json b.json | --level",
                "compare --fail-on-slower=x a b   | none of cells, family",
                "compare --format pdf a.json b.json | pdf",
                "report --format junit a.json      | none of terminal",
                "report --cpus 0 a.json            | no number of CPUs",
                "compare --cpus x a.json b.json    | no number of CPUs",
                "report --threads-from 8 a.json    | neither param:NAME nor name:REGEX"
            })
    void wrongArgumentsGetOneLine(String arguments, String named) {
        Invocation invocation = Invocation.of(arguments.strip().split(" +"));
        assertEquals(2, invocation.status(), invocation.err());
        assertEquals(1, invocation.err().lines().count(), invocation.err());
        assertTrue(invocation.err().contains(named), invocation.err());
    }

    @Test
    void namesTheFileThatIsBad() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.json"), "[{");
        Invocation compare = compare(before.toString(), broken.toString());
        assertEquals(3, compare.status());
        assertTrue(compare.err().startsWith("everycore: " + broken + ":"), compare.err());
        assertEquals(1, compare.err().lines().count(), compare.err());
    }

    @Test
    void saysThatThereIsNothingToCompare() throws IOException {
        Path other = file("other.json", entry("org.B.other", 1, 2, 3));
        Invocation compare = compare(before.toString(), other.toString());
        assertEquals(3, compare.status());
        assertTrue(compare.err().contains("shares no cell with " + other), compare.err());
        assertEquals("", compare.out());
    }

    @Test
    void joinsTheSessionsOfEachSide() throws IOException {
        List<String> sides = new ArrayList<>(List.of("--format", "csv", "--baseline"));
        for (int i = 0; i < 3; i++) {
            sides.add(file("main-" + i + ".json", entry("org.A.b", 100 + i, 101 + i, 102 + i))
                    .toString());
        }
        sides.add("--");
        for (int i = 0; i < 2; i++) {
            sides.add(file("pull-" + i + ".json", entry("org.A.b", 50 + i, 51 + i, 52 + i))
                    .toString());
        }
        Invocation compare = compare(sides.toArray(String[]::new));
        assertEquals(0, compare.status(), compare.err());
        assertEquals(2, compare.out().lines().count(), "two sides, not five files: " + compare.out());
        String directoryName = directory.getFileName().toString();
        assertTrue(
                compare.out().contains("\n" + directoryName + "/main," + directoryName + "/pull,java,org.A.b,"),
                compare.out());
        assertTrue(compare.out().contains(",next_session,slower,"), compare.out());
    }

    @Test
    void makesOneReportOfJoinedFiles() throws IOException {
        List<String> arguments = new ArrayList<>(List.of("report", "--verbose", "--join"));
        for (int i = 0; i < 3; i++) {
            arguments.add(file("jmh-" + i + ".json", entry("org.A.b", 100 + 5 * i, 101 + 5 * i, 102 + 5 * i))
                    .toString());
        }
        arguments.add(arguments.get(3));
        Invocation report = Invocation.of(arguments.toArray(String[]::new));
        assertEquals(0, report.status(), report.err());
        assertTrue(report.out().lines().toList().get(1).endsWith("; 3 sessions"), report.out());
        assertTrue(report.out().contains("hold here: Student's t over session means"), report.out());
        assertTrue(report.out().contains("holds a session that is here already; it counts once."), report.out());
    }

    @Test
    void joinsWhatItCanReadAndNamesTheRest() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.json"), "[{");
        Invocation report = Invocation.of("report", "--join", before.toString(), broken.toString());
        assertEquals(3, report.status());
        assertTrue(report.err().startsWith("everycore: " + broken + ":"), report.err());
        assertTrue(report.out().contains("slow"), report.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminal", "markdown", "csv", "json", "benchstat"})
    void writesEveryFormatToAFile(String format) throws IOException {
        for (String command : List.of("report", "compare")) {
            Path file = directory.resolve(command + "." + format);
            Invocation invocation = Invocation.of(
                    command, "--format", format, "--output", file.toString(), before.toString(), after.toString());
            assertEquals(0, invocation.status(), invocation.err());
            assertEquals("", invocation.out());
            assertTrue(Files.readString(file).contains("slow"), format);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "github   | ::error title=Benchmarks failed::Slower than before: A.slow on 1 thread",
                "junit    | failures=\"1\"",
                "markdown | **Slower than before: A.slow on 1 thread**"
            })
    void saysInTheFormatsOfCiWhatTheGateSays(String format, String expected) {
        String[] files = {before.toString(), after.toString()};
        for (String gate : List.of("--fail-on-slower", "--fail-on-slower=cells", "--quiet")) {
            Invocation compare = compare("--format", format, gate, "--same-sitting", files[0], files[1]);
            assertEquals(gate.equals("--quiet") ? 0 : 1, compare.status(), compare.err());
            assertTrue(compare.out().contains(expected), compare.out());
        }
    }

    @Test
    void saysWhereItCanNotWrite() {
        Path nowhere = directory.resolve("no/such/place.txt");
        Invocation report = Invocation.of("report", "--output", nowhere.toString(), before.toString());
        assertEquals(3, report.status());
        assertTrue(report.err().contains("can't write " + nowhere), report.err());
    }

    private Invocation compare(String... arguments) {
        return Invocation.of(
                Stream.concat(Stream.of("compare"), Stream.of(arguments)).toArray(String[]::new));
    }

    private Path file(String name, Entry... entries) throws IOException {
        return Files.write(directory.resolve(name), Json.MAPPER.writeValueAsBytes(List.of(entries)));
    }

    private static Entry entry(String benchmark, double... scores) {
        List<List<Double>> forks =
                Arrays.stream(scores).mapToObj(score -> List.of(score)).toList();
        return Fixtures.plain(benchmark, "thrpt", 1, Metric.of("ops/s", forks));
    }
}
