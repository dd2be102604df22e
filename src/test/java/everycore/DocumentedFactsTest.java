package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import everycore.render.ComparisonFormat;
import everycore.render.Format;
import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Gate;
import everycore.report.RunFile;
import everycore.result.Protocol;
import everycore.result.SecondaryMetric;
import everycore.result.Warning;
import everycore.sweep.Preset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the pages say of marks, presets, columns, options and packages is what the code has. */
class DocumentedFactsTest {
    private static final Path SITE = Path.of("src", "site", "markdown");
    private static final Pattern OPTION = Pattern.compile("`[^`]*`|^ {4}java -jar .*", Pattern.MULTILINE);
    private static final Pattern OPTION_NAME = Pattern.compile("(?<!\\S)--[a-z][a-z-]+");
    private static final Pattern CLASS_NAME = Pattern.compile("\\{@(?:code|link) (?:everycore\\.\\w+\\.)?([A-Z]\\w+)}");
    private static final String RUN = "results/epyc-two-vcpus-jdk17.json";

    /** Of other programs that the pages name, and of every command. */
    private static final Set<String> OTHERS_OPTIONS = Set.of(
            "--help",
            "--version",
            "--enable-optimizations",
            "--with-lto",
            "--disable-gil",
            "--edit-last",
            "--body-file",
            "--fail",
            "--silent",
            "--header",
            "--data-urlencode");

    @Test
    void everyMarkIsExplained() throws IOException {
        List<List<String>> marks = Arrays.stream(Warning.Kind.values())
                .filter(kind -> !kind.symbol().isEmpty())
                .map(kind -> List.of("`" + kind.symbol() + "`", kind.meaning()))
                .toList();
        assertEquals(marks, Page.of(SITE.resolve("reports.md")).tableBelow("marks"));
    }

    @Test
    void everySecondaryMetricIsExplained() throws IOException {
        List<List<String>> metrics = Arrays.stream(SecondaryMetric.values())
                .map(metric -> List.of("`" + metric.key() + "`", metric.unit()))
                .toList();
        List<List<String>> rows = Page.of(SITE.resolve("result-file.md")).tableBelow("secondary metrics");
        assertEquals(metrics, rows.stream().map(row -> row.subList(0, 2)).toList());
    }

    @TestFactory
    Stream<DynamicTest> theReadingOrderOfAPackageNamesItsClasses() throws IOException {
        try (Stream<Path> packages = Files.list(Path.of("src", "main", "java", "everycore"))) {
            return packages
                    .sorted()
                    .map(directory -> dynamicTest(directory.getFileName().toString(), () -> assertReadable(directory)))
                    .toList()
                    .stream();
        }
    }

    private static void assertReadable(Path directory) throws IOException {
        List<String> missing = CLASS_NAME
                .matcher(Files.readString(directory.resolve("package-info.java")))
                .results()
                .map(match -> match.group(1))
                .filter(name -> Files.notExists(directory.resolve(name + ".java")))
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void presetsAreWhatTheirTableSays() throws IOException {
        List<List<String>> presets = Arrays.stream(Preset.values())
                .map(preset -> preset.protocol(1, 0))
                .map(DocumentedFactsTest::described)
                .toList();
        List<List<String>> rows = Page.of(SITE.resolve("measuring.md")).tableBelow("presets");
        assertEquals(presets, rows.stream().map(row -> row.subList(0, 6)).toList());
    }

    private static List<String> described(Protocol protocol) {
        return List.of(
                "`" + protocol.preset() + "`",
                protocol.warmupIterations() + " × " + protocol.warmupMilliseconds() + " ms",
                protocol.measurementIterations() + " × " + protocol.measurementMilliseconds() + " ms",
                protocol.minimumForks() + " to " + protocol.maximumForks(),
                Math.round(100 * protocol.target()) + " %",
                protocol.budgetSeconds() + " s");
    }

    @Test
    void columnsAreThoseOfTheCsv() throws IOException {
        RunFile run = Reports.read(RUN);
        CompareReport report = Comparer.of(run, List.of(run), 0.05, 0.95);
        String comparison = ComparisonFormat.CSV.of(report, Gate.of(report, Gate.Target.CELLS, false));
        assertEquals(columns(Format.CSV.head("")), documentedColumns("report"));
        assertEquals(columns(comparison.lines().findFirst().orElseThrow()), documentedColumns("comparison"));
    }

    private static Set<String> columns(String header) {
        return Stream.of(header.strip().split(","))
                .map(name -> name.replaceFirst("_(low|high)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> documentedColumns(String kind) throws IOException {
        return Page.of(SITE.resolve("reports.md")).tableBelow("columns " + kind).stream()
                .flatMap(row -> Stream.of(row.get(0).replace("`", "").split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyOptionThatIsNamedExists() throws IOException {
        String commands = commands() + Files.readString(Path.of("plot.py"));
        List<String> unknown = new ArrayList<>();
        for (Page page : Page.all()) {
            OPTION.matcher(page.text())
                    .results()
                    .flatMap(command -> OPTION_NAME
                            .matcher(command.group().replace("`", " "))
                            .results())
                    .map(MatchResult::group)
                    .filter(option -> !OTHERS_OPTIONS.contains(option))
                    .filter(option -> !commands.contains("\"" + option + "\""))
                    .forEach(option -> unknown.add(page.file() + ": " + option));
        }
        assertEquals(List.of(), unknown);
    }

    @Test
    void theLayoutNamesEveryPackageOfTheArchitecture() throws IOException {
        String readme = Page.of(Path.of("README.md")).text();
        for (List<String> row : Page.of(SITE.resolve("architecture.md")).tableBelow("arrows")) {
            String name = row.get(0).replace("`", "");
            assertTrue(readme.contains("\n      " + name + " "), name);
        }
    }

    /** The sources of the command line, where each option stands as a string. */
    private static String commands() throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src", "main", "java", "everycore", "cli"))) {
            for (Path file : files.toList()) {
                sources.append(Files.readString(file));
            }
        }
        return sources.toString();
    }
}
