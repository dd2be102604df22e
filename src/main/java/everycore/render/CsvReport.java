package everycore.render;

import everycore.report.Numbers;
import everycore.report.Quantity;
import everycore.report.Report;
import everycore.report.Row;
import everycore.result.LanguageRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as comma-separated values, one row a cell. */
final class CsvReport {
    private record Line(Report report, Row row) {}

    private static final CsvTable<Line> TABLE = new CsvTable<>(fields());

    static final String HEADER = TABLE.header();

    private CsvReport() {}

    static String of(Report report) {
        return rows(report, report.rows());
    }

    /** @param rows some of the report's */
    static String rows(Report report, List<Row> rows) {
        return TABLE.lines(lines(report, rows));
    }

    static String raw(Report report) {
        return TABLE.rawLines(lines(report, report.rows()));
    }

    private static List<Line> lines(Report report, List<Row> rows) {
        return rows.stream().map(row -> new Line(report, row)).toList();
    }

    private static List<CsvTable.Field<Line>> fields() {
        List<CsvTable.Field<Line>> fields = new ArrayList<>();
        fields.add(CsvTable.field("label", line -> line.report().label()));
        fields.addAll(CsvTable.cell(line -> line.row().cell()));
        fields.add(runtime("runtime_version", LanguageRuntime::version));
        fields.add(runtime("concurrency", LanguageRuntime::concurrency));
        fields.add(runtime("gil", it -> it.gil().map(String::valueOf).orElse("")));
        fields.add(CsvTable.field(
                "forks", line -> String.valueOf(line.row().sessions().forks().size())));
        fields.add(CsvTable.field(
                "sessions", line -> String.valueOf(line.row().sessions().count())));
        fields.add(CsvTable.field(
                "machines", line -> String.valueOf(line.row().sessions().machineCount())));
        fields.add(CsvTable.field("scope", line -> line.row().scope().toString()));
        for (Quantity quantity : Quantity.values()) {
            fields.add(CsvTable.estimate(quantity.snakeCase(), line -> quantity.of(line.row())));
        }
        fields.add(CsvTable.interval(
                "next_machine_per_s",
                line -> line.row().nextMachine(line.report().level())));
        fields.add(CsvTable.field("level", line -> Numbers.exact(line.report().level())));
        fields.add(CsvTable.field(
                "warnings",
                line -> line.row().warnings().stream()
                        .map(warning -> warning.kind().name())
                        .collect(Collectors.joining(" "))));
        return List.copyOf(fields);
    }

    private static CsvTable.Field<Line> runtime(String name, Function<LanguageRuntime, String> text) {
        return CsvTable.field(name, line -> line.row().runtime().map(text).orElse(""));
    }
}
