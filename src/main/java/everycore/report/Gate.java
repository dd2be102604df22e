package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.result.Cell;
import everycore.statistics.Basis;
import everycore.statistics.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether something became slower, or can't be told to be.
 *
 * @param reason one line that says what to do; empty where the gate passes
 * @param judgements one for each that is tested in each of the other files
 */
public record Gate(Outcome outcome, String reason, List<Judgement> judgements) {
    public enum Outcome {
        PASSED,
        FAILED,
        INCONCLUSIVE
    }

    /** What is tested, each after the correction for their number. */
    public enum Target {
        CELLS,
        FAMILY;

        /** As it is typed. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What the gate makes of one cell, or one family.
     *
     * @param group the class of its benchmark, with packages where it is a cell's
     * @param title unlike that of any other of the file
     * @param other the place of the other file
     * @param basis what its comparison stands on
     * @param outcome passed where it is faster or the same
     * @param reason why it fails, or can't be told; empty where it passes
     */
    public record Judgement(
            String group,
            String title,
            int other,
            Basis basis,
            Comparison comparison,
            Outcome outcome,
            String reason) {}

    /** @param other the place of the other file */
    private record Test(
            String group,
            String title,
            int other,
            Basis basis,
            Comparison comparison,
            boolean isSlower,
            Optional<String> doubt) {
        Judgement judged(Outcome outcome, String reason) {
            return new Judgement(group, title, other, basis, comparison, outcome, reason);
        }
    }

    public Gate {
        judgements = List.copyOf(judgements);
    }

    /**
     * @param isSameSitting the users' word that nothing changed between the two sides but what they compare
     */
    public static Gate of(CompareReport report, Target target, boolean isSameSitting) {
        List<Test> all = target == Target.CELLS ? cells(report) : families(report);
        List<Judgement> judgements =
                all.stream().map(test -> judged(test, report, isSameSitting)).toList();
        List<Test> tests = all.stream()
                .filter(test -> test.comparison().pValue().isPresent())
                .toList();
        if (tests.isEmpty()) {
            return inconclusive(
                    judgements,
                    "no " + (target == Target.CELLS ? "cell" : "family")
                            + " beside the controls has three forks or sessions on both sides; measure more of them");
        }
        List<Test> trusted = tests.stream()
                .filter(test -> isSameSitting || isTrusted(report, test))
                .toList();
        if (trusted.isEmpty()) {
            return inconclusive(
                    judgements,
                    acrossSittings(report.baseline(), tests, report)
                            + "; give the baseline three sessions or more (run --session, --baseline FILE...), measure both in"
                            + " one sweep, or say --same-sitting");
        }
        if (!report.vetoes().isEmpty()) {
            return inconclusive(judgements, String.join(" ", report.vetoes()));
        }
        List<String> slower = trusted.stream()
                .filter(test -> test.isSlower() && test.doubt().isEmpty())
                .map(Test::title)
                .distinct()
                .toList();
        if (!slower.isEmpty()) {
            return new Gate(
                    Outcome.FAILED, "slower than " + report.baseline() + ": " + String.join(", ", slower), judgements);
        }
        List<String> doubts = trusted.stream()
                .flatMap(test -> test.doubt().map(doubt -> test.title() + ": " + doubt).stream())
                .toList();
        return doubts.isEmpty()
                ? new Gate(Outcome.PASSED, "", judgements)
                : inconclusive(judgements, Phrases.some(doubts));
    }

    public List<Judgement> judgements(Outcome wanted) {
        return judgements.stream()
                .filter(judgement -> judgement.outcome() == wanted)
                .toList();
    }

    private static Judgement judged(Test test, CompareReport report, boolean isSameSitting) {
        if (test.comparison().pValue().isEmpty()) {
            return test.judged(Outcome.INCONCLUSIVE, "fewer than three forks or sessions on a side");
        }
        if (!isSameSitting && !isTrusted(report, test)) {
            return test.judged(Outcome.INCONCLUSIVE, "the two sides are single sittings");
        }
        if (!report.vetoes().isEmpty()) {
            return test.judged(Outcome.INCONCLUSIVE, "the machine may have changed");
        }
        if (test.doubt().isPresent()) {
            return test.judged(Outcome.INCONCLUSIVE, test.doubt().get());
        }
        if (test.isSlower()) {
            return test.judged(Outcome.FAILED, "slower, even after Holm's correction");
        }
        return switch (test.comparison().verdict()) {
            case FASTER, SAME -> test.judged(Outcome.PASSED, "");
            case SLOWER -> test.judged(Outcome.INCONCLUSIVE, "slower, but not after Holm's correction");
            case INCONCLUSIVE ->
                test.judged(Outcome.INCONCLUSIVE, "the interval holds 1 and reaches beyond the margin");
        };
    }

    /** What comparisons between single sittings can't exclude, a sentence for each of the other files that it is so of. */
    public static List<String> doubts(CompareReport report) {
        return cells(report).stream()
                .filter(test -> !isTrusted(report, test))
                .map(Test::other)
                .distinct()
                .map(other -> acrossSittings(report.baseline(), report.other(other)))
                .toList();
    }

    private static boolean isTrusted(CompareReport report, Test test) {
        return test.basis() != Basis.FORKS || report.sharesRounds(test.other());
    }

    private static String acrossSittings(String baseline, List<Test> tests, CompareReport report) {
        return acrossSittings(
                baseline,
                tests.stream()
                        .map(test -> report.other(test.other()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static String acrossSittings(String baseline, String others) {
        return baseline + " and " + others
                + " are compared over the forks of single sittings, so that a machine that changed in between looks like"
                + " a change of the code";
    }

    private static Gate inconclusive(List<Judgement> judgements, String reason) {
        return new Gate(Outcome.INCONCLUSIVE, "the gate is inconclusive: " + reason, judgements);
    }

    private static List<Test> cells(CompareReport report) {
        return report.cells().stream()
                .filter(ComparedCell::isTested)
                .flatMap(cell -> IntStream.range(0, cell.sides().size())
                        .boxed()
                        .flatMap(other -> cell.sides().get(other).stream()
                                .map(side -> new Test(
                                        group(cell.cell()),
                                        cell.title(),
                                        other,
                                        side.basis(),
                                        side.comparison(),
                                        side.isSlowerCorrected(),
                                        side.doubt()))))
                .toList();
    }

    /** Another runtime's benchmarks are of no class. */
    private static String group(Cell cell) {
        int method = cell.benchmark().lastIndexOf('.');
        return method < 0 ? cell.runtime() : cell.benchmark().substring(0, method);
    }

    private static List<Test> families(CompareReport report) {
        List<Test> tests = new ArrayList<>();
        report.families()
                .forEach(family -> IntStream.range(0, family.means().size())
                        .forEach(other -> family.means()
                                .get(other)
                                .ifPresent(mean -> tests.add(new Test(
                                        family.name(),
                                        family.name(),
                                        other,
                                        mean.basis(),
                                        mean.comparison(),
                                        mean.isSlowerCorrected(),
                                        mean.doubt())))));
        return tests;
    }
}
