package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.report.Gate.Outcome;
import everycore.report.Gate.Target;
import everycore.result.BadResultFile;
import everycore.result.Entry;
import everycore.result.Pairing;
import everycore.result.ResultReader;
import everycore.statistics.Comparison;
import everycore.statistics.ConfidenceInterval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What {@code compare} finds in runs of pairs whose sides are one and the same, in pairs and from the same forks without pairing, and
 * what of a change that is planted in their scores: for a folder of result files, of one run of pairs or many.
 *
 * <pre>java -cp target/test-classes:target/benchmarks.jar everycore.report.PairedAlarms FOLDER</pre>
 */
public final class PairedAlarms {
    private static final double LEVEL = 0.95;
    private static final double[] KEPT = {1, 0.99, 0.97};

    /** What one way to compare said of one change, over many runs. */
    private static final class Tally {
        private int cells;
        private int faster;
        private int slower;
        private final Map<Outcome, Integer> gates = new TreeMap<>();

        void add(CompareReport report) {
            tested(report).forEach(side -> {
                Comparison comparison = side.comparison();
                boolean differs =
                        comparison.pValue().filter(p -> p <= 1 - LEVEL).isPresent();
                cells++;
                faster += differs && comparison.ratio().value() > 1 ? 1 : 0;
                slower += differs && comparison.ratio().value() < 1 ? 1 : 0;
            });
            gates.merge(Gate.of(report, Target.CELLS, true).outcome(), 1, Integer::sum);
        }

        String row(String name) {
            return "| " + name + " | "
                    + gates.values().stream().mapToInt(it -> it).sum() + " | " + cells + " | "
                    + FalseAlarms.share(faster, cells) + " | " + FalseAlarms.share(slower, cells) + " | "
                    + String.join(
                            " / ",
                            Arrays.stream(Outcome.values())
                                    .map(outcome -> String.valueOf(gates.getOrDefault(outcome, 0)))
                                    .toList())
                    + " |";
        }
    }

    private record Seen(Side paired, Side unpaired) {}

    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, List<Seen>> byCell = new TreeMap<>();

    private PairedAlarms() {}

    public static void main(String[] args) throws IOException, BadResultFile {
        PairedAlarms alarms = new PairedAlarms();
        runs(Path.of(args[0])).values().forEach(alarms::add);
        System.out.println("| less by, and how compared | tables | cells | faster | slower"
                + " | gate: passed / failed / inconclusive |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        alarms.tallies.forEach((name, tally) -> System.out.println(tally.row(name)));
        System.out.println();
        System.out.println("| cell | comparisons | half-width in pairs | without pairing | the one over the other |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        alarms.byCell.forEach((name, seen) -> System.out.println(row(name, seen)));
    }

    private static Map<String, Map<Pairing.Side, RunFile>> runs(Path folder) throws IOException, BadResultFile {
        Map<String, Map<Pairing.Side, RunFile>> runs = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            RunFile run = new RunFile(file.getFileName().toString(), ResultReader.readScores(file));
            Optional<Pairing> pairing = run.pairings().findFirst();
            pairing.ifPresent(it -> runs.computeIfAbsent(it.id(), any -> new EnumMap<>(Pairing.Side.class))
                    .put(it.side(), run));
        }
        return runs;
    }

    private void add(Map<Pairing.Side, RunFile> run) {
        RunFile baseline = run.get(Pairing.Side.BASELINE);
        Stream.of(Pairing.Side.CANDIDATE, Pairing.Side.CONTROL)
                .filter(run::containsKey)
                .forEach(side -> compare(baseline, run.get(side)));
    }

    private void compare(RunFile baseline, RunFile other) {
        for (double kept : KEPT) {
            CompareReport paired = compare(baseline.entries(), scaled(other, kept));
            CompareReport unpaired = compare(withoutPairs(baseline.entries()), withoutPairs(scaled(other, kept)));
            String less = Math.round(100 * (1 - kept)) + " %, ";
            tallies.computeIfAbsent(less + "in pairs", any -> new Tally()).add(paired);
            tallies.computeIfAbsent(less + "the same forks", any -> new Tally()).add(unpaired);
            if (kept == 1) {
                for (int i = 0; i < paired.cells().size(); i++) {
                    byCell.computeIfAbsent(paired.cells().get(i).title(), any -> new ArrayList<>())
                            .add(new Seen(
                                    side(paired.cells().get(i)),
                                    side(unpaired.cells().get(i))));
                }
            }
        }
    }

    private static CompareReport compare(List<Entry> baseline, List<Entry> other) {
        return Comparer.of(new RunFile("before", baseline), List.of(new RunFile("after", other)), 0.01, LEVEL);
    }

    private static List<Entry> scaled(RunFile file, double kept) {
        return file.entries().stream()
                .map(entry -> PlantedSlowdowns.slower(entry, kept))
                .toList();
    }

    private static List<Entry> withoutPairs(List<Entry> entries) {
        return entries.stream()
                .map(entry ->
                        entry.withEnvironment(entry.environment().orElseThrow().withPairs(Optional.empty())))
                .toList();
    }

    private static Stream<Side> tested(CompareReport report) {
        return report.cells().stream().filter(ComparedCell::isTested).map(PairedAlarms::side);
    }

    private static Side side(ComparedCell cell) {
        return cell.sides().get(0).orElseThrow();
    }

    private static String row(String cell, List<Seen> seen) {
        return "| " + cell + " | " + seen.size() + " | " + Numbers.percent(median(seen, it -> halfWidth(it.paired)))
                + " | " + Numbers.percent(median(seen, it -> halfWidth(it.unpaired))) + " | "
                + String.format(
                        Locale.ROOT,
                        "%.2f",
                        median(seen, it -> Math.log1p(halfWidth(it.paired)) / Math.log1p(halfWidth(it.unpaired))))
                + " |";
    }

    private static double halfWidth(Side side) {
        return side.comparison().ratio().interval().map(PairedAlarms::halfWidth).orElse(Double.NaN);
    }

    /** By how much the ratio's interval reaches beyond its middle. */
    private static double halfWidth(ConfidenceInterval interval) {
        return Math.sqrt(interval.high() / interval.low()) - 1;
    }

    private static double median(List<Seen> seen, ToDoubleFunction<Seen> value) {
        double[] sorted = seen.stream().mapToDouble(value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
