package everycore.jmh;

import everycore.machine.Flags;
import everycore.machine.HomeDirectory;
import everycore.result.Entry;
import everycore.result.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;

/** Turns what JMH measured in one fork into an entry, with every field that JMH's own JSON has. */
final class JmhEntry {
    private JmhEntry() {}

    static Entry of(BenchmarkResult fork, Map<String, String> ownParameters) {
        BenchmarkParams params = fork.getParams();
        Collection<IterationResult> iterations = fork.getIterationResults();
        List<Double> scores = iterations.stream()
                .map(result -> result.getPrimaryResult().getScore())
                .toList();
        return new Entry(
                Optional.of(params.getJmhVersion()),
                params.getBenchmark(),
                params.getMode().shortLabel(),
                params.getThreads(),
                1,
                Optional.of(HomeDirectory.withoutHome(params.getJvm())),
                Optional.of(Flags.shareable(List.copyOf(params.getJvmArgs()))),
                Optional.of(params.getJdkVersion()),
                Optional.of(params.getVmName()),
                Optional.of(params.getVmVersion()),
                params.getWarmup().getCount(),
                params.getWarmup().getTime().toString(),
                Optional.of(params.getWarmup().getBatchSize()),
                params.getMeasurement().getCount(),
                params.getMeasurement().getTime().toString(),
                Optional.of(params.getMeasurement().getBatchSize()),
                Optional.of(parameters(params, ownParameters)),
                Metric.of(fork.getPrimaryResult().getScoreUnit(), List.of(scores)),
                secondary(iterations),
                Optional.empty(),
                0);
    }

    private static Map<String, String> parameters(BenchmarkParams params, Map<String, String> ownParameters) {
        Map<String, String> parameters = new TreeMap<>(ownParameters);
        params.getParamsKeys().forEach(key -> parameters.put(key, params.getParam(key)));
        parameters.put(Entry.THREADS_PARAMETER, String.valueOf(params.getThreads()));
        return parameters;
    }

    private static Map<String, Metric> secondary(Collection<IterationResult> iterations) {
        Map<String, List<Double>> scores = new TreeMap<>();
        Map<String, String> units = new TreeMap<>();
        for (IterationResult iteration : iterations) {
            for (Map.Entry<String, ? extends Result<?>> result :
                    secondaryResults(iteration).entrySet()) {
                scores.computeIfAbsent(result.getKey(), name -> new ArrayList<>())
                        .add(result.getValue().getScore());
                units.put(result.getKey(), result.getValue().getScoreUnit());
            }
        }
        Map<String, Metric> metrics = new LinkedHashMap<>();
        scores.forEach((name, values) -> metrics.put(name, Metric.of(units.get(name), List.of(values))));
        return metrics;
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, ? extends Result<?>> secondaryResults(IterationResult iteration) {
        Map<String, Result<?>> results = new LinkedHashMap<>();
        for (Map.Entry<String, Result> result : iteration.getSecondaryResults().entrySet()) {
            results.put(result.getKey(), result.getValue());
        }
        return results;
    }
}
