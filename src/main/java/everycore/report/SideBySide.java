package everycore.report;

import everycore.result.Cell;
import everycore.statistics.Comparison;
import everycore.statistics.Comparisons;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The rows of a baseline, and by cell those of other files. */
final class SideBySide {
    private final RunFile baseline;
    private final List<RunFile> others;
    private final Fleet fleet;
    private final Map<Cell, Row> baselineRows;
    private final List<Map<Cell, Row>> otherRows;
    private final List<String> leftOut = new ArrayList<>();

    SideBySide(RunFile baseline, List<RunFile> others, Fleet fleet) {
        this.baseline = baseline;
        this.others = others;
        this.fleet = fleet;
        this.baselineRows = rows(baseline);
        this.otherRows = others.stream().map(this::rows).toList();
    }

    /** In the order of its table. */
    Map<Cell, Row> baseline() {
        return baselineRows;
    }

    List<Map<Cell, Row>> others() {
        return otherRows;
    }

    /** The rows of the baseline that any of the others has too. */
    List<Row> shared() {
        return baselineRows.values().stream()
                .filter(row -> otherRows.stream().anyMatch(rows -> rows.containsKey(row.cell())))
                .toList();
    }

    /** Of each of the other files by cell, with what the cells of one table know of each other's noise. */
    List<Map<Cell, Comparison>> comparisons(double margin, double level) {
        return otherRows.stream().map(rows -> table(rows, margin, level)).toList();
    }

    private Map<Cell, Comparison> table(Map<Cell, Row> rows, double margin, double level) {
        List<Row> shared = baselineRows.values().stream()
                .filter(row -> rows.containsKey(row.cell()))
                .toList();
        List<Comparison> comparisons = Comparisons.ofTable(
                shared.stream().map(row -> row.beside(rows.get(row.cell()))).toList(), margin, level);
        Map<Cell, Comparison> table = new HashMap<>();
        for (int i = 0; i < shared.size(); i++) {
            table.put(shared.get(i).cell(), comparisons.get(i));
        }
        return table;
    }

    /** By cell, in the order of its table. */
    Map<Cell, Row> rows(RunFile file) {
        Rows rows = new Rows(file.sessions(), fleet, new CpusAllowed(file.cpusTold()));
        rows.remarks().forEach(sentence -> leftOut.add(file.label() + ": " + sentence));
        Map<Cell, Row> map = new LinkedHashMap<>();
        rows.all().forEach(row -> map.put(row.cell(), row));
        return map;
    }

    /** What gave no row, and what has no partner, in sentences. */
    List<String> leftOut() {
        List<String> sentences = new ArrayList<>(leftOut);
        TreeSet<String> alone = new TreeSet<>();
        for (int i = 0; i < others.size(); i++) {
            Map<Cell, Row> rows = otherRows.get(i);
            String other = others.get(i).label();
            OnlyIn.sentence(baseline.label(), other, without(baselineRows, rows))
                    .ifPresent(alone::add);
            OnlyIn.sentence(other, baseline.label(), without(rows, baselineRows))
                    .ifPresent(alone::add);
        }
        sentences.addAll(alone);
        return sentences;
    }

    private static List<Row> without(Map<Cell, Row> rows, Map<Cell, Row> partners) {
        return rows.values().stream()
                .filter(row -> !partners.containsKey(row.cell()))
                .toList();
    }
}
