package everycore.result;

import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What makes a measurement the same one in another file: one benchmark of one runtime, in one mode, with one set of
 * parameters, at one number of threads.
 */
public record Cell(String runtime, String benchmark, String mode, SortedMap<String, String> parameters, int threads) {
    /** Benchmarks together, and within one of them the thread counts in ascending order. */
    public static final Comparator<Cell> ORDER = Comparator.comparing(Cell::runtime)
            .thenComparing(Cell::benchmark)
            .thenComparing(Cell::mode)
            .thenComparing(Cell::parameterText)
            .thenComparing(Cell::threads);

    public Cell {
        Objects.requireNonNull(runtime, "runtime");
        Objects.requireNonNull(mode, "mode");
        if (benchmark.isBlank()) {
            throw new IllegalArgumentException("a cell needs the name of its benchmark");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", and must be at least 1");
        }
        parameters = parameters.isEmpty()
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** The same benchmark at another number of threads, as the base of a speedup is. */
    public Cell withThreads(int otherThreads) {
        return new Cell(runtime, benchmark, mode, parameters, otherThreads);
    }

    /** For instance {@code SpinBenchmark.spin on 2 threads}. */
    @Override
    public String toString() {
        return shortName() + " on " + threads + (threads == 1 ? " thread" : " threads");
    }

    /** The benchmark without its packages: class and method. */
    public String shortName() {
        int method = benchmark.lastIndexOf('.');
        return method < 0 ? benchmark : benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
    }

    /** Parted by a character that no value has, so that cells are in one place only when they are equal. */
    private String parameterText() {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(parameter -> parameter.getKey() + "\0" + parameter.getValue())
                        .collect(Collectors.joining("\0"));
    }
}
