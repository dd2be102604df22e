package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.ComparedCell.Role;
import everycore.report.CompareReport.Power;
import everycore.report.InPairs;
import everycore.report.Numbers;
import everycore.report.PairedTable;
import everycore.result.Json;
import everycore.statistics.Basis;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A comparison for programs, with names as stable as those of {@link JsonReport}. */
final class JsonComparison {
    record Document(
            String format,
            String baseline,
            List<String> others,
            double margin,
            double level,
            List<Cell> cells,
            List<Family> families,
            List<String> slower,
            List<String> vetoes,
            Optional<Power> power,
            List<PairedTable> paired,
            List<String> notes) {}

    record Cell(
            String runtime,
            String benchmark,
            String name,
            String mode,
            Map<String, String> parameters,
            int threads,
            Role role,
            JsonValue baselinePerSecond,
            List<Side> others) {}

    record Side(
            String label,
            JsonValue throughputPerSecond,
            JsonValue ratio,
            Basis basis,
            Optional<Pairs> pairs,
            Optional<ConfidenceInterval> nextMachine,
            Optional<JsonValue> adjustedRatio,
            Optional<JsonValue> controlSlope,
            Verdict verdict,
            Optional<Double> pValue,
            Optional<Double> smallestDetectable,
            boolean slowerCorrected) {}

    record Pairs(
            int count,
            double widthToUnpaired,
            JsonValue ratioOfMeans,
            boolean differsInTheMean,
            Optional<JsonValue> controlRatio,
            Optional<Boolean> controlFailed) {}

    record Family(String name, List<Mean> others) {}

    record Mean(
            String label,
            JsonValue ratio,
            Basis basis,
            Optional<ConfidenceInterval> nextMachine,
            Verdict verdict,
            Optional<Double> pValue,
            boolean slowerCorrected,
            int cells) {}

    private JsonComparison() {}

    static String of(CompareReport report) {
        return Json.text(new Document(
                        "everycore.comparison/1",
                        report.baseline(),
                        report.others(),
                        report.margin(),
                        report.level(),
                        report.cells().stream().map(cell -> cell(report, cell)).toList(),
                        report.families().stream()
                                .map(family -> family(report, family))
                                .toList(),
                        report.slower(),
                        report.vetoes(),
                        report.power(),
                        report.paired(),
                        report.notes()))
                + "\n";
    }

    private static Cell cell(CompareReport report, ComparedCell cell) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < cell.sides().size(); i++) {
            String label = report.other(i);
            cell.sides().get(i).ifPresent(side -> sides.add(side(label, side)));
        }
        return new Cell(
                cell.cell().runtime(),
                cell.cell().benchmark(),
                cell.name(),
                cell.cell().mode(),
                cell.cell().parameters(),
                cell.cell().threads(),
                cell.role(),
                JsonValue.of(cell.baseline(), Numbers::throughput),
                sides);
    }

    private static Side side(String label, ComparedCell.Side side) {
        return new Side(
                label,
                JsonValue.of(side.throughput(), Numbers::throughput),
                JsonValue.of(side.comparison().ratio(), Numbers::withInterval),
                side.basis(),
                side.inPairs().map(JsonComparison::pairs),
                side.comparison().nextMachine(),
                side.adjustment().map(it -> JsonValue.of(it.ratio(), Numbers::withInterval)),
                side.adjustment().map(it -> JsonValue.of(it.slope(), Numbers::withInterval)),
                side.comparison().verdict(),
                side.comparison().pValue(),
                side.comparison().smallestDetectable(),
                side.isSlowerCorrected());
    }

    private static Pairs pairs(InPairs pairs) {
        return new Pairs(
                pairs.count(),
                pairs.widthToUnpaired(),
                JsonValue.of(pairs.ratioOfMeans(), Numbers::withInterval),
                pairs.differsInTheMean(),
                pairs.control().map(control -> JsonValue.of(control.ratio(), Numbers::withInterval)),
                pairs.control().map(control -> pairs.isControlFailed()));
    }

    private static Family family(CompareReport report, CompareReport.Family family) {
        List<Mean> means = new ArrayList<>();
        for (int i = 0; i < family.means().size(); i++) {
            String label = report.other(i);
            family.means()
                    .get(i)
                    .ifPresent(mean -> means.add(new Mean(
                            label,
                            JsonValue.of(mean.comparison().ratio(), Numbers::withInterval),
                            mean.basis(),
                            mean.comparison().nextMachine(),
                            mean.comparison().verdict(),
                            mean.comparison().pValue(),
                            mean.isSlowerCorrected(),
                            mean.cells())));
        }
        return new Family(family.name(), means);
    }
}
