package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import everycore.report.InPairs;
import everycore.report.Numbers;
import everycore.statistics.Comparison;
import everycore.statistics.ControlAdjustment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A comparison as comma-separated values, one row for each cell and file. */
final class CsvComparison {
    private record Line(CompareReport report, ComparedCell cell, int other, ComparedCell.Side side) {}

    private static final CsvTable<Line> TABLE = new CsvTable<>(fields());

    private CsvComparison() {}

    static String of(CompareReport report) {
        return TABLE.header() + TABLE.lines(lines(report));
    }

    static String raw(CompareReport report) {
        return TABLE.header() + TABLE.rawLines(lines(report));
    }

    private static List<Line> lines(CompareReport report) {
        List<Line> lines = new ArrayList<>();
        for (ComparedCell cell : report.cells()) {
            for (int i = 0; i < cell.sides().size(); i++) {
                int other = i;
                cell.sides().get(i).ifPresent(side -> lines.add(new Line(report, cell, other, side)));
            }
        }
        return lines;
    }

    private static List<CsvTable.Field<Line>> fields() {
        List<CsvTable.Field<Line>> fields = new ArrayList<>();
        fields.add(CsvTable.field("baseline", line -> line.report().baseline()));
        fields.add(CsvTable.field("label", line -> line.report().other(line.other())));
        fields.addAll(CsvTable.cell(line -> line.cell().cell()));
        fields.add(CsvTable.field("role", line -> line.cell().role().name().toLowerCase(Locale.ROOT)));
        fields.add(CsvTable.estimate(
                "baseline_per_s", line -> Optional.of(line.cell().baseline())));
        fields.add(CsvTable.estimate(
                "throughput_per_s", line -> Optional.of(line.side().throughput())));
        fields.add(CsvTable.estimate(
                "ratio", line -> Optional.of(line.side().comparison().ratio())));
        fields.add(CsvTable.interval(
                "next_machine", line -> line.side().comparison().nextMachine()));
        fields.add(CsvTable.estimate(
                "adjusted_ratio", line -> line.side().adjustment().map(ControlAdjustment::ratio)));
        fields.add(CsvTable.estimate(
                "control_slope", line -> line.side().adjustment().map(ControlAdjustment::slope)));
        fields.add(CsvTable.field("basis", line -> line.side().basis().name().toLowerCase(Locale.ROOT)));
        fields.add(CsvTable.field(
                "verdict", line -> line.side().comparison().verdict().name().toLowerCase(Locale.ROOT)));
        fields.add(CsvTable.field(
                "p_value",
                line -> line.side().comparison().pValue().map(Numbers::exact).orElse("")));
        fields.add(CsvTable.field(
                "smallest_detectable",
                line -> line.side()
                        .comparison()
                        .smallestDetectable()
                        .map(Numbers::exact)
                        .orElse("")));
        fields.add(CsvTable.field(
                "slower_corrected", line -> String.valueOf(line.side().isSlowerCorrected())));
        fields.add(CsvTable.field("margin", line -> Numbers.exact(line.report().margin())));
        fields.add(CsvTable.field("level", line -> Numbers.exact(line.report().level())));
        fields.add(CsvTable.field("pairs", line -> inPairs(line, pairs -> String.valueOf(pairs.count()))));
        fields.add(CsvTable.field(
                "width_to_unpaired", line -> inPairs(line, pairs -> Numbers.exact(pairs.widthToUnpaired()))));
        fields.add(CsvTable.estimate(
                "ratio_of_means", line -> line.side().inPairs().map(InPairs::ratioOfMeans)));
        fields.add(CsvTable.estimate(
                "control_ratio",
                line -> line.side().inPairs().flatMap(InPairs::control).map(Comparison::ratio)));
        fields.add(CsvTable.field(
                "control_failed",
                line -> inPairs(
                        line,
                        pairs -> pairs.control()
                                .map(control -> String.valueOf(pairs.isControlFailed()))
                                .orElse(""))));
        return List.copyOf(fields);
    }

    private static String inPairs(Line line, Function<InPairs, String> value) {
        return line.side().inPairs().map(value).orElse("");
    }
}
