package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Role;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import everycore.statistics.Basis;
import everycore.statistics.Comparison;
import everycore.statistics.Comparisons;
import everycore.statistics.Sides;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Signs that the machine changed between the two sides of a comparison. They say so and take nothing out: dividing by a
 * control adds the control's own noise.
 */
final class Vetoes {
    private record Moved(String cell, String other, Comparison comparison) {}

    private final RunFile baseline;
    private final List<RunFile> others;
    private final double margin;
    private final double level;

    Vetoes(RunFile baseline, List<RunFile> others, double margin, double level) {
        this.baseline = baseline;
        this.others = others;
        this.margin = margin;
        this.level = level;
    }

    /** Controls that moved by more than the margin, after the correction for their number. */
    List<String> ofControls(List<ComparedCell> cells) {
        List<Moved> controls = cells.stream()
                .filter(cell -> cell.role() == Role.CONTROL)
                .flatMap(cell -> IntStream.range(0, others.size())
                        .filter(other -> areOfOneRuntime(cell.cell(), baseline, others.get(other)))
                        .boxed()
                        .flatMap(other -> cell.sides().get(other).stream()
                                .map(side -> new Moved(
                                        cell.title(), others.get(other).label(), side.comparison()))))
                .toList();
        Set<Comparison> different = Correction.different(controls.stream().map(Moved::comparison), level);
        return controls.stream()
                .filter(moved -> different.contains(moved.comparison())
                        && isBeyondMargin(moved.comparison().ratio().value()))
                .map(moved -> "Control " + moved.cell() + " is at "
                        + Numbers.withInterval(moved.comparison().ratio()) + " in " + moved.other() + " against "
                        + baseline.label() + ": it uses nothing but its runtime, so the machine changed.")
                .toList();
    }

    private boolean isBeyondMargin(double ratio) {
        return ratio > 1 + margin || ratio < 1 / (1 + margin);
    }

    /** Whether both ran the cell in one runtime, so that only the machine can have moved it. */
    static boolean areOfOneRuntime(Cell cell, RunFile baseline, RunFile other) {
        return runtimes(cell, baseline).equals(runtimes(cell, other));
    }

    /** What ran the cell, and with which options. */
    private static Set<List<Object>> runtimes(Cell cell, RunFile file) {
        return file.entries().stream()
                .filter(entry -> entry.cell().equals(cell))
                .map(entry -> runtime(cell, entry))
                .collect(Collectors.toSet());
    }

    private static List<Object> runtime(Cell cell, Entry entry) {
        return cell.runtime().equals(LanguageRuntime.JAVA)
                ? List.of(entry.vmName(), entry.vmVersion(), entry.jvmArgs())
                : List.of(entry.runtime());
    }

    /**
     * All cells as one, where no control stands in for the machine and a file doesn't say what that was: whole tables
     * of one commit move together when the next night's host has another processor.
     *
     * @param rows of the cells that are tested, by file
     */
    List<String> ofWholeTables(List<Row> tested, List<Map<Cell, Row>> otherRows) {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            Map<Cell, Row> rows = otherRows.get(i);
            RunFile other = others.get(i);
            if (baseline.knowsItsMachine() && other.knowsItsMachine()) {
                continue;
            }
            common(tested, rows)
                    .filter(comparison ->
                            comparison.pValue().filter(p -> p <= 1 - level).isPresent())
                    .map(comparison -> "All cells of " + other.label() + " together are at "
                            + Numbers.withInterval(comparison.ratio()) + ", which the sessions of " + baseline.label()
                            + " don't predict, and a file of plain JMH doesn't say what it ran on: another machine and a"
                            + " slowdown of everything look alike here. Measure both sides in one job, or with everycore,"
                            + " which records machine and controls.")
                    .ifPresent(sentences::add);
        }
        return sentences;
    }

    /** Over the cells of every session, of which one shift of a whole session moves all. */
    private Optional<Comparison> common(List<Row> tested, Map<Cell, Row> rows) {
        List<Sides> sides = tested.stream()
                .filter(row -> rows.containsKey(row.cell()))
                .map(row -> row.beside(rows.get(row.cell())))
                .filter(cell -> cell.basis() != Basis.FORKS && cell.basis() != Basis.PAIRS)
                .toList();
        int before =
                sides.stream().mapToInt(cell -> cell.baseline().count()).max().orElse(0);
        int now =
                sides.stream().mapToInt(cell -> cell.candidate().count()).max().orElse(0);
        List<Sides> complete = sides.stream()
                .filter(cell ->
                        cell.baseline().count() == before && cell.candidate().count() == now)
                .toList();
        return complete.size() < 2 ? Optional.empty() : Optional.of(Comparisons.ofFamily(complete, margin, level));
    }
}
