package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.report.Gate.Outcome;
import everycore.report.Gate.Target;
import everycore.result.Entry;
import everycore.result.Metric;
import everycore.statistics.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How often {@code compare} finds a tenth that was taken from scores: of each cell by itself, and of all at once. */
final class PlantedSlowdowns {
    private static final double PLANTED = 0.9;

    private final int sessions;
    private final Map<String, Found> found = new LinkedHashMap<>();

    /** What was found of what was planted. */
    private static final class Found {
        private int tries;
        private int verdicts;
        private int gates;
        private int inconclusive;

        void add(boolean isSlower, Outcome gate) {
            tries++;
            verdicts += isSlower ? 1 : 0;
            gates += gate == Outcome.FAILED ? 1 : 0;
            inconclusive += gate == Outcome.INCONCLUSIVE ? 1 : 0;
        }

        String row(String name) {
            return "| " + name + " | " + tries + " | " + FalseAlarms.share(verdicts, tries) + " | "
                    + FalseAlarms.share(gates, tries) + " | " + FalseAlarms.share(inconclusive, tries) + " |";
        }
    }

    /** @param sessions of the baseline, and of the larger of two candidates */
    PlantedSlowdowns(int sessions) {
        this.sessions = sessions;
    }

    /** In the next sitting, and in as many of the next as the baseline has; both after the same baseline. */
    void search(List<RunFile> group) {
        for (int i = sessions; i < group.size(); i++) {
            plant(sessions + " and 1: ", group.subList(i - sessions, i), group.subList(i, i + 1));
        }
        for (int i = sessions; i + sessions <= group.size(); i++) {
            plant(sessions + " and " + sessions + ": ", group.subList(i - sessions, i), group.subList(i, i + sessions));
        }
    }

    Stream<String> rows() {
        return found.entrySet().stream().map(entry -> entry.getValue().row(entry.getKey()));
    }

    private void plant(String sides, List<RunFile> before, List<RunFile> now) {
        CompareReport untouched = compare(before, now, entry -> false);
        for (ComparedCell cell : untouched.cells()) {
            if (cell.isTested()) {
                CompareReport report =
                        compare(before, now, entry -> entry.cell().equals(cell.cell()));
                ComparedCell seen = report.cells().stream()
                        .filter(it -> it.cell().equals(cell.cell()))
                        .findFirst()
                        .orElseThrow();
                Side side = seen.sides().get(0).orElseThrow();
                boolean isFailed = Gate.of(report, Target.CELLS, false).outcome() == Outcome.FAILED;
                Outcome outcome = isFailed
                        ? side.isSlowerCorrected() ? Outcome.FAILED : Outcome.PASSED
                        : Gate.of(report, Target.CELLS, false).outcome();
                String kind = sides + "one cell, " + Phrases.threads(cell.cell().threads());
                found.computeIfAbsent(kind, any -> new Found())
                        .add(side.comparison().verdict() == Verdict.SLOWER, outcome);
            }
        }
        CompareReport report = compare(before, now, entry -> !KnownBenchmarks.isControl(entry.cell()));
        found.computeIfAbsent(sides + "all cells", any -> new Found())
                .add(
                        report.cells().stream()
                                .filter(ComparedCell::isTested)
                                .anyMatch(cell -> cell.sides()
                                                .get(0)
                                                .orElseThrow()
                                                .comparison()
                                                .verdict()
                                        == Verdict.SLOWER),
                        Gate.of(report, Target.CELLS, false).outcome());
        boolean isFamilySlower = report.families().stream()
                .allMatch(family ->
                        family.means().get(0).orElseThrow().comparison().verdict() == Verdict.SLOWER);
        found.computeIfAbsent(sides + "all cells, `--fail-on-slower=family`", any -> new Found())
                .add(isFamilySlower, Gate.of(report, Target.FAMILY, false).outcome());
    }

    private static CompareReport compare(List<RunFile> before, List<RunFile> now, Predicate<Entry> slowed) {
        List<RunFile> sessions = now.stream().map(file -> slower(file, slowed)).toList();
        return FalseAlarms.compare(before, RunFile.joined("now", sessions));
    }

    private static RunFile slower(RunFile file, Predicate<Entry> which) {
        return new RunFile(
                file.name(),
                file.entries().stream()
                        .map(entry -> which.test(entry) ? slower(entry, PLANTED) : entry)
                        .toList());
    }

    /** By more time an operation where that is what was measured. */
    static Entry slower(Entry entry, double kept) {
        double factor = entry.mode().equals("thrpt") ? kept : 1 / kept;
        List<List<Double>> scores = entry.primaryMetric().iterationsByFork().stream()
                .map(fork -> fork.stream().map(score -> score * factor).toList())
                .toList();
        return entry.part(entry.benchmark(), Metric.of(entry.primaryMetric().scoreUnit(), scores));
    }
}
