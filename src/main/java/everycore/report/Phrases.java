package everycore.report;

import java.util.List;

/** Words around numbers, in their singular and plural. */
public final class Phrases {
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

    /** For instance {@code a, b and c}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
