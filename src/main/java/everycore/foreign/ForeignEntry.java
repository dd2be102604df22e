package everycore.foreign;

import everycore.machine.HomeDirectory;
import everycore.machine.MachineTicks;
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
    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * One measurement iteration.
     *
     * @param machine what the whole machine did meanwhile; empty on systems that don't tell
     */
    record Iteration(IterationLine numbers, Optional<MachineTicks.Cpus> machine) {}

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
                Optional.of(HomeDirectory.withoutHome(runtime.executable().toString())),
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
                metric("ops/s", iterations, ForeignEntry::operationsPerSecond),
                secondary(runtime, benchmark, iterations),
                Optional.of(environment));
    }

    private static Map<String, Metric> secondary(
            ForeignRuntime runtime, ForeignBenchmark benchmark, List<Iteration> iterations) {
        Map<String, Metric> metrics = new TreeMap<>();
        put(metrics, SecondaryMetric.CPU_WORKER, iterations, ForeignEntry::workers);
        if (runtime.clocksProcess()) {
            put(metrics, SecondaryMetric.CPU_PROCESS, iterations, ForeignEntry::workers);
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
            put(
                    metrics,
                    SecondaryMetric.BALANCE_LOST,
                    iterations,
                    it -> 100 * it.numbers().lost());
        }
        return metrics;
    }

    private static double operationsPerSecond(Iteration iteration) {
        return iteration.numbers().operations() / (iteration.numbers().wallNanos() / NANOS_PER_SECOND);
    }

    private static double workers(Iteration iteration) {
        return (double) iteration.numbers().cpuNanos() / iteration.numbers().wallNanos();
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
