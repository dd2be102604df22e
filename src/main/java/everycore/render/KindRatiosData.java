package everycore.render;

import everycore.report.KindRatios;
import everycore.report.KindRatios.Line;
import everycore.report.KindRatios.OfKind;
import everycore.report.KindRatios.OfMachine;
import everycore.report.Numbers;
import everycore.report.Scope;
import everycore.result.Json;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ratios by kind of machine for programs. */
final class KindRatiosData {
    record Document(
            String format,
            String by,
            String over,
            double level,
            List<KindRatios.Kind> kinds,
            List<Cell> cells,
            List<String> notes) {}

    record Cell(
            String runtime,
            String benchmark,
            String name,
            String mode,
            Map<String, String> parameters,
            int threads,
            List<Ratio> kinds) {}

    record Ratio(
            String kind,
            JsonValue ratio,
            Scope scope,
            int sessions,
            Optional<ConfidenceInterval> nextMachine,
            List<Machine> machines) {}

    record Machine(String machine, int sessions, JsonValue ratio) {}

    /** @param machine absent of the kind as a whole */
    private record Row(KindRatios ratios, Line line, int kind, OfKind ofKind, Optional<OfMachine> machine) {
        Estimate ratio() {
            return machine.map(OfMachine::ratio).orElse(ofKind.ratio());
        }

        int sessions() {
            return machine.map(OfMachine::sessions).orElse(ofKind.sessions());
        }
    }

    private static final CsvTable<Row> TABLE = new CsvTable<>(fields());

    private KindRatiosData() {}

    static String json(KindRatios ratios) {
        return Json.text(new Document(
                        "everycore.ratios/1",
                        ratios.by().toString(),
                        ratios.over(),
                        ratios.level(),
                        ratios.kinds(),
                        ratios.lines().stream().map(line -> cell(ratios, line)).toList(),
                        ratios.notes()))
                + "\n";
    }

    private static Cell cell(KindRatios ratios, Line line) {
        List<Ratio> kinds = new ArrayList<>();
        for (int i = 0; i < line.kinds().size(); i++) {
            String kind = ratios.kinds().get(i).name();
            line.kinds().get(i).ifPresent(ratio -> kinds.add(ratio(kind, ratio)));
        }
        return new Cell(
                line.cell().runtime(),
                line.cell().benchmark(),
                line.name(),
                line.cell().mode(),
                line.cell().parameters(),
                line.cell().threads(),
                kinds);
    }

    private static Ratio ratio(String kind, OfKind ratio) {
        return new Ratio(
                kind,
                JsonValue.of(ratio.ratio(), Numbers::withInterval),
                ratio.scope(),
                ratio.sessions(),
                ratio.nextMachine(),
                ratio.machines().stream()
                        .map(machine -> new Machine(
                                machine.name(),
                                machine.sessions(),
                                JsonValue.of(machine.ratio(), Numbers::withInterval)))
                        .toList());
    }

    static String csv(KindRatios ratios) {
        return TABLE.header() + TABLE.lines(rows(ratios));
    }

    static String rawCsv(KindRatios ratios) {
        return TABLE.header() + TABLE.rawLines(rows(ratios));
    }

    /** Each kind, and then each of its machines. */
    private static List<Row> rows(KindRatios ratios) {
        List<Row> rows = new ArrayList<>();
        for (Line line : ratios.lines()) {
            for (int i = 0; i < line.kinds().size(); i++) {
                int kind = i;
                line.kinds().get(i).ifPresent(ratio -> {
                    rows.add(new Row(ratios, line, kind, ratio, Optional.empty()));
                    ratio.machines()
                            .forEach(machine -> rows.add(new Row(ratios, line, kind, ratio, Optional.of(machine))));
                });
            }
        }
        return rows;
    }

    private static List<CsvTable.Field<Row>> fields() {
        List<CsvTable.Field<Row>> fields = new ArrayList<>();
        fields.add(CsvTable.field("over", row -> row.ratios().over()));
        fields.add(CsvTable.field("by", row -> row.ratios().by().toString()));
        fields.add(CsvTable.field(
                "kind", row -> row.ratios().kinds().get(row.kind()).name()));
        fields.add(CsvTable.field("of", row -> row.machine().isPresent() ? "machine" : "kind"));
        fields.add(CsvTable.field(
                "machine", row -> row.machine().map(OfMachine::name).orElse("")));
        fields.addAll(CsvTable.cell(row -> row.line().cell()));
        fields.add(CsvTable.estimate("ratio", row -> Optional.of(row.ratio())));
        fields.add(CsvTable.field(
                "scope",
                row -> row.machine().isPresent() ? "" : row.ofKind().scope().toString()));
        fields.add(CsvTable.field(
                "machines",
                row -> row.machine().isPresent()
                        ? "1"
                        : String.valueOf(row.ofKind().machines().size())));
        fields.add(CsvTable.field("sessions", row -> String.valueOf(row.sessions())));
        fields.add(CsvTable.interval(
                "next_machine",
                row -> row.ofKind().nextMachine().filter(any -> row.machine().isEmpty())));
        fields.add(CsvTable.field("level", row -> Numbers.exact(row.ratios().level())));
        return List.copyOf(fields);
    }
}
