package everycore.result;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import everycore.statistics.Sample;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * One entry of a result file: a cell with all its forks, in the fields that JMH writes, with {@code environment} added.
 * Fields that came to JMH after its version 0.9 are absent in older files.
 *
 * @param forks the rows of raw data where there are any, whatever the file says; 0 when JMH measured without forking
 * @param callers threads of JMH, each of which waits the score's time for an operation; other than {@code threads} where
 *     the benchmark starts its own, which no file says, so 0 is all of {@code threads}
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
        Optional<Environment> environment,
        @JsonIgnore int callers) {
    /** The mode that JMH calls throughput, and the only one that other runtimes have. */
    public static final String THROUGHPUT = "thrpt";

    /** The mode that times single calls. */
    public static final String SAMPLE = "sample";

    /** The parameter that repeats the thread count, for readers that would otherwise take a sweep for one point. */
    public static final String THREADS_PARAMETER = "threads";

    /** The parameter that names a runtime other than Java, for readers that would otherwise take them all for one. */
    public static final String RUNTIME_PARAMETER = "runtime";

    public Entry {
        if (benchmark == null || benchmark.isBlank()) {
            throw new IllegalArgumentException("no field \"benchmark\", so this is not a JMH result");
        }
        if (primaryMetric == null) {
            throw new IllegalArgumentException("no field \"primaryMetric\", so this is not a JMH result");
        }
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "threads is " + (threads == 0 ? "0 or missing" : threads) + ", and must be at least 1");
        }
        if (forks < 0) {
            throw new IllegalArgumentException("forks is " + forks + ", and must not be negative");
        }
        // Whoever merges files of one fork each, as JMH's own writer does, leaves the 1 of the first.
        int rows = primaryMetric.forksWithRawData();
        if (rows > 0) {
            forks = rows == 1 ? Math.min(forks, 1) : rows;
        }
        int numbers = environment
                .flatMap(Environment::pairs)
                .map(pairs -> pairs.numbers().size())
                .orElse(forks);
        if (numbers != forks) {
            throw new IllegalArgumentException("pairs have numbers of " + numbers + " forks, and there are " + forks);
        }
        callers = callers == 0 ? threads : callers;
        jvmArgs = jvmArgs.map(List::copyOf);
        params = params.map(Entry::withoutNull);
        mode = mode == null ? THROUGHPUT : mode;
        secondaryMetrics = secondaryMetrics == null ? Map.of() : withoutNull(secondaryMetrics);
    }

    /** The same cell with the forks of another measurement of it added. */
    public Entry plus(Entry other) {
        return joined(List.of(this, other));
    }

    /**
     * One cell with the forks of several measurements of it. A secondary metric that one of them lacks gets an empty row for
     * each of its forks, as JMH writes it, so that row and fork stay together.
     *
     * @param entries at least one
     * @throws IllegalArgumentException if they are of several cells, or units
     */
    public static Entry joined(List<Entry> entries) {
        Entry first = entries.get(0);
        if (entries.size() == 1) {
            return first;
        }
        Map<String, String> units = new TreeMap<>();
        Optional<Environment> described = first.environment;
        int forks = first.forks;
        for (Entry other : entries) {
            if (!first.cell().equals(other.cell())) {
                throw new IllegalArgumentException("can't add the forks of " + other.cell() + " to " + first.cell());
            }
            other.secondaryMetrics.forEach((name, metric) -> units.putIfAbsent(name, metric.scoreUnit()));
        }
        for (Entry other : entries.subList(1, entries.size())) {
            described = described.map(
                    own -> other.environment.map(own::plusPairs).orElseGet(() -> own.withPairs(Optional.empty())));
            forks += other.forks;
        }
        Map<String, Metric> secondary = new TreeMap<>();
        units.forEach((name, unit) -> secondary.put(
                name,
                Metric.joined(
                        entries.stream().map(entry -> entry.rowsOf(name, unit)).toList())));
        Metric primary =
                Metric.joined(entries.stream().map(Entry::primaryMetric).toList());
        return first.with(forks, primary, secondary, described);
    }

    public Entry withEnvironment(Environment described) {
        return with(forks, primaryMetric, secondaryMetrics, Optional.of(described));
    }

    /** Those of its forks whose pairs have these numbers; empty where none has. */
    Optional<Entry> ofPairs(Set<Integer> numbers) {
        Environment described = environment.orElseThrow();
        List<Integer> all = described.pairs().map(Pairing::numbers).orElse(List.of());
        List<Integer> rows = IntStream.range(0, all.size())
                .filter(row -> numbers.contains(all.get(row)))
                .boxed()
                .toList();
        Map<String, Metric> secondary = new TreeMap<>();
        secondaryMetrics.forEach((name, metric) -> secondary.put(name, metric.ofForks(rows)));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(with(
                        rows.size(), primaryMetric.ofForks(rows), secondary, Optional.of(described.ofForks(rows))));
    }

    /** One method of a group, under a name of its own. */
    public Entry part(String name, Metric throughput) {
        return with(name, threads, forks, params, throughput, secondaryMetrics, environment);
    }

    /** The same scores under the name, the number of threads and the parameters that are really theirs. */
    public Entry onThreads(int ownThreads, String name, Map<String, String> others) {
        return with(name, ownThreads, forks, Optional.of(others), primaryMetric, secondaryMetrics, environment);
    }

    @JsonIgnore
    public Cell cell() {
        // In files of plain JMH parameters of any name are the benchmark's own.
        if (environment.isEmpty()) {
            return new Cell(LanguageRuntime.JAVA, benchmark, mode, new TreeMap<>(params.orElse(Map.of())), threads);
        }
        SortedMap<String, String> own = new TreeMap<>(params.orElse(Map.of()));
        String runtime = environment.get().runtime().name();
        own.remove(THREADS_PARAMETER, String.valueOf(threads));
        own.remove(RUNTIME_PARAMETER, runtime);
        return new Cell(runtime, benchmark, mode, own, threads);
    }

    /** Whether single calls were timed and only their means kept, as JMH did before 1.14; no fork has a score then. */
    boolean lacksSamples() {
        return mode.equals(SAMPLE) && !primaryMetric.hasSamples();
    }

    /**
     * One number a fork, in the unit of the score; the score alone where the file doesn't tell them.
     *
     * @throws IllegalArgumentException if there is no finite one
     */
    public Sample forkScores() {
        return hasForkScores() ? primaryMetric.forkMeans() : new Sample(List.of(primaryMetric.score()));
    }

    /** Whether the file tells what each fork scored. */
    public boolean hasForkScores() {
        return primaryMetric.hasRawData() && !lacksSamples();
    }

    /** What ran it, under the title that this entry has for it; empty where plain JMH didn't say. */
    public Optional<LanguageRuntime> runtime() {
        return environment
                .map(Environment::runtime)
                .map(runtime -> vmName.map(runtime::called).orElse(runtime));
    }

    /** How the forks came to be; of a file that plain JMH wrote nothing is known. */
    ForkHistory evidence() {
        return environment.flatMap(Environment::evidence).orElse(ForkHistory.NONE);
    }

    public Optional<Metric> secondaryMetric(SecondaryMetric metric) {
        return secondaryMetric(metric.key());
    }

    /** A secondary metric by its name since JMH 1.37; older versions put a middle dot before it. */
    public Optional<Metric> secondaryMetric(String name) {
        return secondaryMetrics.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(secondaryMetrics.get(name))
                        .or(() -> Optional.ofNullable(secondaryMetrics.get("·" + name)));
    }

    private Metric rowsOf(String name, String unit) {
        Metric metric = secondaryMetrics.get(name);
        if (metric != null) {
            return metric;
        }
        int rows = primaryMetric.iterationsByFork().size();
        return Metric.of(unit, Collections.nCopies(rows, List.of()));
    }

    private static <T> Map<String, T> withoutNull(Map<String, T> values) {
        values.forEach((name, value) -> {
            if (value == null) {
                throw new IllegalArgumentException("\"" + name + "\" has no value");
            }
        });
        // The usual number is one, for which there is a map of a tenth of the size.
        return values.size() == 1 ? Map.copyOf(values) : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    private Entry with(int allForks, Metric primary, Map<String, Metric> secondary, Optional<Environment> described) {
        return with(benchmark, threads, allForks, params, primary, secondary, described);
    }

    private Entry with(
            String name,
            int itsThreads,
            int allForks,
            Optional<Map<String, String>> parameters,
            Metric primary,
            Map<String, Metric> secondary,
            Optional<Environment> described) {
        return new Entry(
                jmhVersion,
                name,
                mode,
                itsThreads,
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
                parameters,
                primary,
                secondary,
                described,
                callers);
    }
}
