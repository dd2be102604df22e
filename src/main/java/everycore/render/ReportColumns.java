package everycore.render;

import everycore.report.Numbers;
import everycore.report.Report;
import everycore.report.Row;
import everycore.statistics.Estimate;
import java.util.List;
import java.util.stream.Collectors;

/** What the tables of a report show, in text of any kind. */
final class ReportColumns {
    private ReportColumns() {}

    /** What a cell costs and what it does with the CPUs. */
    static List<TextColumn<Row>> cost() {
        return List.of(
                TextColumn.name("benchmark", Row::name),
                TextColumn.number("threads", ReportColumns::threads),
                TextColumn.name("", ReportColumns::marks),
                TextColumn.number(
                        "throughput", row -> Numbers.throughput(row.throughput().value())),
                TextColumn.number(
                        "±", row -> Numbers.precision(row.throughput()).replace("± ", "")),
                TextColumn.optional("time/op", Row::time, time -> Numbers.time(time.value())),
                TextColumn.optional("cycles/op", Row::cycles, Numbers::withInterval),
                TextColumn.optional("CPUs", Row::cpus, Numbers::cpus),
                TextColumn.optional("fill", Row::fill, fill -> Numbers.percent(fill.value())),
                TextColumn.optional("lost updates", Row::lost, ReportColumns::lost));
    }

    /** How a cell compares with the same benchmark on one thread. */
    static List<TextColumn<Row>> scaling() {
        return List.of(
                TextColumn.name("benchmark", Row::name),
                TextColumn.number("threads", ReportColumns::threads),
                TextColumn.name("", ReportColumns::marks),
                TextColumn.optional("speedup", Row::speedup, Numbers::withInterval),
                TextColumn.optional("efficiency", Row::efficiency, it -> Numbers.percent(it.value())),
                TextColumn.optional("against spin", Row::againstSpin, Numbers::withInterval),
                TextColumn.optional("e(N)", Row::serialFraction, Numbers::withInterval));
    }

    /** The rows that a scaling table has something to say of. */
    static List<Row> onSeveralThreads(Report report) {
        return report.rows().stream().filter(row -> row.speedup().isPresent()).toList();
    }

    private static String marks(Row row) {
        return row.warnings().stream().map(warning -> warning.kind().symbol()).collect(Collectors.joining());
    }

    private static String threads(Row row) {
        return String.valueOf(row.cell().threads());
    }

    private static String lost(Estimate lost) {
        return Numbers.share(lost.value()) + " " + Numbers.interval(lost.scaledBy(100));
    }
}
