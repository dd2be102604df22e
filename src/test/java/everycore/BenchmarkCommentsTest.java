package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import everycore.result.Entry;
import everycore.result.Metric;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The comment of a benchmark says what was seen, in a table and in words, and names the file that it was seen in. */
class BenchmarkCommentsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "everycore", "benchmarks");
    private static final Pattern COMMENT = Pattern.compile("/\\*+\n(.*?)\\*/", Pattern.DOTALL);
    private static final Pattern CITED = Pattern.compile("results/[\\w-]+\\.json");
    private static final Pattern TABLE = Pattern.compile("(?:^  .*\n)+", Pattern.MULTILINE);

    /** What stands in the column of a table, of the benchmark method in its row. */
    private interface Column {
        double of(Cells cells, String benchmark);
    }

    private static Column nanoseconds(int threads) {
        return (cells, benchmark) -> 1e9 * cells.number(benchmark, "", threads, "time_s");
    }

    private static Column cpus(int threads) {
        return (cells, benchmark) -> cells.number(benchmark, "", threads, "cpus");
    }

    private static Column percentLost(int threads) {
        return (cells, benchmark) -> 100 * cells.number(benchmark, "", threads, "lost");
    }

    private static Column millions(int accounts, int threads) {
        return (cells, benchmark) -> cells.number(benchmark, "accounts=" + accounts, threads, "throughput_per_s") / 1e6;
    }

    private static Column nanosecondsAfter(int outside) {
        return (cells, benchmark) -> 1e9 * cells.number(benchmark, "inside=0 outside=" + outside, 2, "time_s");
    }

    /** Of a group, the side whose method has this ending. */
    private static Column millions(String side, int threads) {
        return (cells, benchmark) -> cells.number(benchmark + ":.*" + side, "", threads, "throughput_per_s") / 1e6;
    }

    private static Column largestDifference() {
        return Cells::largestDifference;
    }

    /** By the words above the columns. */
    private static final Map<String, List<Column>> TABLES = Map.of(
            "AddAndGetBenchmark: threads 1 2",
            List.of(nanoseconds(1), nanoseconds(2)),
            "BalanceBenchmark: threads 1 2 4 CPUs lost",
            List.of(nanoseconds(1), nanoseconds(2), nanoseconds(4), cpus(2), percentLost(2)),
            "ChangeItBenchmark: threads 1 2 4 CPUs off by",
            List.of(nanoseconds(1), nanoseconds(2), nanoseconds(4), cpus(2), largestDifference()),
            "FalseSharingBenchmark: ns per update 1 2 4 threads",
            List.of(nanoseconds(1), nanoseconds(2), nanoseconds(4)),
            "InquiryBenchmark: threads 2: 1 reader, 1 writer 4: 1 reader, 3 writers reads writes reads writes",
            List.of(millions("Read", 2), millions("Write", 2), millions("Read", 4), millions("Write", 4)),
            "LayoutBenchmark: ns CPUs spread",
            List.of(nanoseconds(2), cpus(2), Cells::spread),
            "ThinkTimeBenchmark: outside 0 30 100 300 1000 3000",
            Stream.of(0, 30, 100, 300, 1000, 3000)
                    .map(BenchmarkCommentsTest::nanosecondsAfter)
                    .toList(),
            "TransferBenchmark: accounts 2 16 256 threads 1 2 4 1 2 4 1 2 4",
            List.of(
                    millions(2, 1),
                    millions(2, 2),
                    millions(2, 4),
                    millions(16, 1),
                    millions(16, 2),
                    millions(16, 4),
                    millions(256, 1),
                    millions(256, 2),
                    millions(256, 4)));

    /** A comment that cites a file, without its asterisks. */
    private record Comment(String benchmark, String file, String text) {
        String prose() {
            return TABLE.matcher(text).replaceAll("\n").replaceAll("\\s+", " ");
        }

        /** The lines of its table; those of a command that somebody is to type have no columns. */
        List<String> table() {
            return TABLE.matcher(text)
                    .results()
                    .flatMap(match -> match.group().lines())
                    .map(String::strip)
                    .filter(line -> !line.startsWith("java "))
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> tablesSayWhatTheFileSays() throws IOException {
        List<Comment> comments = comments();
        assertEquals(
                TABLES.keySet(),
                comments.stream()
                        .filter(comment -> !comment.table().isEmpty())
                        .map(comment -> comment.benchmark() + ": " + header(comment))
                        .collect(Collectors.toSet()));
        return comments.stream()
                .filter(comment -> !comment.table().isEmpty())
                .map(comment -> dynamicTest(comment.benchmark(), () -> assertTableIsOfTheFile(comment)));
    }

    @TestFactory
    Stream<DynamicTest> wordsSayWhatTheFileSays() throws IOException {
        return comments().stream()
                .map(comment -> dynamicTest(
                        comment.benchmark(),
                        () -> Quotations.assertStandIn(
                                Reports.of(comment.file()),
                                comment.prose().replaceAll("\\d+ (to \\d+ )?%", ""),
                                comment.file())));
    }

    private static void assertTableIsOfTheFile(Comment comment) throws IOException {
        Cells cells = Cells.of(comment.file());
        List<Column> columns = TABLES.get(comment.benchmark() + ": " + header(comment));
        for (String row : rows(comment)) {
            String[] words = row.replace(" %", "").split("\\s+");
            for (int i = 0; i < columns.size() && i + 1 < words.length && words[i + 1].matches("[\\d.,]+"); i++) {
                assertRoundedTo(words[i + 1], columns.get(i).of(cells, comment.benchmark() + "." + words[0]), row);
            }
        }
        assertFalse(rows(comment).isEmpty());
    }

    /** Zeros at the end of a whole number may stand for digits, but two digits always count. */
    private static void assertRoundedTo(String quoted, double actual, String row) {
        String number = quoted.replace(",", "");
        int decimals = number.contains(".") ? number.length() - number.indexOf('.') - 1 : -zerosAtTheEnd(number);
        assertEquals(Double.parseDouble(number), actual, 0.5 * Math.pow(10, -decimals), row);
    }

    private static int zerosAtTheEnd(String whole) {
        int zeros = whole.length() - whole.replaceFirst("0+$", "").length();
        return Math.max(0, Math.min(zeros, whole.length() - 2));
    }

    private static String header(Comment comment) {
        return comment.table().stream()
                .filter(Predicate.not(rows(comment)::contains))
                .collect(Collectors.joining(" "))
                .replaceAll("\\s+", " ");
    }

    private static List<String> rows(Comment comment) {
        Collection<String> methods = Reports.read(comment.file()).entries().stream()
                .map(Entry::benchmark)
                .filter(name -> name.contains("." + comment.benchmark() + "."))
                .map(name -> name.replaceFirst(".*\\.", ""))
                .toList();
        return comment.table().stream()
                .filter(line -> methods.contains(line.split("\\s+")[0]))
                .toList();
    }

    private static List<Comment> comments() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<Comment> comments = files.sorted()
                    .flatMap(file -> COMMENT.matcher(read(file)).results().flatMap(match -> {
                        String text = match.group(1).replaceAll("(?m)^ \\* ?", "");
                        Matcher cited = CITED.matcher(text);
                        String name = file.getFileName().toString().replace(".java", "");
                        return cited.find() ? Stream.of(new Comment(name, cited.group(), text)) : Stream.empty();
                    }))
                    .toList();
            assertTrue(comments.size() > TABLES.size());
            return comments;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The cells of a file as its report in CSV has them. */
    private record Cells(String file, List<CSVRecord> rows) {
        static Cells of(String file) throws IOException {
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .build();
            return new Cells(
                    file, format.parse(new StringReader(Reports.csv(file))).getRecords());
        }

        /** @param benchmark class and method, a pattern */
        double number(String benchmark, String parameters, int threads, String column) {
            List<String> found = rows.stream()
                    .filter(row -> row.get("benchmark").matches(".*\\." + benchmark))
                    .filter(row -> row.get("parameters").equals(parameters))
                    .filter(row -> row.get("threads").equals(String.valueOf(threads)))
                    .map(row -> row.get(column))
                    .toList();
            assertEquals(1, found.size(), benchmark + " " + parameters + " on " + threads);
            return Double.parseDouble(found.get(0));
        }

        double spread(String benchmark) {
            return Reports.forks(benchmark, 2, file).map(Math::log).standardDeviation();
        }

        double largestDifference(String benchmark) {
            return Reports.read(file).entries().stream()
                    .filter(entry -> entry.benchmark().endsWith("." + benchmark))
                    .flatMap(entry -> entry.secondaryMetric("balance.difference").stream())
                    .map(Metric::iterationsByFork)
                    .flatMap(Collection::stream)
                    .flatMap(Collection::stream)
                    .mapToDouble(Math::abs)
                    .max()
                    .orElse(0);
        }
    }
}
