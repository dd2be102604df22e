package everycore.jmh;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A benchmark with one value for each of its parameters. */
public record JmhVariant(JmhBenchmark benchmark, SortedMap<String, String> parameters) {
    public JmhVariant {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }
}
