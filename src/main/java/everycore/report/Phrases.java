package everycore.report;

import java.util.List;

/** Words around numbers, in their singular and plural. */
public final class Phrases {
    private Phrases() {}

    public static String threads(int n) {
        return n == 1 ? "1 thread" : n + " threads";
    }

    public static String cells(int n) {
        return n == 1 ? "1 cell" : n + " cells";
    }

    static String cpus(int n) {
        return n == 1 ? "1 CPU" : n + " CPUs";
    }

    /** For instance {@code a, b and c}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
