package everycore.report;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The price list: a benchmark a line, its numbers of threads beside each other, cheap ones first. What is beyond the CPUs
 * stands in {@link Line#rows} and in no column, because it is waiting and not price.
 *
 * @param threads the numbers of threads that are columns, one or two in ascending order: the fewest, and as many as CPUs;
 *     where it isn't known how many CPUs there were, the most
 * @param cpusAllowed as far as that is known
 * @param groups in the order in which they are to be shown, none of them empty: Java's balance first, controls last
 */
public record Pivot(List<Integer> threads, Optional<Integer> cpusAllowed, List<Group> groups) {
    /** What the lines of a group have in common. */
    public enum Kind {
        /** Changes a balance, or a pair, so that no update is lost. */
        SAFE("safe"),
        /** Loses updates once threads share it: its speed is no price to compare with. */
        WRONG("wrong answer"),
        /** Nothing is known of it, as of other people's benchmarks. */
        OTHER(""),
        /** Its threads don't all do the same, as in JMH's groups: it has a throughput, and no cost. */
        MIXED("readers beside writers"),
        /** Was not measured on a number of threads that is a column: its one row stands in the last column. */
        ELSEWHERE("on other numbers of threads"),
        /** Shows what the harness or the machine costs. */
        CONTROL("controls");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What to write above the group; empty for what has no other name than its family's. */
        public String words() {
            return words;
        }
    }

    /**
     * @param family what the names of the lines leave out, for instance {@code TransferBenchmark}; empty where there is
     *     but one family
     * @param lines by cost on all CPUs, cheap ones first
     */
    public record Group(String family, Kind kind, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }

        /** For instance {@code ChangeItBenchmark, wrong answer}; empty where a heading would say nothing. */
        public String heading() {
            return family.isEmpty() || kind.words().isEmpty() ? family + kind.words() : family + ", " + kind.words();
        }
    }

    /**
     * One benchmark of one runtime with one set of parameters.
     *
     * @param name as short as its group allows, for instance {@code longAdder} or {@code C++ lock}
     * @param columns its rows, one for each of {@link Pivot#threads}; empty where that was not measured
     * @param rows all its rows by number of threads, those beyond the CPUs too
     */
    public record Line(String name, List<Optional<Row>> columns, SortedMap<Integer, Row> rows) {
        public Line {
            columns = List.copyOf(columns);
            rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
        }

        /** The row that the line is sorted by: that of the last column which has one. */
        public Row last() {
            return columns.get(columns.size() - 1)
                    .or(() -> columns.get(0))
                    .orElseThrow(() -> new IllegalStateException(name + " has no row in any column"));
        }

        /** What one operation costs in a column. */
        public Optional<Cost> cost(int column) {
            return columns.get(column).flatMap(Cost::of);
        }
    }

    public Pivot {
        threads = List.copyOf(threads);
        groups = List.copyOf(groups);
    }

    /** Whether the last column has a thread for each of several CPUs. */
    public boolean reachesAllCpus() {
        return cpusAllowed.isPresent() && last() == cpusAllowed.get() && last() > 1;
    }

    /** The number of threads of the last column. */
    public int last() {
        return threads.get(threads.size() - 1);
    }

    /** Numbers of threads beyond the CPUs, in ascending order; none where it isn't known how many those are. */
    public List<Integer> beyond() {
        return others().filter(this::isBeyond).toList();
    }

    /** Numbers of threads within the CPUs that are no column, in ascending order. */
    public List<Integer> between() {
        return others().filter(n -> !isBeyond(n)).toList();
    }

    private Stream<Integer> others() {
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .flatMap(line -> line.rows().keySet().stream())
                .filter(n -> !threads.contains(n))
                .distinct()
                .sorted();
    }

    private boolean isBeyond(int n) {
        return cpusAllowed.filter(cpus -> n > cpus).isPresent();
    }

    /** The lines of all groups of a kind. */
    public List<Line> lines(Kind kind) {
        return groups.stream()
                .filter(group -> group.kind() == kind)
                .flatMap(group -> group.lines().stream())
                .toList();
    }

    /** What an empty method costs on one thread, which is the harness's own cost. */
    public Optional<Cost> harness() {
        return lines(Kind.CONTROL).stream()
                .flatMap(line -> line.rows().values().stream())
                .filter(row -> row.cell().benchmark().equals(KnownBenchmarks.EMPTY)
                        && row.cell().threads() == 1)
                .findFirst()
                .flatMap(Cost::of);
    }
}
