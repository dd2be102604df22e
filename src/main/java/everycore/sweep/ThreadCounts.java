package everycore.sweep;

import java.util.List;
import java.util.TreeSet;

/** Which thread counts a sweep visits. */
public final class ThreadCounts {
    /** Well above twice the CPUs of the largest machines, and below what makes a JVM fail for want of memory. */
    public static final int MAXIMUM = 4096;

    private ThreadCounts() {}

    /**
     * Reads {@code auto}, {@code max}, or a list of counts and ranges such as {@code 1,2,4..8}, in ascending order.
     *
     * @throws IllegalArgumentException with a sentence that names the part at fault
     */
    public static List<Integer> parse(String text, int cpusAllowed, int physicalCores) {
        return switch (text.strip()) {
            case "auto" -> automatic(cpusAllowed, physicalCores);
            case "max" -> List.of(cpusAllowed);
            default -> list(text);
        };
    }

    /** 1, 2, 4 … up to the CPUs allowed, the physical cores and the CPUs allowed themselves, and twice those. */
    static List<Integer> automatic(int cpusAllowed, int physicalCores) {
        TreeSet<Integer> counts = new TreeSet<>();
        for (int n = 1; n < cpusAllowed; n *= 2) {
            counts.add(n);
        }
        counts.add(Math.min(physicalCores, cpusAllowed));
        counts.add(cpusAllowed);
        counts.add(Math.min(2 * cpusAllowed, MAXIMUM));
        return List.copyOf(counts);
    }

    private static List<Integer> list(String text) {
        TreeSet<Integer> counts = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            String[] ends = part.strip().split("\\.\\.", -1);
            int first = count(ends[0], text);
            int last = ends.length == 1 ? first : count(ends[1], text);
            if (ends.length > 2 || last < first) {
                throw new IllegalArgumentException("'" + part + "' is no range of thread counts, such as 1..8");
            }
            for (int n = first; n <= last; n++) {
                counts.add(n);
            }
        }
        return List.copyOf(counts);
    }

    private static int count(String number, String text) {
        try {
            long count = Long.parseLong(number.strip());
            if (count < 1 || count > MAXIMUM) {
                throw new IllegalArgumentException("thread count " + count + " is out of range: give 1 to " + MAXIMUM);
            }
            return (int) count;
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no list of thread counts: give auto, max, 1,2,4 or 1..8", e);
        }
    }
}
