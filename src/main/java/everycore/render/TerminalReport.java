package everycore.render;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import everycore.report.MachineFacts;
import everycore.report.Numbers;
import everycore.report.Report;
import everycore.report.Row;
import everycore.result.Warning;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as plain text, aligned for a terminal. */
public final class TerminalReport {
    private TerminalReport() {}

    public static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append(Text.printable(report.label())).append('\n');
        report.environment()
                .map(MachineFacts::summary)
                .ifPresent(line -> text.append(Text.printable(line)).append('\n'));
        report.verdict().ifPresent(verdict -> {
            text.append('\n').append(VerdictText.of(verdict));
            paragraph(text, verdict.sentences());
        });
        if (!report.rows().isEmpty()) {
            text.append('\n').append(table(report)).append('\n');
            text.append('\n').append(legend(report));
        }
        paragraph(text, report.notes());
        paragraph(text, report.findings());
        return text.toString();
    }

    private static void paragraph(StringBuilder text, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append('\n');
            sentences.forEach(sentence -> text.append(Text.printable(sentence)).append('\n'));
        }
    }

    private static String table(Report report) {
        List<ColumnData<Row>> columns = new ArrayList<>();
        columns.add(left("benchmark", row -> Text.printable(row.name())));
        columns.add(right("threads", row -> String.valueOf(row.cell().threads())));
        columns.add(left("", TerminalReport::symbols));
        columns.add(
                right("throughput", row -> Numbers.throughput(row.throughput().value())));
        columns.add(right("±", row -> Numbers.precision(row.throughput()).replace("± ", "")));
        columns.add(right("time/op", row -> Numbers.time(row.time().value())));
        addIfAny(
                report,
                columns,
                Row::cycles,
                right(
                        "cycles/op",
                        row -> row.cycles().map(Numbers::withInterval).orElse("")));
        addIfAny(
                report,
                columns,
                Row::speedup,
                right("speedup", row -> row.speedup().map(Numbers::withInterval).orElse("")));
        addIfAny(
                report,
                columns,
                Row::efficiency,
                right(
                        "efficiency",
                        row -> row.efficiency()
                                .map(it -> Numbers.percent(it.value()))
                                .orElse("")));
        addIfAny(
                report,
                columns,
                Row::cpus,
                right("CPUs", row -> row.cpus().map(Numbers::cpus).orElse("")));
        addIfAny(
                report,
                columns,
                Row::fill,
                right(
                        "fill",
                        row -> row.fill().map(it -> Numbers.percent(it.value())).orElse("")));
        addIfAny(
                report,
                columns,
                Row::lost,
                right(
                        "lost updates",
                        row -> row.lost().map(TerminalReport::lost).orElse("")));
        return AsciiTable.getTable(AsciiTable.NO_BORDERS, report.rows(), columns)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
    }

    private static String lost(Estimate lost) {
        return Numbers.share(lost.value()) + " " + Numbers.interval(lost.scaledBy(100));
    }

    private static String symbols(Row row) {
        return row.warnings().stream().map(warning -> warning.kind().symbol()).collect(Collectors.joining());
    }

    private static String legend(Report report) {
        Set<Warning.Kind> used = EnumSet.noneOf(Warning.Kind.class);
        report.rows().forEach(row -> row.warnings().forEach(warning -> used.add(warning.kind())));
        StringBuilder text = new StringBuilder("Intervals at " + Numbers.level(report.level())
                + ": Student's t over fork means; for speedup Welch's t on their logarithms.\n"
                + "± is half the interval's width over the throughput. Ends of intervals are rounded outwards.\n");
        used.forEach(kind ->
                text.append(kind.symbol()).append("  ").append(kind.meaning()).append('\n'));
        return text.toString();
    }

    private static void addIfAny(
            Report report, List<ColumnData<Row>> columns, Function<Row, Optional<?>> value, ColumnData<Row> column) {
        if (report.rows().stream().anyMatch(row -> value.apply(row).isPresent())) {
            columns.add(column);
        }
    }

    private static ColumnData<Row> left(String header, Function<Row, String> value) {
        return column(header, HorizontalAlign.LEFT).with(value);
    }

    private static ColumnData<Row> right(String header, Function<Row, String> value) {
        return column(header, HorizontalAlign.RIGHT).with(value);
    }

    private static Column column(String header, HorizontalAlign align) {
        return new Column().header(header).headerAlign(align).dataAlign(align).maxWidth(120);
    }
}
