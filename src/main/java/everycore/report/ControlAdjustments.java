package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Role;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.result.Cell;
import everycore.statistics.Basis;
import everycore.statistics.ControlAdjustment;
import everycore.statistics.Sample;
import everycore.statistics.Sides;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Beside the ratios of tested cells those at equal controls, where the machines of the two sides let the slope be estimated. */
final class ControlAdjustments {
    private static final String OPTION = "--adjust-by-control";

    private final RunFile baseline;
    private final List<RunFile> others;
    private final Map<Cell, Row> baselineRows;
    private final List<Map<Cell, Row>> otherRows;
    private final double level;

    ControlAdjustments(
            RunFile baseline,
            List<RunFile> others,
            Map<Cell, Row> baselineRows,
            List<Map<Cell, Row>> otherRows,
            double level) {
        this.baseline = baseline;
        this.others = others;
        this.baselineRows = baselineRows;
        this.otherRows = otherRows;
        this.level = level;
    }

    /** @throws IllegalArgumentException if the machines are known to be none of which a slope can come from */
    void requireUnlikeMachines(Fleet fleet) {
        for (RunFile other : others) {
            String pair = baseline.label() + " and " + other.label();
            if (!baseline.knowsItsMachine() || !other.knowsItsMachine()) {
                throw new IllegalArgumentException(
                        OPTION + ": a file of plain JMH doesn't say what it ran on; leave the option out");
            }
            Set<String> shared = fleet.keysOf(baseline.sessions());
            shared.retainAll(fleet.keysOf(other.sessions()));
            if (!shared.isEmpty()) {
                throw new IllegalArgumentException(OPTION + ": " + pair
                        + " have a machine in common, where a control adds its noise and takes none out; leave the option"
                        + " out");
            }
            if (Math.min(fleet.count(baseline.sessions()), fleet.count(other.sessions()))
                    < Sample.FEWEST_FOR_A_VERDICT) {
                throw new IllegalArgumentException(
                        OPTION + ": how far a cell follows the controls can't be told from fewer"
                                + " than three machines on each side, and " + pair + " have fewer; measure on more");
            }
        }
    }

    /** @throws IllegalArgumentException if no cell can be adjusted */
    List<ComparedCell> addedTo(List<ComparedCell> cells) {
        List<ComparedCell> adjusted =
                cells.stream().map(cell -> adjusted(cell, cells)).toList();
        if (adjusted.stream()
                .flatMap(cell -> cell.sides().stream().flatMap(Optional::stream))
                .allMatch(side -> side.adjustment().isEmpty())) {
            throw new IllegalArgumentException(
                    OPTION + ": no cell has three machines on each side on which controls differ"
                            + " that ran in one runtime; measure controls, or leave the option out");
        }
        return adjusted;
    }

    private ComparedCell adjusted(ComparedCell cell, List<ComparedCell> cells) {
        return cell.isTested()
                ? cell.withSides(IntStream.range(0, others.size())
                        .mapToObj(other -> adjusted(cell.sides().get(other), adjustment(cell.cell(), other, cells)))
                        .toList())
                : cell;
    }

    private static Optional<Side> adjusted(Optional<Side> side, Optional<ControlAdjustment> adjustment) {
        return side.map(it -> adjustment.map(it::with).orElse(it));
    }

    private Optional<ControlAdjustment> adjustment(Cell cell, int other, List<ComparedCell> cells) {
        List<Sides> controls = cells.stream()
                .filter(control -> control.role() == Role.CONTROL)
                .map(ComparedCell::cell)
                .filter(control -> control.runtime().equals(cell.runtime())
                        && Vetoes.areOfOneRuntime(control, baseline, others.get(other)))
                .flatMap(control -> sides(control, other).stream())
                .filter(control -> control.basis() == Basis.KINDS)
                .toList();
        return sides(cell, other)
                .filter(sides -> sides.basis() == Basis.KINDS && !controls.isEmpty())
                .flatMap(sides -> ControlAdjustment.of(sides, controls, level));
    }

    private Optional<Sides> sides(Cell cell, int other) {
        return Optional.ofNullable(otherRows.get(other).get(cell))
                .map(row -> baselineRows.get(cell).beside(row));
    }
}
