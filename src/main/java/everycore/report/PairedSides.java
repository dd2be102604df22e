package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.report.PairedTable.NoiseFloor;
import everycore.report.PairedTable.Range;
import everycore.result.Cell;
import everycore.result.Pairing;
import everycore.statistics.Basis;
import everycore.statistics.Comparison;
import everycore.statistics.Comparisons;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Pairs;
import everycore.statistics.Sides;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is known beside their ratios of the cells that stand on pairs, and what pairing did for a table of them. */
final class PairedSides {
    /** An interval that is hardly narrower doesn't pay for the turns. */
    private static final double HARDLY_NARROWER = 0.9;

    private record Place(Cell cell, int other) {}

    private final SideBySide rows;
    private final List<RunFile> others;
    private final List<RunFile> controls;
    private final double margin;
    private final double level;
    private final Map<Place, Pairs> pairs = new HashMap<>();
    private final Map<Place, Comparison> nowAndThen = new HashMap<>();
    private final Map<Place, Comparison> controlled = new HashMap<>();

    /** @param controls the files that hold a baseline once more */
    PairedSides(SideBySide rows, List<RunFile> others, List<RunFile> controls, double margin, double level) {
        this.rows = rows;
        this.others = others;
        this.controls = controls;
        this.margin = margin;
        this.level = level;
        List<Map<Cell, Row>> controlRows = controls.stream().map(rows::rows).toList();
        rows.baseline()
                .forEach((cell, row) -> IntStream.range(0, others.size())
                        .forEach(other -> Optional.ofNullable(
                                        rows.others().get(other).get(cell))
                                .ifPresent(partner -> look(new Place(cell, other), row, partner, controlRows))));
    }

    private void look(Place place, Row row, Row partner, List<Map<Cell, Row>> controlRows) {
        Sides sides = row.beside(partner);
        if (sides.basis() != Basis.PAIRS) {
            return;
        }
        Pairs own = sides.pairs().orElseThrow();
        pairs.put(place, own);
        nowAndThen.put(place, own.nowAndThen(margin, level));
        Stream.of(row, partner)
                .filter(side -> side.scores().paired().isOf(Pairing.Side.BASELINE))
                .flatMap(side -> controlRows.stream()
                        .filter(cells -> cells.containsKey(place.cell()))
                        .map(cells -> side.beside(cells.get(place.cell()))))
                .filter(control -> control.basis() == Basis.PAIRS)
                .findFirst()
                .ifPresent(control -> controlled.put(place, Comparisons.of(control, margin, level)));
    }

    List<ComparedCell> addedTo(List<ComparedCell> cells) {
        Set<Comparison> unlike = Correction.different(nowAndThen.values().stream(), level);
        Set<Comparison> failed = Correction.different(controlled.values().stream(), level);
        return cells.stream()
                .map(cell -> cell.withSides(IntStream.range(0, others.size())
                        .mapToObj(other -> cell.sides()
                                .get(other)
                                .map(side -> added(new Place(cell.cell(), other), side, unlike, failed)))
                        .toList()))
                .toList();
    }

    private Side added(Place place, Side side, Set<Comparison> unlike, Set<Comparison> failed) {
        if (!pairs.containsKey(place)) {
            return side;
        }
        Optional<Comparison> control = Optional.ofNullable(controlled.get(place));
        return side.with(new InPairs(
                pairs.get(place).count(),
                pairs.get(place).widthToUnpaired(level),
                pairs.get(place).ratioOfMeans(level),
                unlike.contains(nowAndThen.get(place)),
                control,
                control.filter(failed::contains).isPresent()));
    }

    /** One for each of the other files that has pairs with the baseline. */
    List<PairedTable> tables(List<ComparedCell> cells) {
        List<PairedTable> tables = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            int other = i;
            List<ComparedCell> paired = cells.stream()
                    .filter(cell -> inPairs(cell, other).isPresent())
                    .toList();
            if (!paired.isEmpty()) {
                tables.add(table(paired, other));
            }
        }
        return tables;
    }

    private PairedTable table(List<ComparedCell> paired, int other) {
        List<Double> widths = paired.stream()
                .map(cell -> inPairs(cell, other).orElseThrow().widthToUnpaired())
                .toList();
        List<ComparedCell> controlledCells = paired.stream()
                .filter(cell -> inPairs(cell, other).flatMap(InPairs::control).isPresent())
                .toList();
        return new PairedTable(
                others.get(other).label(),
                Range.of(widths),
                paired.stream()
                        .filter(cell -> inPairs(cell, other).orElseThrow().widthToUnpaired() > HARDLY_NARROWER)
                        .map(ComparedCell::title)
                        .toList(),
                controlledCells.isEmpty() ? Optional.empty() : Optional.of(floor(controlledCells, other)));
    }

    private NoiseFloor floor(List<ComparedCell> controlledCells, int other) {
        return new NoiseFloor(
                Phrases.list(controls.stream().map(RunFile::label).toList()),
                Range.of(controlledCells.stream()
                        .map(cell ->
                                inPairs(cell, other).flatMap(InPairs::control).orElseThrow())
                        .flatMap(control -> control.ratio().interval().stream())
                        .map(PairedSides::smallestTold)
                        .toList()),
                controlledCells.stream()
                        .filter(cell -> inPairs(cell, other).orElseThrow().isControlFailed())
                        .map(ComparedCell::title)
                        .toList());
    }

    private static double smallestTold(ConfidenceInterval interval) {
        return Math.sqrt(interval.high() / interval.low());
    }

    private static Optional<InPairs> inPairs(ComparedCell cell, int other) {
        return cell.sides().get(other).flatMap(Side::inPairs);
    }
}
