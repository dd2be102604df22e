package everycore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.render.ComparisonFormat;
import everycore.render.Format;
import everycore.render.KindRatiosText;
import everycore.render.TerminalLayout;
import everycore.report.By;
import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Detail;
import everycore.report.Gate;
import everycore.report.KindComparer;
import everycore.report.Kinds;
import everycore.report.Report;
import everycore.report.RunFile;
import everycore.result.BadResultFile;
import everycore.result.Entry;
import everycore.result.ResultReader;
import everycore.statistics.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the commands say of result files, each made once. */
final class Reports {
    private static final Map<String, String> MADE = new ConcurrentHashMap<>();

    private Reports() {}

    /** What {@code report FILE} prints on a terminal as wide as every one is. */
    static String summaryOf(String file) {
        return MADE.computeIfAbsent(
                "summary of " + file,
                name -> Format.TERMINAL.of(Report.of(read(file), Detail.LAWS), TerminalLayout.STANDARD));
    }

    /** What {@code report --verbose FILE} prints. */
    static String of(String file) {
        return MADE.computeIfAbsent(file, name -> {
            RunFile run = read(name);
            return Format.TERMINAL.of(Report.of(run, Detail.LAWS));
        });
    }

    /** What {@code compare BASELINE FILE...} prints on a terminal as wide as every one is. */
    static String summaryOfComparing(List<String> files) {
        return MADE.computeIfAbsent(
                "summary of " + String.join(" ", files), any -> compared(files, TerminalLayout.STANDARD));
    }

    /** What {@code compare --verbose BASELINE FILE...} prints. */
    static String comparing(List<String> files) {
        return MADE.computeIfAbsent(
                String.join(" ", files),
                any -> compared(files, new TerminalLayout(TerminalLayout.STANDARD_COLUMNS, true, false)));
    }

    private static String compared(List<String> files, TerminalLayout layout) {
        List<RunFile> runs = files.stream().map(Reports::read).toList();
        List<RunFile> others = runs.subList(1, runs.size());
        CompareReport report = Comparer.of(runs.get(0), others, Comparer.usualMargin(runs.get(0), others), 0.95);
        return ComparisonFormat.TERMINAL.of(report, Gate.of(report, Gate.Target.CELLS, false), layout);
    }

    /** What {@code compare --by FIELD --over BENCHMARK --include REGEX FILE...} prints. */
    static String kinds(String by, String over, String include, List<String> files) {
        Kinds kinds = Kinds.of(By.of(by), files.stream().map(Reports::read).toList());
        return KindRatiosText.of(
                        KindComparer.of(kinds, over, Optional.of(Pattern.compile(include)), 0.95),
                        ComparisonFormat.TERMINAL)
                .orElseThrow();
    }

    /** What {@code report --format csv FILE} prints. */
    static String csv(String file) {
        RunFile run = read(file);
        return Format.CSV.head("") + Format.CSV.of(Report.of(run, Detail.LAWS));
    }

    static RunFile read(String file) {
        try {
            return new RunFile(file, ResultReader.readScores(Path.of(file)));
        } catch (BadResultFile e) {
            throw new AssertionError(e);
        }
    }

    /** The throughputs of the forks of one cell. */
    static Sample forks(String benchmark, int threads, String file) {
        return Sample.ofForks(entry(benchmark, threads, file).primaryMetric().iterationsByFork());
    }

    static Entry entry(String benchmark, int threads, String file) {
        List<Entry> found = read(file).entries().stream()
                .filter(entry -> entry.benchmark().endsWith("." + benchmark))
                .filter(entry -> entry.threads() == threads)
                .toList();
        assertEquals(1, found.size(), benchmark + " on " + threads + " in " + file);
        return found.get(0);
    }

    /** The lines about one benchmark on so many threads, as one text. */
    static String linesAbout(String benchmark, String threads, String file) {
        Stream<String> lines = of(file).lines()
                .filter(line -> line.strip().startsWith(benchmark + " "))
                .filter(line -> line.matches(".*\\S +" + threads + " .*"));
        return String.join("\n", lines.toList());
    }
}
