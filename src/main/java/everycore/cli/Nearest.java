package everycore.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What somebody may have meant who mistyped a name. */
final class Nearest {
    private static final double ALIKE = 0.3;
    private static final int MOST = 3;

    private Nearest() {}

    /** For instance {@code ; did you mean lock?}, or nothing where no name is like it. */
    static String hint(String mistyped, Collection<String> names) {
        List<String> nearest = to(mistyped, names);
        return nearest.isEmpty() ? "" : "; did you mean " + String.join(", ", nearest) + "?";
    }

    /** The names that share most pairs of letters with it, best first, the shorter of equals. */
    static List<String> to(String mistyped, Collection<String> names) {
        Set<String> pairs = pairs(mistyped);
        return names.stream()
                .filter(name -> likeness(pairs, name) > ALIKE)
                .sorted(Comparator.comparingDouble((String name) -> -likeness(pairs, name))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** The part of the pairs that the name has. */
    private static double likeness(Set<String> pairs, String name) {
        Set<String> shared = pairs(name);
        shared.retainAll(pairs);
        return pairs.isEmpty() ? 0 : (double) shared.size() / pairs.size();
    }

    private static Set<String> pairs(String name) {
        String letters = name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i + 2 <= letters.length(); i++) {
            pairs.add(letters.substring(i, i + 2));
        }
        return pairs;
    }
}
