package everycore.jmh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A benchmark with one value for each of its parameters. */
public record JmhVariant(JmhBenchmark benchmark, SortedMap<String, String> parameters) {
    public JmhVariant {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** One for each combination of a benchmark's values. */
    public static List<JmhVariant> of(JmhBenchmark benchmark) {
        List<SortedMap<String, String>> settings = List.of(new TreeMap<>());
        for (Map.Entry<String, List<String>> parameter : benchmark.parameters().entrySet()) {
            // JMH itself says which values are missing.
            if (!parameter.getValue().isEmpty()) {
                settings = combined(settings, parameter.getKey(), parameter.getValue());
            }
        }
        return settings.stream()
                .map(setting -> new JmhVariant(benchmark, setting))
                .toList();
    }

    private static List<SortedMap<String, String>> combined(
            List<SortedMap<String, String>> settings, String name, List<String> values) {
        List<SortedMap<String, String>> longer = new ArrayList<>();
        for (SortedMap<String, String> setting : settings) {
            for (String value : values) {
                SortedMap<String, String> one = new TreeMap<>(setting);
                one.put(name, value);
                longer.add(one);
            }
        }
        return longer;
    }
}
