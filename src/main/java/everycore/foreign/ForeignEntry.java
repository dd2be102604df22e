package everycore.foreign;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Metric;
import everycore.result.Protocol;
import everycore.result.SecondaryMetric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Turns what a child measured into an entry of the shape that JMH's have. */
final class ForeignEntry {

    private ForeignEntry() {}

    static Entry of(
            ForeignRuntime runtime,
            ForeignBenchmark benchmark,
            int threads,
            Environment environment,
            List<Iteration> iterations) {
        Protocol protocol = environment.protocol();
        Map<String, String> parameters = new TreeMap<>(runtime.parameters());
        parameters.put(Entry.RUNTIME_PARAMETER, runtime.runtime().name());
        parameters.put(Entry.THREADS_PARAMETER, String.valueOf(threads));
        return new Entry(
                Optional.empty(),
                benchmark.label(),
                Entry.THROUGHPUT,
                threads,
                1,
                // Where it lies is of no use on another machine.
                Optional.of(runtime.executable().getFileName().toString()),
                Optional.of(runtime.flags()),
                Optional.empty(),
                Optional.of(runtime.runtime().title()),
                Optional.of(runtime.runtime().version()),
                protocol.warmupIterations(),
                protocol.warmupMilliseconds() + " ms",
                Optional.of(1),
                protocol.measurementIterations(),
                protocol.measurementMilliseconds() + " ms",
                Optional.of(1),
                Optional.of(parameters),
                metric("ops/s", iterations, Iteration::operationsPerSecond),
                secondary(runtime, benchmark, iterations),
                Optional.of(environment),
                0);
    }

    private static Map<String, Metric> secondary(
            ForeignRuntime runtime, ForeignBenchmark benchmark, List<Iteration> iterations) {
        Map<String, Metric> metrics = new TreeMap<>();
        put(metrics, SecondaryMetric.CPU_WORKER, iterations, Iteration::cpus);
        if (runtime.clocksProcess()) {
            put(metrics, SecondaryMetric.CPU_PROCESS, iterations, Iteration::cpus);
        }
        if (iterations.stream().allMatch(iteration -> iteration.machine().isPresent())) {
            put(
                    metrics,
                    SecondaryMetric.CPU_BUSY,
                    iterations,
                    it -> it.machine().orElseThrow().busy());
            put(
                    metrics,
                    SecondaryMetric.CPU_STEAL,
                    iterations,
                    it -> it.machine().orElseThrow().steal());
        }
        if (benchmark.losesUpdates()) {
            put(metrics, SecondaryMetric.BALANCE_LOST, iterations, it -> 100 * it.lost());
        }
        return metrics;
    }

    private static void put(
            Map<String, Metric> metrics,
            SecondaryMetric name,
            List<Iteration> iterations,
            ToDoubleFunction<Iteration> value) {
        metrics.put(name.key(), metric(name.unit(), iterations, value));
    }

    private static Metric metric(String unit, List<Iteration> iterations, ToDoubleFunction<Iteration> value) {
        return Metric.of(
                unit, List.of(iterations.stream().map(value::applyAsDouble).toList()));
    }
}
