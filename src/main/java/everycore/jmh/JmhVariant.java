package everycore.jmh;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A benchmark with one value for each of its parameters.
 *
 * @param fewestThreads 2 for a reader beside writers, else 1
 */
public record JmhVariant(String benchmark, SortedMap<String, String> parameters, int fewestThreads) {
    public JmhVariant {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
        if (fewestThreads < 1 || fewestThreads > 2) {
            throw new IllegalArgumentException(benchmark + " has a group of " + fewestThreads
                    + " methods, and only one reader beside writers can be measured");
        }
    }

    /** A benchmark without parameters and groups. */
    static JmhVariant plain(String benchmark) {
        return new JmhVariant(benchmark, new TreeMap<>(), 1);
    }

    boolean hasReader() {
        return fewestThreads > 1;
    }
}
