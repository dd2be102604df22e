package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.render.ComparisonFormat;
import everycore.render.Format;
import everycore.render.HistoryFormat;
import everycore.report.Measured;
import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same measurements are reported in the same words, whatever their order and their unit, and wherever and whenever that is. */
class SameReportTest {
    private static final double ROUNDING = 1e-12;

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @TempDir
    private Path directory;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    @Test
    void isTheSameInEveryLocaleAndTimeZone() throws IOException {
        Locale.setDefault(Locale.ROOT);
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        List<List<String>> commands = everyCommand();
        List<Invocation> expected = run(commands);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        for (String language : List.of("tr-TR", "de-DE", "ar-EG-u-nu-arab")) {
            Locale.setDefault(Locale.forLanguageTag(language));
            List<Invocation> actual = run(commands);
            for (int i = 0; i < expected.size(); i++) {
                assertEquals(expected.get(i), actual.get(i), language + ": " + String.join(" ", commands.get(i)));
            }
        }
    }

    private List<List<String>> everyCommand() throws IOException {
        String before = file("before.json", session("before", 1)).toString();
        String after = file("after.json", session("after", 0.9)).toString();
        List<List<String>> commands = new ArrayList<>();
        for (Format format : Format.values()) {
            commands.add(List.of("report", "--format", format.toString(), before));
        }
        for (ComparisonFormat format : ComparisonFormat.values()) {
            commands.add(List.of("compare", "--format", format.toString(), before, after));
        }
        for (HistoryFormat format : HistoryFormat.values()) {
            commands.add(List.of("history", "--format", format.toString(), before, after));
        }
        commands.add(List.of("compare", "--by", "machine", "--over", "spin", before, after));
        commands.add(List.of("export", before, after));
        commands.add(List.of("collect", directory.toString()));
        commands.add(List.of("compare", "--level", "2,5%", before, after));
        return commands;
    }

    private static List<Invocation> run(List<List<String>> commands) {
        return commands.stream()
                .map(command -> Invocation.of(command.toArray(String[]::new)))
                .toList();
    }

    @Test
    void isTheSameWhateverTheOrderOfEntries() throws IOException {
        List<Entry> entries = session("run", 1);
        List<Invocation> expected = run(reports(file("run.json", entries)));
        for (int seed = 1; seed <= 3; seed++) {
            List<Entry> shuffled = new ArrayList<>(entries);
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(expected, run(reports(file("run.json", shuffled))));
        }
    }

    private List<List<String>> reports(Path file) {
        return Arrays.stream(Format.values())
                .map(format -> List.of("report", "--format", format.toString(), file.toString()))
                .toList();
    }

    @Test
    void isTheSameWhateverTheOrderOfTheFilesOfASide() throws IOException {
        List<String> files = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            files.add(file("file" + i + ".json", session("session" + i, 1 + 0.01 * i))
                    .toString());
        }
        for (Format format : Format.values()) {
            assertEquals(
                    joined(format, files),
                    joined(format, List.of(files.get(2), files.get(0), files.get(3), files.get(1))));
        }
        for (ComparisonFormat format : ComparisonFormat.values()) {
            assertEquals(
                    compared(format, files.get(0), files.get(1), files.get(2), files.get(3)),
                    compared(format, files.get(1), files.get(0), files.get(3), files.get(2)));
        }
    }

    private static Invocation joined(Format format, List<String> files) {
        List<String> command = new ArrayList<>(List.of("report", "--join", "--format", format.toString()));
        command.addAll(files);
        return Invocation.of(command.toArray(String[]::new));
    }

    private static Invocation compared(
            ComparisonFormat format, String baseline, String more, String side, String another) {
        return Invocation.of(
                "compare", "--format", format.toString(), "--baseline", baseline, more, "--", side, another);
    }

    /** A file's name is a place in the folder. */
    @Test
    void collectsTheSameWhateverTheNamesOfFiles() throws IOException {
        Path one = Files.createDirectory(directory.resolve("one"));
        Path other = Files.createDirectory(directory.resolve("other"));
        for (int i = 0; i < 3; i++) {
            String text = Json.text(session("session" + i, 1).subList(0, 4 + i));
            Files.writeString(one.resolve(i + ".json"), text);
            Files.writeString(other.resolve(9 - i + ".json"), text);
        }
        Invocation expected = Invocation.of("collect", one.toString());
        Invocation renamed = Invocation.of("collect", other.toString());
        assertEquals(1, expected.status(), expected.err());
        assertEquals(
                lines(expected.out()),
                lines(renamed.out()
                        .replace("other/9.json", "one/0.json")
                        .replace("other/8.json", "one/1.json")
                        .replace("other/7.json", "one/2.json")));
    }

    private static List<String> lines(String text) {
        return text.lines().sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({
        "avgt, ns/op, us/op, 1e-3",
        "avgt, us/op, s/op, 1e-6",
        "avgt, ms/op, min/op, 1.6666666666666667e-5",
        "thrpt, ops/s, ops/ms, 1e-3",
        "thrpt, ops/us, ops/day, 8.64e10"
    })
    void isTheSameInEveryUnit(String mode, String unit, String other, double factor) throws IOException {
        Invocation one = csv(inUnit(mode, unit, 1));
        Invocation scaled = csv(inUnit(mode, other, factor));
        assertEquals(0, one.status(), one.err());
        List<CSVRecord> expected = records(one.out());
        List<CSVRecord> actual = records(scaled.out());
        assertEquals(6, expected.size());
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertAreClose(expected.get(i), actual.get(i));
        }
    }

    private Invocation csv(List<Entry> entries) throws IOException {
        return Invocation.of(
                "report", "--format", "csv", file("units.json", entries).toString());
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        return CSVFormat.DEFAULT.parse(new StringReader(csv)).getRecords().stream()
                .skip(1)
                .toList();
    }

    private static void assertAreClose(CSVRecord expected, CSVRecord actual) {
        assertEquals(expected.size(), actual.size());
        for (int column = 0; column < expected.size(); column++) {
            String one = expected.get(column);
            String other = actual.get(column);
            boolean areNumbers = one.matches("-?[0-9.]+(E-?[0-9]+)?") && other.matches("-?[0-9.]+(E-?[0-9]+)?");
            if (areNumbers) {
                double number = Double.parseDouble(one);
                assertEquals(number, Double.parseDouble(other), ROUNDING * Math.abs(number));
            } else {
                assertEquals(one, other);
            }
        }
    }

    private static List<Entry> inUnit(String mode, String unit, double factor) {
        List<Entry> entries = new ArrayList<>();
        for (int threads : new int[] {1, 2, 4}) {
            for (String benchmark : List.of("org.A.b", "org.A.c")) {
                double score = threads * 12.3 + benchmark.length();
                entries.add(Measured.cell(
                        benchmark, mode, unit, threads, factor * score, factor * score * 1.01, factor * score * 1.03));
            }
        }
        return entries;
    }

    /** On one machine, with lost updates, and with names that some languages write otherwise in small letters. */
    private static List<Entry> session(String run, double factor) {
        List<Entry> entries = new ArrayList<>();
        for (int threads : new int[] {1, 2}) {
            entries.add(cell("everycore.benchmarks.SpinBenchmark.spin", threads, factor * 1e9 * Math.min(threads, 4)));
            entries.add(cell(Measured.BALANCE + "reentrantLock", threads, factor * 3e7 / (1 + 0.3 * (threads - 1))));
            entries.add(Measured.with(
                    cell(Measured.BALANCE + "unlocked", threads, factor * 2e8), "balance.lost", "%", 0, 30.5, 41.25));
            entries.add(Measured.withParameter(cell("org.I\u0130i\u0131.b", threads, 1234567.891), "size", "I"));
        }
        return Measured.on(
                Fixtures.session(run, "2026-01-02T23:04:05Z", Measured.environment(4)), entries.toArray(Entry[]::new));
    }

    private static Entry cell(String benchmark, int threads, double mean) {
        return Measured.with(
                Measured.cell(benchmark, threads, mean, mean * 1.01, mean * 0.98),
                "cpu.worker",
                "CPUs",
                threads * 0.99,
                threads * 0.98,
                threads * 0.985);
    }

    private Path file(String name, List<Entry> entries) throws IOException {
        return Files.writeString(directory.resolve(name), Json.text(entries));
    }
}
