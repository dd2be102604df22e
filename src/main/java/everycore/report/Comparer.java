package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Role;
import everycore.report.CompareReport.Power;
import everycore.result.Cell;
import everycore.result.Warning;
import everycore.statistics.Basis;
import everycore.statistics.Comparison;
import everycore.statistics.ControlAdjustment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Lays files beside a baseline, cell by cell. */
public final class Comparer {
    private static final double USUAL_MARGIN = 0.05;
    private static final Set<Warning.Kind> OF_ONE_SIDE =
            Set.of(Warning.Kind.TARGET_NOT_REACHED, Warning.Kind.LIKE_EMPTY);

    /** What pairs can tell, and so what they are measured for. */
    private static final double MARGIN_IN_PAIRS = 0.01;

    private final RunFile baseline;
    private final List<RunFile> others;
    private final List<RunFile> controls;
    private final double margin;
    private final double level;
    private final Fleet fleet;
    private final SideBySide rows;

    private Comparer(PairControls files, double margin, double level) {
        this.baseline = files.sides().get(0);
        this.others = files.sides().subList(1, files.sides().size());
        this.controls = files.controls();
        this.margin = margin;
        this.level = level;
        this.fleet = Fleet.of(
                Stream.concat(files.sides().stream(), files.controls().stream()).toList());
        this.rows = new SideBySide(baseline, others, fleet);
    }

    /**
     * @param others one of them may be the baseline once more, in turns with the two: it tells what can be trusted
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

    /** The smallest interesting change where nobody says: less of files that were measured in pairs. */
    public static double usualMargin(RunFile baseline, List<RunFile> others) {
        return others.stream().anyMatch(baseline::isPairedWith) ? MARGIN_IN_PAIRS : USUAL_MARGIN;
    }

    private static Comparer named(RunFile baseline, List<RunFile> others, double margin, double level) {
        List<RunFile> all = PairedVariants.sideBySide(
                Stream.concat(Stream.of(baseline), others.stream()).toList());
        boolean areDistinct = all.stream().map(RunFile::label).distinct().count() == all.size();
        return new Comparer(
                PairControls.of(
                        areDistinct
                                ? all
                                : all.stream().map(RunFile::withNameInLabel).toList()),
                margin,
                level);
    }

    private CompareReport report(boolean adjusts) {
        List<Map<Cell, Comparison>> comparisons = rows.comparisons(margin, level);
        PairedSides paired = new PairedSides(rows, others, controls, margin, level);
        List<ComparedCell> cells = corrected(paired.addedTo(
                rows.shared().stream().map(row -> compared(row, comparisons)).toList()));
        if (adjusts) {
            ControlAdjustments adjustments =
                    new ControlAdjustments(baseline, others, rows.baseline(), rows.others(), level);
            adjustments.requireUnlikeMachines(fleet);
            cells = adjustments.addedTo(cells);
        }
        Map<Cell, Row> tested = tested(cells);
        Vetoes signs = new Vetoes(baseline, others, margin, level);
        List<String> vetoes = new ArrayList<>(signs.ofControls(cells));
        vetoes.addAll(signs.ofWholeTables(List.copyOf(tested.values()), rows.others()));
        List<String> notes = new ArrayList<>(vetoes);
        List<String> leftOut = rows.leftOut();
        notes.addAll(leftOut);
        Stream.of(List.of(baseline), others, controls)
                .flatMap(List::stream)
                .forEach(file -> file.notes().forEach(note -> notes.add(file.label() + ": " + note)));
        notes.addAll(CompareNotes.of(baseline, others, fleet));
        return new CompareReport(
                Stream.concat(Stream.of(baseline), others.stream()).toList(),
                cells,
                Families.of(tested, rows.others(), cells, margin, level),
                vetoes,
                leftOut,
                power(cells),
                paired.tables(cells),
                notes,
                margin,
                level);
    }

    private Map<Cell, Row> tested(List<ComparedCell> cells) {
        Map<Cell, Row> tested = new LinkedHashMap<>();
        cells.stream()
                .filter(ComparedCell::isTested)
                .map(ComparedCell::cell)
                .forEach(cell -> tested.put(cell, rows.baseline().get(cell)));
        return tested;
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
        double[] detectable = rows.comparisons(margin, 1 - (1 - level) / tested.size()).stream()
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

    private ComparedCell compared(Row row, List<Map<Cell, Comparison>> comparisons) {
        List<Optional<Row>> partners = rows.others().stream()
                .map(other -> Optional.ofNullable(other.get(row.cell())))
                .toList();
        List<Row> all = Stream.concat(Stream.of(row), partners.stream().flatMap(Optional::stream))
                .toList();
        List<Optional<ComparedCell.Side>> sides = new ArrayList<>();
        for (int i = 0; i < partners.size(); i++) {
            Comparison comparison = comparisons.get(i).get(row.cell());
            sides.add(partners.get(i)
                    .map(other -> new ComparedCell.Side(
                            other.scores().throughput(level),
                            row.beside(other).basis(),
                            comparison,
                            false,
                            Optional.empty(),
                            Optional.empty())));
        }
        return new ComparedCell(
                row.cell(),
                row.name(),
                role(row.cell(), all, sides),
                row.scores().throughput(level),
                sides,
                warnings(all, sides));
    }

    /** How precise a side is by itself is no matter where only neighbours are compared. */
    private static List<Warning> warnings(List<Row> rows, List<Optional<ComparedCell.Side>> sides) {
        boolean areAllPaired = areAllPaired(sides);
        return rows.stream()
                .flatMap(row -> row.warnings().stream())
                .filter(warning -> !areAllPaired || !OF_ONE_SIDE.contains(warning.kind()))
                .toList();
    }

    /**
     * Like an empty method is what is so in all files: what no longer is, or is now, has changed. In pairs only a side's own wide
     * interval may say it, which is no matter there.
     */
    private static Role role(Cell cell, List<Row> rows, List<Optional<ComparedCell.Side>> sides) {
        if (KnownBenchmarks.isControl(cell)) {
            return Role.CONTROL;
        }
        return !areAllPaired(sides) && rows.stream().allMatch(row -> row.has(Warning.Kind.LIKE_EMPTY))
                ? Role.LIKE_EMPTY
                : Role.TESTED;
    }

    private static boolean areAllPaired(List<Optional<ComparedCell.Side>> sides) {
        return sides.stream().flatMap(Optional::stream).allMatch(side -> side.basis() == Basis.PAIRS);
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
}
