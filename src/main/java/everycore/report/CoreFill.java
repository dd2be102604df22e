package everycore.report;

import everycore.result.Cell;
import everycore.result.LanguageRuntime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether N threads in an endless loop fill N CPUs, runtime by runtime.
 *
 * @param threadCounts in ascending order
 * @param sentences what must be known of it, and what the tutorial says of it held against these numbers
 */
public record CoreFill(int cpusAllowed, List<Integer> threadCounts, List<Line> lines, List<String> sentences) {
    /**
     * One runtime.
     *
     * @param isJmhs whether its loop is JMH's, and no other runtime's
     * @param spins its endless loop, by number of threads
     */
    public record Line(String runtime, boolean isJmhs, SortedMap<Integer, Row> spins) {
        public Line {
            spins = Collections.unmodifiableSortedMap(new TreeMap<>(spins));
        }

        /** Threads, processes and so on. */
        public String form() {
            return spins.get(spins.firstKey())
                    .runtime()
                    .map(LanguageRuntime::concurrency)
                    .orElse("threads");
        }

        /** The runtime whatever its form, for instance {@code CPython 3.13.0}. */
        public String withoutForm() {
            return runtime.replace(" " + form(), "");
        }

        /** Whether so many threads fill the CPUs that they can have; absent where that was not measured. */
        public Optional<Answer> fills(int threads) {
            return Optional.ofNullable(spins.get(threads)).flatMap(FillFinding::answer);
        }
    }

    private static final String OTHER_LOOP =
            "Java's loop is JMH's, which in each turn loads and stores a field and looks at a"
                    + " volatile flag: its throughput is no other runtime's, and stands below.";

    public CoreFill {
        threadCounts = List.copyOf(threadCounts);
        lines = List.copyOf(lines);
        sentences = List.copyOf(sentences);
    }

    /** Empty where fewer than two runtimes were measured: there is nothing to lay side by side. */
    static Optional<CoreFill> of(List<Row> rows, Optional<Integer> cpusAllowed) {
        Map<String, SortedMap<Integer, Row>> spins = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> KnownBenchmarks.isSpin(row.cell()) && row.cpus().isPresent())
                .sorted(Comparator.comparing(row -> !row.cell().runtime().equals(LanguageRuntime.PLAIN_JAVA)))
                .sorted(Comparator.comparing(row -> !isJava(row.cell())))
                .forEach(row -> spins.computeIfAbsent(title(row), title -> new TreeMap<>())
                        .put(row.cell().threads(), row));
        if (spins.size() < 2 || cpusAllowed.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = spins.entrySet().stream()
                .map(line -> line(line.getKey(), line.getValue()))
                .toList();
        List<Integer> threadCounts = lines.stream()
                .flatMap(line -> line.spins().keySet().stream())
                .distinct()
                .sorted()
                .toList();
        int cpus = cpusAllowed.get();
        return Optional.of(new CoreFill(cpus, threadCounts, lines, sentences(rows, lines, cpus)));
    }

    /** Whether it is of one of these loops. */
    public boolean shows(Row row) {
        return lines.stream().anyMatch(line -> line.spins().containsValue(row));
    }

    private static Line line(String title, SortedMap<Integer, Row> spins) {
        return new Line(title, isJava(spins.get(spins.firstKey()).cell()), spins);
    }

    private static List<String> sentences(List<Row> rows, List<Line> lines, int cpus) {
        List<String> sentences = new ArrayList<>();
        if (lines.stream().anyMatch(Line::isJmhs)) {
            sentences.add(OTHER_LOOP);
        }
        sentences.addAll(SameLoop.sentences(rows));
        sentences.addAll(new TutorialClaims(rows, cpus).sentences());
        return sentences;
    }

    private static boolean isJava(Cell cell) {
        return cell.runtime().equals(LanguageRuntime.JAVA);
    }

    /** Java's own parameters are not part of its title. */
    private static String title(Row row) {
        return row.runtimeTitle()
                + (isJava(row.cell()) && !row.cell().parameters().isEmpty()
                        ? " " + row.cell().parameters()
                        : "");
    }
}
