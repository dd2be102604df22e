package everycore.stress;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.grading.ReportUtils;

/** Every balance that was seen, how often, and what is to be thought of it; over all ways to compile and schedule. */
final class StressTable {
    private static final String ROW = "%-20s %8s %16s %10s  %-12s %s%n";

    private final List<TestResult> tests;

    StressTable(Collection<TestResult> results) {
        tests = ReportUtils.mergedByName(results).stream()
                .sorted(Comparator.comparing(TestResult::getName))
                .toList();
    }

    /** Whether all that were due gave a result, and none of it was forbidden. */
    boolean isPassed(Collection<String> due) {
        List<String> names = tests.stream().map(TestResult::getName).toList();
        return !due.isEmpty() && names.containsAll(due) && tests.stream().allMatch(ReportUtils::statusToPassed);
    }

    String text(String options) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "change_it(5) beside change_it(8), and a reader beside change_it(5). jcstress %s, JDK %s, %d CPUs.%n%n",
                options,
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors()));
        text.append(String.format(ROW, "test", "balance", "seen", "share", "grade", ""));
        for (TestResult test : tests) {
            append(text, test);
        }
        return text.toString();
    }

    private static void append(StringBuilder text, TestResult test) {
        String name = test.getName().substring(test.getName().lastIndexOf('.') + 1);
        List<GradingResult> seen = test.grading().gradingResults.values().stream()
                .filter(outcome -> outcome.count > 0)
                .sorted(Comparator.comparingLong(outcome -> Long.parseLong(outcome.id)))
                .toList();
        long all = seen.stream().mapToLong(outcome -> outcome.count).sum();
        if (seen.isEmpty()) {
            text.append(String.format(ROW, name, "", "", "", "no result", test.status()));
        }
        for (GradingResult outcome : seen) {
            text.append(String.format(
                    Locale.ROOT,
                    ROW,
                    name,
                    outcome.id,
                    String.format(Locale.ROOT, "%,d", outcome.count),
                    share((double) outcome.count / all),
                    grade(outcome.expect),
                    outcome.description));
        }
    }

    /** Three digits of what is rare, and nothing rounded up to all. */
    private static String share(double share) {
        String percent = share < 1e-4
                ? String.format(Locale.ROOT, "%.2e", 100 * share)
                : String.format(Locale.ROOT, "%.3f", Math.floor(1e5 * share) / 1e3);
        return percent + " %";
    }

    private static String grade(Expect expect) {
        return switch (expect) {
            case ACCEPTABLE -> "acceptable";
            case ACCEPTABLE_INTERESTING -> "interesting";
            case FORBIDDEN -> "FORBIDDEN";
            case UNKNOWN -> "UNKNOWN";
        };
    }
}
