package everycore;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Measured numbers in a text: those that have a unit, a precision or an interval. */
final class Quotations {
    private static final String NUMBER = "-?\\d[\\d.,]*(?<![.,])";
    private static final String UNIT = "(?: (?:%|[pnµm]s|[kMG]?ops/s)(?!\\w))";
    private static final String INTERVAL = " \\[" + NUMBER + ", " + NUMBER + "\\]";

    private static final Pattern WITH_INTERVAL = Pattern.compile(NUMBER + UNIT + "?" + INTERVAL);
    private static final String PRECISION = " ± " + NUMBER + "(?: %)?(?![\\d.,])";
    private static final Pattern QUOTED = Pattern.compile(
            "(?<![\\w.,-])" + NUMBER + "(?:" + UNIT + "?" + INTERVAL + "|" + PRECISION + "|" + UNIT + ")");

    private Quotations() {}

    static List<String> withInterval(String text) {
        return WITH_INTERVAL.matcher(text).results().map(MatchResult::group).toList();
    }

    static List<String> in(String text) {
        return QUOTED.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Each number stands in the report with the digits that it is quoted with. */
    static void assertStandIn(String report, String text, String name) {
        for (String quoted : in(text)) {
            Pattern whole = Pattern.compile("(?<![\\w.])" + Pattern.quote(quoted) + "(?![\\w])");
            assertTrue(whole.matcher(report).find(), () -> "the report of " + name + " doesn't say '" + quoted + "'");
        }
    }
}
