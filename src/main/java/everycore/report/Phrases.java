package everycore.report;

import java.util.List;

/** Words around numbers, in their singular and plural. */
public final class Phrases {
    private static final int MOST_LISTED = 10;

    private Phrases() {}

    public static String threads(int n) {
        return count(n, "thread");
    }

    public static String cells(int n) {
        return count(n, "cell");
    }

    static String cpus(int n) {
        return count(n, "CPU");
    }

    /** Of a noun whose plural ends in s. */
    public static String count(int n, String noun) {
        return n == 1 ? "1 " + noun : n + " " + noun + "s";
    }

    /** The same with the first of many alone, for instance {@code a, b, c, d, e, f, g, h, i and 12 more}. */
    public static String some(List<String> parts) {
        int more = parts.size() - MOST_LISTED + 1;
        return more < 2 ? list(parts) : String.join(", ", parts.subList(0, MOST_LISTED - 1)) + " and " + more + " more";
    }

    /** For instance {@code a, b and c}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
