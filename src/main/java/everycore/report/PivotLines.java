package everycore.report;

import everycore.report.Pivot.Group;
import everycore.report.Pivot.Kind;
import everycore.report.Pivot.Line;
import everycore.result.Cell;
import everycore.result.LanguageRuntime;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes the price list of a report: groups rows by benchmark, and benchmarks by what they are. */
public final class PivotLines {
    /** A heading a line would say each name twice. */
    private static final int FEWEST_LINES_A_HEADING = 2;

    private final Optional<Integer> cpusAllowed;
    private final Map<Cell, SortedMap<Integer, Row>> benchmarks = new LinkedHashMap<>();
    private final List<Integer> threads;
    private final boolean severalRuntimes;
    private final boolean severalModes;
    private final boolean hasHeadings;
    private final Set<String> ambiguousClasses;
    private final Set<String> varying;

    /** Where a line belongs. */
    private record Place(Kind kind, String family) {}

    public static Pivot of(Report report) {
        return new PivotLines(report.rows(), report.cpusAllowed()).pivot();
    }

    private PivotLines(List<Row> rows, Optional<Integer> cpusAllowed) {
        this.cpusAllowed = cpusAllowed;
        rows.forEach(row -> benchmarks
                .computeIfAbsent(row.cell().withThreads(1), any -> new TreeMap<>())
                .put(row.cell().threads(), row));
        threads = columns(rows, cpusAllowed);
        severalRuntimes = rows.stream().map(Row::runtimeTitle).distinct().count() > 1;
        severalModes = rows.stream().map(row -> row.cell().mode()).distinct().count() > 1;
        ambiguousClasses = ambiguousClasses(benchmarks.keySet());
        varying = varyingParameters(benchmarks.keySet());
        long families = benchmarks.keySet().stream()
                .filter(cell -> !KnownBenchmarks.isControl(cell))
                .map(this::family)
                .distinct()
                .count();
        hasHeadings = families == 1 || benchmarks.size() >= FEWEST_LINES_A_HEADING * families;
    }

    /** Beyond the CPUs only where there is nothing else. */
    private static List<Integer> columns(List<Row> rows, Optional<Integer> cpusAllowed) {
        TreeSet<Integer> counts =
                rows.stream().map(row -> row.cell().threads()).collect(Collectors.toCollection(TreeSet::new));
        if (counts.isEmpty()) {
            return List.of(1);
        }
        int most = cpusAllowed.map(counts::floor).orElse(counts.last());
        return most == counts.first() ? List.of(most) : List.of(counts.first(), most);
    }

    private Pivot pivot() {
        Map<Place, List<Line>> places = new LinkedHashMap<>();
        Set<String> losing = losingClasses();
        benchmarks.forEach((cell, rows) -> places.computeIfAbsent(place(cell, rows, losing), any -> new ArrayList<>())
                .add(line(cell, rows)));
        List<Group> groups = places.entrySet().stream()
                .map(place -> new Group(
                        place.getKey().family(),
                        place.getKey().kind(),
                        place.getValue().stream()
                                .sorted(Comparator.comparingDouble(this::cost))
                                .toList()))
                .sorted(Comparator.comparing((Group group) -> group.kind() == Kind.CONTROL)
                        .thenComparing(Group::family)
                        .thenComparing(Group::kind))
                .toList();
        return new Pivot(threads, cpusAllowed, groups);
    }

    /** Whose other methods are safe, then. */
    private Set<String> losingClasses() {
        return benchmarks.entrySet().stream()
                .filter(benchmark -> kind(benchmark.getValue()) == Kind.WRONG)
                .map(benchmark -> className(benchmark.getKey().benchmark()))
                .collect(Collectors.toSet());
    }

    private Place place(Cell cell, SortedMap<Integer, Row> rows, Set<String> losing) {
        Kind known = kind(rows);
        Kind kind = known == Kind.OTHER && losing.contains(className(cell.benchmark())) ? Kind.SAFE : known;
        return new Place(kind, hasHeadings && kind != Kind.CONTROL ? family(cell) : "");
    }

    /** Without a cost those of the greatest throughput come first, with their parts below them. */
    private double cost(Line line) {
        Row row = line.last();
        return row.time()
                .map(Estimate::value)
                .orElseGet(() -> -whole(row).throughput().value());
    }

    private Row whole(Row row) {
        Cell cell = row.cell();
        int part = cell.benchmark().indexOf(GroupParts.SEPARATOR);
        String group = cell.benchmark().substring(0, Math.max(0, part));
        // A file may call its benchmark ":b", which is of no group.
        if (group.isBlank()) {
            return row;
        }
        SortedMap<Integer, Row> rows =
                benchmarks.get(new Cell(cell.runtime(), group, cell.mode(), cell.parameters(), 1));
        return rows == null ? row : rows.getOrDefault(cell.threads(), row);
    }

    /** A balance is one, in whatever runtime. */
    private String family(Cell cell) {
        return !cell.runtime().equals(LanguageRuntime.JAVA) || KnownBenchmarks.isBalance(cell.benchmark())
                ? ""
                : shownClass(cell);
    }

    /** With its packages where another class has its name. */
    private String shownClass(Cell cell) {
        String simple = className(cell.shortName());
        return ambiguousClasses.contains(simple) ? className(cell.benchmark()) : simple;
    }

    private static String className(String benchmark) {
        int method = benchmark.lastIndexOf('.');
        return method < 0 ? "" : benchmark.substring(0, method);
    }

    private static Set<String> ambiguousClasses(Collection<Cell> cells) {
        Map<String, Set<String>> full = new HashMap<>();
        cells.forEach(cell -> full.computeIfAbsent(className(cell.shortName()), simple -> new HashSet<>())
                .add(className(cell.benchmark())));
        return full.keySet().stream()
                .filter(simple -> full.get(simple).size() > 1)
                .collect(Collectors.toSet());
    }

    /** Of Java's; what is the same everywhere tells no line from another. */
    private static Set<String> varyingParameters(Collection<Cell> cells) {
        Map<String, Set<String>> values = new HashMap<>();
        cells.forEach(cell -> cell.parameters()
                .forEach((name, value) ->
                        values.computeIfAbsent(name, any -> new HashSet<>()).add(value)));
        return values.keySet().stream()
                .filter(name -> values.get(name).size() > 1)
                .collect(Collectors.toSet());
    }

    private Kind kind(SortedMap<Integer, Row> rows) {
        Row any = rows.get(rows.firstKey());
        if (KnownBenchmarks.isControl(any.cell()) || KnownBenchmarks.isSpin(any.cell())) {
            return Kind.CONTROL;
        }
        if (threads.stream().noneMatch(rows::containsKey)) {
            return Kind.ELSEWHERE;
        }
        if (rows.values().stream().anyMatch(row -> row.time().isEmpty())) {
            return Kind.MIXED;
        }
        if (rows.values().stream().anyMatch(row -> !row.isSafe())) {
            return Kind.WRONG;
        }
        return KnownBenchmarks.hasUnsafeTwin(any.cell()) ? Kind.SAFE : Kind.OTHER;
    }

    private Line line(Cell cell, SortedMap<Integer, Row> rows) {
        List<Optional<Row>> columns =
                threads.stream().map(n -> Optional.ofNullable(rows.get(n))).collect(Collectors.toList());
        String name = name(cell, rows.get(rows.firstKey()));
        if (columns.stream().allMatch(Optional::isEmpty)) {
            Row fewest = rows.get(rows.firstKey());
            columns.set(columns.size() - 1, Optional.of(fewest));
            name += " on " + Phrases.threads(fewest.cell().threads());
        }
        return new Line(name, columns, rows);
    }

    private String name(Cell cell, Row row) {
        boolean isJava = cell.runtime().equals(LanguageRuntime.JAVA);
        boolean isFamilyKnown = hasHeadings || !isJava || KnownBenchmarks.isControl(cell);
        String method = cell.benchmark().substring(cell.benchmark().lastIndexOf('.') + 1);
        String parameters = isJava
                ? cell.parameters().entrySet().stream()
                        .filter(parameter -> varying.contains(parameter.getKey()))
                        .map(parameter -> " " + parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining())
                : "";
        return (severalRuntimes ? row.runtimeTitle() + " " : "")
                + (isFamilyKnown ? method : shownClass(cell) + "." + method)
                + parameters
                + (severalModes ? " " + cell.mode() : "");
    }
}
