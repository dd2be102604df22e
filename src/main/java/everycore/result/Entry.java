package everycore.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One entry of a result file: a cell with all its forks, in the fields that JMH writes, with {@code environment} added.
 * Fields that came to JMH after its version 0.9 are absent in older files.
 */
@JsonPropertyOrder({
    "jmhVersion",
    "benchmark",
    "mode",
    "threads",
    "forks",
    "jvm",
    "jvmArgs",
    "jdkVersion",
    "vmName",
    "vmVersion",
    "warmupIterations",
    "warmupTime",
    "warmupBatchSize",
    "measurementIterations",
    "measurementTime",
    "measurementBatchSize",
    "params",
    "primaryMetric",
    "secondaryMetrics",
    "environment"
})
@JsonIgnoreProperties(ignoreUnknown = true)
public record Entry(
        Optional<String> jmhVersion,
        String benchmark,
        String mode,
        int threads,
        int forks,
        Optional<String> jvm,
        Optional<List<String>> jvmArgs,
        Optional<String> jdkVersion,
        Optional<String> vmName,
        Optional<String> vmVersion,
        int warmupIterations,
        String warmupTime,
        Optional<Integer> warmupBatchSize,
        int measurementIterations,
        String measurementTime,
        Optional<Integer> measurementBatchSize,
        Optional<Map<String, String>> params,
        Metric primaryMetric,
        Map<String, Metric> secondaryMetrics,
        Optional<Environment> environment) {
    /** The parameter that repeats the thread count, for readers that would otherwise take a sweep for one point. */
    public static final String THREADS_PARAMETER = "threads";

    public Entry {
        if (benchmark == null || benchmark.isBlank()) {
            throw new IllegalArgumentException("no field \"benchmark\", so this is not a JMH result");
        }
        if (primaryMetric == null) {
            throw new IllegalArgumentException("no field \"primaryMetric\", so this is not a JMH result");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", and must be at least 1");
        }
        mode = mode == null ? "thrpt" : mode;
        secondaryMetrics = secondaryMetrics == null ? Map.of() : Collections.unmodifiableMap(secondaryMetrics);
    }

    /** The same cell with the forks of another measurement of it added. */
    public Entry plus(Entry other) {
        if (!cell().equals(other.cell())) {
            throw new IllegalArgumentException("can't add the forks of " + other.cell() + " to " + cell());
        }
        Map<String, Metric> secondary = new LinkedHashMap<>(secondaryMetrics);
        other.secondaryMetrics.forEach((name, metric) -> secondary.merge(name, metric, Metric::plus));
        return with(forks + other.forks, primaryMetric.plus(other.primaryMetric), secondary, environment);
    }

    public Entry withEnvironment(Environment described) {
        return with(forks, primaryMetric, secondaryMetrics, Optional.of(described));
    }

    @JsonIgnore
    public Cell cell() {
        Map<String, String> own = new TreeMap<>(params.orElse(Map.of()));
        own.remove(THREADS_PARAMETER, String.valueOf(threads));
        String runtime =
                environment.map(Environment::runtime).map(Runtime::name).orElse("java");
        return new Cell(runtime, benchmark, mode, new TreeMap<>(own), threads);
    }

    /** How the forks came to be; of a file that plain JMH wrote nothing is known. */
    Evidence evidence() {
        return environment.flatMap(Environment::evidence).orElse(Evidence.NONE);
    }

    /** A secondary metric by its name since JMH 1.37; older versions put a middle dot before it. */
    public Optional<Metric> secondaryMetric(String name) {
        return Optional.ofNullable(secondaryMetrics.getOrDefault(name, secondaryMetrics.get("·" + name)));
    }

    private Entry with(int allForks, Metric primary, Map<String, Metric> secondary, Optional<Environment> described) {
        return new Entry(
                jmhVersion,
                benchmark,
                mode,
                threads,
                allForks,
                jvm,
                jvmArgs,
                jdkVersion,
                vmName,
                vmVersion,
                warmupIterations,
                warmupTime,
                warmupBatchSize,
                measurementIterations,
                measurementTime,
                measurementBatchSize,
                params,
                primary,
                secondary,
                described);
    }
}
