package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Role;
import everycore.report.CompareReport.Power;
import everycore.result.Cell;
import everycore.result.Warning;
import everycore.statistics.Comparison;
import everycore.statistics.Comparisons;
import everycore.statistics.ControlAdjustment;
import everycore.statistics.Sides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays files beside a baseline, cell by cell. */
public final class Comparer {
    private final RunFile baseline;
    private final List<RunFile> others;
    private final double margin;
    private final double level;
    private final Fleet fleet;
    private final List<Row> baselineRows;
    private final List<Map<Cell, Row>> otherRows;
    private final List<String> leftOut = new ArrayList<>();

    private Comparer(RunFile baseline, List<RunFile> others, double margin, double level) {
        this.baseline = baseline;
        this.others = others;
        this.margin = margin;
        this.level = level;
        this.fleet =
                Fleet.of(Stream.concat(Stream.of(baseline), others.stream()).toList());
        this.baselineRows = rows(baseline);
        this.otherRows = others.stream().map(this::rows).map(Comparer::byCell).toList();
    }

    /**
     * @param margin the smallest interesting change, as in 0.05
     * @param level of the intervals, and of the gate as a whole, as in 0.95
     */
    public static CompareReport of(RunFile baseline, List<RunFile> others, double margin, double level) {
        return named(baseline, others, margin, level).report(false);
    }

    /**
     * The same with {@link ControlAdjustment} beside the ratios.
     *
     * @throws IllegalArgumentException in one line, if the machines or the controls of the sides don't allow it
     */
    public static CompareReport adjusted(RunFile baseline, List<RunFile> others, double margin, double level) {
        return named(baseline, others, margin, level).report(true);
    }

    private static Comparer named(RunFile baseline, List<RunFile> others, double margin, double level) {
        List<RunFile> all = Stream.concat(Stream.of(baseline), others.stream()).toList();
        boolean areDistinct = all.stream().map(RunFile::label).distinct().count() == all.size();
        List<RunFile> named =
                areDistinct ? all : all.stream().map(RunFile::withNameInLabel).toList();
        return new Comparer(named.get(0), named.subList(1, named.size()), margin, level);
    }

    private CompareReport report(boolean adjusts) {
        List<Map<Cell, Comparison>> comparisons = comparisons(level);
        List<ComparedCell> cells = corrected(baselineRows.stream()
                .filter(row -> otherRows.stream().anyMatch(rows -> rows.containsKey(row.cell())))
                .map(row -> compared(row, comparisons))
                .toList());
        if (adjusts) {
            ControlAdjustments adjustments =
                    new ControlAdjustments(baseline, others, byCell(baselineRows), otherRows, level);
            adjustments.requireUnlikeMachines(fleet);
            cells = adjustments.addedTo(cells);
        }
        List<Row> tested = tested(cells);
        Vetoes signs = new Vetoes(baseline, others, margin, level);
        List<String> vetoes = new ArrayList<>(signs.ofControls(cells));
        vetoes.addAll(signs.ofWholeTables(tested, otherRows));
        List<String> notes = new ArrayList<>(vetoes);
        notes.addAll(leftOut);
        notes.addAll(notJoined());
        Stream.concat(Stream.of(baseline), others.stream())
                .forEach(file -> file.notes().forEach(note -> notes.add(file.label() + ": " + note)));
        notes.addAll(CompareNotes.of(baseline, others, fleet));
        return new CompareReport(
                Stream.concat(Stream.of(baseline), others.stream()).toList(),
                cells,
                Families.of(byCell(tested), otherRows, margin, level),
                vetoes,
                power(cells),
                notes,
                margin,
                level);
    }

    private List<Row> tested(List<ComparedCell> cells) {
        Set<Cell> tested = cells.stream()
                .filter(ComparedCell::isTested)
                .map(ComparedCell::cell)
                .collect(Collectors.toSet());
        return baselineRows.stream().filter(row -> tested.contains(row.cell())).toList();
    }

    /** Of each of the other files by cell, with what the cells of one table know of each other's noise. */
    private List<Map<Cell, Comparison>> comparisons(double level) {
        return otherRows.stream().map(rows -> table(rows, level)).toList();
    }

    private Map<Cell, Comparison> table(Map<Cell, Row> rows, double level) {
        List<Row> shared = baselineRows.stream()
                .filter(row -> rows.containsKey(row.cell()))
                .toList();
        List<Comparison> comparisons = Comparisons.ofTable(
                shared.stream().map(row -> sides(row, rows.get(row.cell()))).toList(), margin, level);
        Map<Cell, Comparison> table = new HashMap<>();
        for (int i = 0; i < shared.size(); i++) {
            table.put(shared.get(i).cell(), comparisons.get(i));
        }
        return table;
    }

    private static Sides sides(Row row, Row other) {
        return new Sides(row.sessions(), other.sessions());
    }

    /** At the level of the correction's first step, which is that of a single test where there is one. */
    private Optional<Power> power(List<ComparedCell> cells) {
        List<Cell> tested = cells.stream()
                .filter(ComparedCell::isTested)
                .flatMap(cell -> cell.sides().stream()
                        .flatMap(Optional::stream)
                        .filter(side -> side.comparison().pValue().isPresent())
                        .map(side -> cell.cell()))
                .toList();
        if (tested.isEmpty()) {
            return Optional.empty();
        }
        Set<Cell> distinct = Set.copyOf(tested);
        double[] detectable = comparisons(1 - (1 - level) / tested.size()).stream()
                .flatMap(table -> table.entrySet().stream())
                .filter(entry -> distinct.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().smallestDetectable().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return Optional.of(new Power(
                detectable.length,
                detectable[0],
                detectable[detectable.length / 2],
                detectable[detectable.length - 1]));
    }

    private List<Row> rows(RunFile file) {
        Rows rows = new Rows(file.sessions(), fleet, new CpusAllowed(file.cpusTold()));
        rows.remarks().forEach(sentence -> leftOut.add(file.label() + ": " + sentence));
        return rows.all();
    }

    private static Map<Cell, Row> byCell(List<Row> rows) {
        Map<Cell, Row> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(row.cell(), row));
        return map;
    }

    private ComparedCell compared(Row row, List<Map<Cell, Comparison>> comparisons) {
        List<Optional<Row>> partners = otherRows.stream()
                .map(rows -> Optional.ofNullable(rows.get(row.cell())))
                .toList();
        List<Row> all = Stream.concat(Stream.of(row), partners.stream().flatMap(Optional::stream))
                .toList();
        List<Optional<ComparedCell.Side>> sides = new ArrayList<>();
        for (int i = 0; i < partners.size(); i++) {
            Comparison comparison = comparisons.get(i).get(row.cell());
            sides.add(partners.get(i)
                    .map(other -> new ComparedCell.Side(
                            other.scores().throughput(level),
                            sides(row, other).basis(),
                            comparison,
                            false,
                            Optional.empty())));
        }
        return new ComparedCell(
                row.cell(),
                row.name(),
                role(row.cell(), all),
                row.scores().throughput(level),
                sides,
                all.stream().flatMap(any -> any.warnings().stream()).toList());
    }

    /** Like an empty method is what is so in all files: what no longer is, or is now, has changed. */
    private static Role role(Cell cell, List<Row> rows) {
        if (KnownBenchmarks.isControl(cell)) {
            return Role.CONTROL;
        }
        return rows.stream().allMatch(row -> row.has(Warning.Kind.LIKE_EMPTY)) ? Role.LIKE_EMPTY : Role.TESTED;
    }

    private List<ComparedCell> corrected(List<ComparedCell> cells) {
        Set<Comparison> slower = Correction.slower(
                cells.stream()
                        .filter(ComparedCell::isTested)
                        .flatMap(cell -> cell.sides().stream().flatMap(Optional::stream))
                        .map(ComparedCell.Side::comparison),
                level);
        return cells.stream()
                .map(cell -> cell.isTested() ? cell.corrected(slower) : cell)
                .toList();
    }

    private List<String> notJoined() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Map<Cell, Row> rows = otherRows.get(i);
            String other = others.get(i).label();
            Map<Cell, Row> base = byCell(baselineRows);
            baselineRows.stream()
                    .filter(row -> !rows.containsKey(row.cell()))
                    .forEach(row -> sentences.add(
                            "Only in " + baseline.label() + ", not in " + other + ": " + row.title() + "."));
            rows.values().stream()
                    .filter(row -> !base.containsKey(row.cell()))
                    .forEach(row -> sentences.add(
                            "Only in " + other + ", not in " + baseline.label() + ": " + row.title() + "."));
        }
        return new ArrayList<>(new TreeSet<>(sentences));
    }
}
