package everycore.result;

import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What makes a measurement the same one in another file: one benchmark of one runtime, in one mode, with one set of
 * parameters, at one number of threads.
 */
public record Cell(String runtime, String benchmark, String mode, SortedMap<String, String> parameters, int threads) {
    /** Benchmarks together, and within one of them the thread counts in ascending order. */
    public static final Comparator<Cell> ORDER = Cell::compare;

    private static final Comparator<Cell> BY_PARAMETERS =
            Comparator.comparing(Cell::parametersByNumber).thenComparing(Cell::parameterText);

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int LONGEST_NUMBER = 19;

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

    /** For instance {@code TransferBenchmark.globalLock {accounts=16} on 2 threads}. */
    @Override
    public String toString() {
        // Another runtime's parameters are in its title already, which stands before the cell.
        String named = runtime.equals(LanguageRuntime.JAVA) && !parameters.isEmpty() ? " " + parameters : "";
        return shortName() + named + " on " + threads + (threads == 1 ? " thread" : " threads");
    }

    /** The benchmark without its packages: class and method. */
    public String shortName() {
        return shortName(benchmark);
    }

    public static String shortName(String benchmark) {
        int method = benchmark.lastIndexOf('.');
        return method < 0 ? benchmark : benchmark.substring(benchmark.lastIndexOf('.', method - 1) + 1);
    }

    /** By hand, as a chain of comparators took a twentieth of a report of a thousand files. */
    private static int compare(Cell one, Cell other) {
        int order = compareMostlyEqual(one.runtime, other.runtime);
        order = order != 0 ? order : one.benchmark.compareTo(other.benchmark);
        order = order != 0 ? order : compareMostlyEqual(one.mode, other.mode);
        order = order != 0 ? order : byParameters(one, other);
        return order != 0 ? order : Integer.compare(one.threads, other.threads);
    }

    /** A file has one copy of each text, which equals tells at once. */
    private static int compareMostlyEqual(String one, String other) {
        return one.equals(other) ? 0 : one.compareTo(other);
    }

    /** Most cells that are compared have the same, and texts of a thousand files cost more than reading them. */
    private static int byParameters(Cell one, Cell other) {
        return one.parameters.equals(other.parameters) ? 0 : BY_PARAMETERS.compare(one, other);
    }

    /** So that 9 stands before 16, and Python 3.9 before 3.10. */
    private String parametersByNumber() {
        return parameters.isEmpty()
                ? ""
                : NUMBER.matcher(parameterText())
                        .replaceAll(digits -> "0"
                                        .repeat(Math.max(
                                                0,
                                                LONGEST_NUMBER - digits.group().length()))
                                + digits.group());
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
