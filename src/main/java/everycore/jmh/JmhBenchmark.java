package everycore.jmh;

import everycore.benchmarks.OnRequest;
import everycore.benchmarks.Summary;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Group;
import org.openjdk.jmh.runner.BenchmarkListEntry;

/**
 * A benchmark of this jar.
 *
 * @param name class and method, or class and group
 * @param summary what it measures, in a line
 * @param onRequest whether a sweep leaves it out unless it is asked for by name
 * @param fewestThreads 2 for a reader beside writers, else 1
 * @param parameters the values that each of its parameters takes by default
 */
public record JmhBenchmark(
        String name, String summary, boolean onRequest, int fewestThreads, SortedMap<String, List<String>> parameters) {
    public JmhBenchmark {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    static JmhBenchmark of(BenchmarkListEntry entry) {
        Class<?> type = type(entry.getUserClassQName());
        SortedMap<String, List<String>> parameters = new TreeMap<>();
        entry.getParams().orElse(Map.of()).forEach((name, values) -> parameters.put(name, List.of(values)));
        return new JmhBenchmark(
                entry.getUsername(),
                summary(type, entry.getUsername()),
                type.isAnnotationPresent(OnRequest.class),
                entry.getThreadGroups().length,
                parameters);
    }

    /** With other values for those of its parameters that the map names. */
    public JmhBenchmark withParameters(Map<String, List<String>> values) {
        SortedMap<String, List<String>> own = new TreeMap<>(parameters);
        own.replaceAll((name, byDefault) -> values.getOrDefault(name, byDefault));
        return new JmhBenchmark(name, summary, onRequest, fewestThreads, own);
    }

    /** One for each combination of its parameters' values. */
    public List<JmhVariant> variants() {
        List<SortedMap<String, String>> settings = List.of(new TreeMap<>());
        for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
            List<SortedMap<String, String>> longer = new ArrayList<>();
            for (SortedMap<String, String> setting : settings) {
                for (String value : parameter.getValue()) {
                    SortedMap<String, String> one = new TreeMap<>(setting);
                    one.put(parameter.getKey(), value);
                    longer.add(one);
                }
            }
            settings = longer;
        }
        return settings.stream()
                .map(setting -> new JmhVariant(name, setting, fewestThreads))
                .toList();
    }

    private static String summary(Class<?> type, String benchmark) {
        return Stream.of(type.getMethods())
                .filter(method -> benchmark.equals(type.getName() + "." + nameOf(method)))
                .flatMap(method -> Optional.ofNullable(method.getAnnotation(Summary.class)).stream())
                .map(Summary::value)
                .findFirst()
                .orElse("");
    }

    private static String nameOf(Method method) {
        Group group = method.getAnnotation(Group.class);
        return group == null ? method.getName() : group.value();
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("JMH lists a benchmark of " + name + ", and there is no such class", e);
        }
    }
}
