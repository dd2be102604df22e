package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.report.Gate.Outcome;
import everycore.report.Gate.Target;
import everycore.result.BadResultFile;
import everycore.result.Entry;
import everycore.result.ResultReader;
import everycore.statistics.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often {@code compare} finds what isn't there, and what is, in sittings of one and the same: for a folder of result
 * files, in the order of their names, or for the sessions of one file. Files named DATE-COMMIT.json are compared with those of the
 * same commit alone.
 *
 * <pre>java -cp target/test-classes:target/benchmarks.jar everycore.report.FalseAlarms PATH [BENCHMARK]</pre>
 *
 * BENCHMARK is a regular expression of benchmarks to leave out.
 */
public final class FalseAlarms {
    private static final double MARGIN = 0.05;
    private static final double LEVEL = 0.95;
    private static final int FEWEST = 3;
    private static final int FEW = 5;

    /** What a way to compare said, over many tables. */
    private static final class Tally {
        private int tables;
        private int cells;
        private int faster;
        private int slower;
        private final Map<Outcome, Integer> cellGates = new TreeMap<>();
        private final Map<Outcome, Integer> familyGates = new TreeMap<>();
        private int failedBefore;

        void add(CompareReport report, boolean isSameSitting) {
            tables++;
            sides(report).forEach(side -> {
                cells++;
                faster += side.comparison().verdict() == Verdict.FASTER ? 1 : 0;
                slower += side.comparison().verdict() == Verdict.SLOWER ? 1 : 0;
            });
            failedBefore += report.slower().isEmpty() ? 0 : 1;
            cellGates.merge(Gate.of(report, Target.CELLS, isSameSitting).outcome(), 1, Integer::sum);
            familyGates.merge(Gate.of(report, Target.FAMILY, isSameSitting).outcome(), 1, Integer::sum);
        }

        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %,d | %s | %s | %d | %s | %s |",
                    name,
                    tables,
                    cells,
                    share(faster, cells),
                    share(slower, cells),
                    failedBefore,
                    outcomes(cellGates),
                    outcomes(familyGates));
        }

        private static String outcomes(Map<Outcome, Integer> gates) {
            return Arrays.stream(Outcome.values())
                    .map(outcome -> String.valueOf(gates.getOrDefault(outcome, 0)))
                    .reduce((a, b) -> a + " / " + b)
                    .orElseThrow();
        }
    }

    private FalseAlarms() {}

    public static void main(String[] args) throws IOException, BadResultFile {
        Predicate<Entry> isKept =
                args.length < 2 ? entry -> true : entry -> !entry.benchmark().matches(args[1]);
        Path path = Path.of(args[0]);
        List<List<RunFile>> groups = Files.isDirectory(path) ? groups(path, isKept) : List.of(sessions(path, isKept));
        System.out.println("| compared | tables | cells | faster | slower | a corrected cell slower"
                + " | gate of cells: passed / failed / inconclusive | gate of families |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        System.out.println(pairs(groups, false).row("two neighbours"));
        System.out.println(pairs(groups, true).row("two neighbours, `--same-sitting`"));
        System.out.println(rolling(groups, Integer.MAX_VALUE).row("the next after all before"));
        System.out.println(rolling(groups, FEW).row("the next after the last " + FEW));
        System.out.println(leaveOneOut(groups).row("each against all others"));
        System.out.println();
        System.out.println("| planted: a tenth less | tries | verdict *slower* | gate | inconclusive |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        PlantedSlowdowns planted = new PlantedSlowdowns(FEW);
        groups.forEach(planted::search);
        planted.rows().forEach(System.out::println);
    }

    private static List<List<RunFile>> groups(Path folder, Predicate<Entry> isKept) throws IOException, BadResultFile {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<List<RunFile>> groups = new ArrayList<>();
        String last = "none";
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".json", "");
            String commit = name.contains("-") ? name.substring(name.lastIndexOf('-')) : "";
            if (!commit.equals(last)) {
                groups.add(new ArrayList<>());
                last = commit;
            }
            List<Entry> entries =
                    ResultReader.readScores(file).stream().filter(isKept).toList();
            groups.get(groups.size() - 1).add(new RunFile(name, entries));
        }
        return groups;
    }

    private static List<RunFile> sessions(Path file, Predicate<Entry> isKept) throws IOException, BadResultFile {
        List<Entry> entries =
                ResultReader.readScores(file).stream().filter(isKept).toList();
        return new RunFile("all", entries)
                .sessions().stream()
                        .map(session -> new RunFile(session.name(), session.entries()))
                        .toList();
    }

    private static Tally pairs(List<List<RunFile>> groups, boolean isSameSitting) {
        Tally tally = new Tally();
        for (List<RunFile> group : groups) {
            for (int i = 1; i < group.size(); i++) {
                add(tally, group.subList(i - 1, i), group.get(i), isSameSitting);
            }
        }
        return tally;
    }

    private static Tally rolling(List<List<RunFile>> groups, int most) {
        Tally tally = new Tally();
        for (List<RunFile> group : groups) {
            for (int i = FEWEST; i < group.size(); i++) {
                add(tally, group.subList(Math.max(0, i - most), i), group.get(i), false);
            }
        }
        return tally;
    }

    private static Tally leaveOneOut(List<List<RunFile>> groups) {
        Tally tally = new Tally();
        for (List<RunFile> group : groups) {
            for (int i = 0; group.size() > FEWEST && i < group.size(); i++) {
                List<RunFile> others = new ArrayList<>(group);
                add(tally, others, others.remove(i), false);
            }
        }
        return tally;
    }

    private static void add(Tally tally, List<RunFile> before, RunFile now, boolean isSameSitting) {
        CompareReport report = compare(before, now);
        if (!report.cells().isEmpty()) {
            tally.add(report, isSameSitting);
        }
    }

    static CompareReport compare(List<RunFile> before, RunFile now) {
        return Comparer.of(RunFile.joined("before", before), List.of(now), MARGIN, LEVEL);
    }

    private static Stream<Side> sides(CompareReport report) {
        return report.cells().stream()
                .filter(ComparedCell::isTested)
                .flatMap(cell -> IntStream.range(0, 1)
                        .mapToObj(other -> cell.sides().get(other).orElseThrow()));
    }

    static String share(int some, int all) {
        return all == 0 ? "" : String.format(Locale.ROOT, "%.1f %%", 100.0 * some / all);
    }
}
