package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.statistics.Basis;
import everycore.statistics.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Whether something became slower, or can't be told to be.
 *
 * @param reason one line that says what to do; empty where the gate passes
 */
public record Gate(Outcome outcome, String reason) {
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

    /** @param other the place of the other file */
    private record Test(String title, int other, Basis basis, Comparison comparison, boolean isSlower) {}

    /**
     * @param isSameSitting the users' word that nothing changed between the two sides but what they compare
     */
    public static Gate of(CompareReport report, Target target, boolean isSameSitting) {
        List<Test> tests = (target == Target.CELLS ? cells(report) : families(report))
                .stream().filter(test -> test.comparison().pValue().isPresent()).toList();
        if (tests.isEmpty()) {
            return inconclusive("no " + (target == Target.CELLS ? "cell" : "family")
                    + " beside the controls has three forks or sessions on both sides; measure more of them");
        }
        List<Test> trusted = tests.stream()
                .filter(test -> isSameSitting || isTrusted(report, test))
                .toList();
        if (trusted.isEmpty()) {
            return inconclusive(acrossSittings(report.baseline(), tests, report)
                    + "; give the baseline three sessions or more (run --session, --baseline FILE...), measure both in"
                    + " one sweep, or say --same-sitting");
        }
        if (!report.vetoes().isEmpty()) {
            return inconclusive(String.join(" ", report.vetoes()));
        }
        List<String> slower = trusted.stream()
                .filter(Test::isSlower)
                .map(Test::title)
                .distinct()
                .toList();
        return slower.isEmpty()
                ? new Gate(Outcome.PASSED, "")
                : new Gate(Outcome.FAILED, "slower than " + report.baseline() + ": " + String.join(", ", slower));
    }

    /** What comparisons between single sittings can't exclude, a sentence for each of the other files that it is so of. */
    public static List<String> doubts(CompareReport report) {
        return cells(report).stream()
                .filter(test -> !isTrusted(report, test))
                .map(Test::other)
                .distinct()
                .map(other -> acrossSittings(report.baseline(), report.others().get(other)))
                .toList();
    }

    private static boolean isTrusted(CompareReport report, Test test) {
        return test.basis() != Basis.FORKS || report.sharesRounds(test.other());
    }

    private static String acrossSittings(String baseline, List<Test> tests, CompareReport report) {
        return acrossSittings(
                baseline,
                tests.stream()
                        .map(test -> report.others().get(test.other()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
    }

    private static String acrossSittings(String baseline, String others) {
        return baseline + " and " + others
                + " are compared over the forks of single sittings, so that a machine that changed in between looks like"
                + " a change of the code";
    }

    private static Gate inconclusive(String reason) {
        return new Gate(Outcome.INCONCLUSIVE, "the gate is inconclusive: " + reason);
    }

    private static List<Test> cells(CompareReport report) {
        return report.cells().stream()
                .filter(ComparedCell::isTested)
                .flatMap(cell -> IntStream.range(0, cell.sides().size())
                        .boxed()
                        .flatMap(other -> cell.sides().get(other).stream()
                                .map(side -> new Test(
                                        cell.title(),
                                        other,
                                        side.basis(),
                                        side.comparison(),
                                        side.isSlowerCorrected()))))
                .toList();
    }

    private static List<Test> families(CompareReport report) {
        List<Test> tests = new ArrayList<>();
        report.families()
                .forEach(family -> IntStream.range(0, family.means().size())
                        .forEach(other -> family.means()
                                .get(other)
                                .ifPresent(mean -> tests.add(new Test(
                                        family.name(),
                                        other,
                                        mean.basis(),
                                        mean.comparison(),
                                        mean.isSlowerCorrected())))));
        return tests;
    }
}
