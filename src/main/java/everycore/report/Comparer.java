package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.result.Cell;
import everycore.result.Warning;
import everycore.statistics.Comparison;
import everycore.statistics.Comparisons;
import everycore.statistics.Holm;
import everycore.statistics.Sides;
import everycore.statistics.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Lays files beside a baseline, cell by cell. */
public final class Comparer {
    private final RunFile baseline;
    private final List<RunFile> others;
    private final double margin;
    private final double level;
    private final List<Row> baselineRows;
    private final List<Map<Cell, Row>> otherRows;
    private final List<String> leftOut = new ArrayList<>();

    private Comparer(RunFile baseline, List<RunFile> others, double margin, double level) {
        this.baseline = baseline;
        this.others = others;
        this.margin = margin;
        this.level = level;
        this.baselineRows = rows(baseline);
        this.otherRows = others.stream().map(this::rows).map(Comparer::byCell).toList();
    }

    /**
     * @param margin the smallest interesting change, as in 0.05
     * @param level of the intervals, and of the gate as a whole, as in 0.95
     */
    public static CompareReport of(RunFile baseline, List<RunFile> others, double margin, double level) {
        List<RunFile> all = Stream.concat(Stream.of(baseline), others.stream()).toList();
        boolean areDistinct = all.stream().map(RunFile::label).distinct().count() == all.size();
        List<RunFile> named =
                areDistinct ? all : all.stream().map(RunFile::withNameInLabel).toList();
        return new Comparer(named.get(0), named.subList(1, named.size()), margin, level).report();
    }

    private CompareReport report() {
        List<ComparedCell> cells = corrected(baselineRows.stream()
                .filter(row -> otherRows.stream().anyMatch(rows -> rows.containsKey(row.cell())))
                .map(this::compared)
                .toList());
        List<String> notes = new ArrayList<>(leftOut);
        notes.addAll(notJoined());
        Stream.concat(Stream.of(baseline), others.stream())
                .forEach(file -> file.notes().forEach(note -> notes.add(file.label() + ": " + note)));
        notes.addAll(CompareNotes.of(baseline, others));
        return new CompareReport(
                Stream.concat(Stream.of(baseline), others.stream()).toList(),
                cells,
                Families.of(byCell(baselineRows), otherRows, margin, level),
                notes,
                margin,
                level);
    }

    private List<Row> rows(RunFile file) {
        Rows rows = new Rows(file.sessions(), new CpusAllowed(file.cpusTold()));
        rows.leftOut().forEach(sentence -> leftOut.add(file.label() + ": " + sentence));
        return rows.all();
    }

    private static Map<Cell, Row> byCell(List<Row> rows) {
        Map<Cell, Row> map = new LinkedHashMap<>();
        rows.forEach(row -> map.put(row.cell(), row));
        return map;
    }

    private ComparedCell compared(Row row) {
        List<Optional<Row>> partners = otherRows.stream()
                .map(rows -> Optional.ofNullable(rows.get(row.cell())))
                .toList();
        List<Warning> warnings = Stream.concat(Stream.of(row), partners.stream().flatMap(Optional::stream))
                .flatMap(any -> any.warnings().stream())
                .toList();
        List<Optional<ComparedCell.Side>> sides = partners.stream()
                .map(partner -> partner.map(other -> side(row, other)))
                .toList();
        return new ComparedCell(row.cell(), row.name(), row.throughputs().meanWithInterval(level), sides, warnings);
    }

    private ComparedCell.Side side(Row row, Row other) {
        Sides sides = new Sides(row.sessions(), other.sessions());
        return new ComparedCell.Side(
                other.throughputs().meanWithInterval(level),
                sides.basis(),
                Comparisons.of(sides, margin, level),
                false);
    }

    /** One family of tests over all cells of all files, because one gate is answered by all of them. */
    private List<ComparedCell> corrected(List<ComparedCell> cells) {
        List<Comparison> tests = cells.stream()
                .flatMap(cell -> cell.sides().stream().flatMap(Optional::stream))
                .map(ComparedCell.Side::comparison)
                .filter(comparison -> comparison.pValue().isPresent())
                .toList();
        Set<Integer> rejected = Holm.rejected(
                tests.stream().map(test -> test.pValue().orElseThrow()).toList(), 1 - level);
        Map<Comparison, Boolean> stands = new HashMap<>();
        rejected.forEach(place -> stands.put(tests.get(place), tests.get(place).verdict() == Verdict.SLOWER));
        return cells.stream()
                .map(cell -> new ComparedCell(
                        cell.cell(),
                        cell.name(),
                        cell.baseline(),
                        cell.sides().stream()
                                .map(side -> side.map(it -> new ComparedCell.Side(
                                        it.throughput(),
                                        it.basis(),
                                        it.comparison(),
                                        stands.getOrDefault(it.comparison(), false))))
                                .toList(),
                        cell.warnings()))
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
                            "Only in " + baseline.label() + ", not in " + other + ": " + title(row) + "."));
            rows.values().stream()
                    .filter(row -> !base.containsKey(row.cell()))
                    .forEach(row -> sentences.add(
                            "Only in " + other + ", not in " + baseline.label() + ": " + title(row) + "."));
        }
        return new ArrayList<>(new TreeSet<>(sentences));
    }

    private static String title(Row row) {
        return row.name() + " on " + Phrases.threads(row.cell().threads());
    }
}
