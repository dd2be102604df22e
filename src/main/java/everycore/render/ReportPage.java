package everycore.render;

import everycore.render.Page.Caption;
import everycore.render.Page.Section;
import everycore.render.Page.Sentences;
import everycore.render.Page.Table;
import everycore.report.CoreFill;
import everycore.report.CoreFill.Line;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Quantity;
import everycore.report.Report;
import everycore.report.Row;
import everycore.report.Scope;
import everycore.scaling.ScalingFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A report as a page. */
final class ReportPage {
    static final String SCALING = "How it scales";

    private ReportPage() {}

    /** The answers come last, where a terminal leaves them in sight. */
    static Page of(Report report) {
        List<Section> sections = new ArrayList<>();
        Marks<Row> marks = new Marks<>(report.rows(), Row::warnings);
        report.coreFill().ifPresent(fill -> sections.add(coreFill(fill)));
        sections.add(new Section(
                "What it costs",
                new Table<>("Cost of each cell", columns(Quantity.Aspect.COST, report, marks), report.rows())));
        addTable(
                sections,
                "How long single calls took",
                new Table<>(
                        "Percentiles of each cell",
                        columns(Quantity.Aspect.PERCENTILES, report, marks),
                        rows(report, row -> !row.percentiles().isEmpty())));
        addTable(
                sections,
                SCALING,
                new Table<>(
                        "Scaling of each cell",
                        columns(Quantity.Aspect.SCALING, report, marks),
                        rows(report, row -> row.speedup().isPresent())));
        addWords(sections, "How to read it", legend(report, marks));
        addWords(sections, "Laws and cliffs", report.scalingSentences());
        addWords(sections, "Where the spread comes from", report.spread().sentences());
        addWords(
                sections,
                "Beside the numbers",
                Stream.concat(marks.sentences(Row::title).stream(), report.notes().stream())
                        .toList());
        addWords(sections, "In words", report.findings());
        return new Page(report.label(), subtitle(report), sections);
    }

    private static Optional<String> subtitle(Report report) {
        List<String> parts = new ArrayList<>();
        report.circumstances().ifPresent(parts::add);
        if (report.sessions().size() > 1) {
            parts.add(report.severalSessions(""));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
    }

    private static List<Row> rows(Report report, Predicate<Row> wanted) {
        return report.rows().stream().filter(wanted).toList();
    }

    private static void addTable(List<Section> sections, String heading, Table<Row> table) {
        if (!table.rows().isEmpty()) {
            sections.add(new Section(heading, table));
        }
    }

    private static void addWords(List<Section> sections, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(heading, new Sentences(lines)));
        }
    }

    private static List<TextColumn<Row>> columns(Quantity.Aspect aspect, Report report, Marks<Row> marks) {
        List<TextColumn<Row>> columns = new ArrayList<>();
        columns.add(TextColumn.name("benchmark", Row::name));
        columns.add(
                TextColumn.number("threads", row -> String.valueOf(row.cell().threads())));
        columns.add(TextColumn.name("", marks::of));
        Arrays.stream(Quantity.values())
                .filter(quantity -> quantity.aspect() == aspect)
                .forEach(quantity -> columns.addAll(columns(quantity)));
        if (aspect == Quantity.Aspect.COST) {
            columns.add(
                    TextColumn.optional("next machine", row -> row.nextMachine(report.level()), Numbers::throughputs));
        }
        return columns;
    }

    /** Throughput and its precision stand apart, so that each can be read down its column. */
    private static List<TextColumn<Row>> columns(Quantity quantity) {
        if (quantity == Quantity.THROUGHPUT) {
            return List.of(
                    TextColumn.number(
                            quantity.heading(),
                            row -> Numbers.throughput(row.throughput().value())),
                    TextColumn.number("±", row -> Numbers.precision(row.measured())));
        }
        return List.of(TextColumn.optional(quantity.heading(), quantity::of, quantity::words));
    }

    private static Section coreFill(CoreFill fill) {
        return new Section(
                "Does every core get filled?",
                // As an activity monitor counts.
                new Caption("CPU is of " + 100 * fill.cpusAllowed() + " %, all that is here."),
                new Table<>("CPUs filled by an endless loop", columns(fill), fill.lines()),
                new Sentences(fill.sentences()));
    }

    private static List<TextColumn<Line>> columns(CoreFill fill) {
        List<TextColumn<Line>> columns = new ArrayList<>();
        columns.add(TextColumn.name("endless loop in", Line::runtime));
        for (int n : fill.threadCounts()) {
            columns.add(TextColumn.optional("CPU, " + Phrases.threads(n), spins(n, Row::cpus), Numbers::cpuPercent));
        }
        for (int n : fill.threadCounts()) {
            Quantity quantity = n == 1 ? Quantity.THROUGHPUT : Quantity.SPEEDUP;
            columns.add(TextColumn.optional(
                    quantity.heading() + ", " + Phrases.threads(n),
                    line -> isComparable(line, quantity)
                            ? spins(n, quantity::of).apply(line)
                            : Optional.empty(),
                    quantity::words));
        }
        return columns;
    }

    /** What JMH's loop does in a second can't be laid beside what another loop does. */
    private static boolean isComparable(Line line, Quantity quantity) {
        return quantity == Quantity.SPEEDUP || !line.isJmhs();
    }

    private static <V> Function<Line, Optional<V>> spins(int threads, Function<Row, Optional<V>> value) {
        return line -> Optional.ofNullable(line.spins().get(threads)).flatMap(value);
    }

    private static String method(Scope scope) {
        return scope == Scope.KIND
                ? "geometric means over machines and ratios on each of them, as random effects by restricted maximum"
                        + " likelihood with Hartung and Knapp's t; next machine: where the throughput of one more of the kind"
                        + " lies, by prediction."
                : "Student's t over " + scope.member() + " means; for ratios Welch's t on their logarithms.";
    }

    private static List<String> legend(Report report, Marks<Row> marks) {
        if (report.rows().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        report.scopes()
                .forEach(scope -> lines.add("Intervals at " + Numbers.level(report.level()) + " hold " + scope.words()
                        + ": " + method(scope)));
        lines.add("± is half the interval's width over the value. Ends of intervals are rounded outwards.");
        if (report.rows().stream().anyMatch(row -> row.scores().areTimes())) {
            lines.add("Where JMH measured times, ± is that of the time, and the throughput is threads over time.");
        }
        if (report.rows().stream().anyMatch(row -> !row.percentiles().isEmpty())) {
            lines.add(
                    "p50 to max: of the calls of all forks together, as JMH has them; in brackets Woodruff's interval over"
                            + " forks, which exists up to p99.");
        }
        if (report.rows().stream().anyMatch(row -> row.serialFraction().isPresent())) {
            lines.add("against spin: speedup over that of the endless loop; e(N): the Karp–Flatt metric, the serial"
                    + " fraction that would explain the speedup.");
        }
        if (report.rows().stream().anyMatch(row -> row.cycles().isPresent())) {
            lines.add("cycles/op: turns of the endless loop in C, one clock cycle each, in the time of one operation.");
        }
        if (report.rows().stream().anyMatch(row -> row.perHandOver().isPresent())) {
            lines.add(
                    "ops/hand-over: operations of all threads in the time that a cache line takes from one CPU to another.");
        }
        if (report.scaling().stream().anyMatch(it -> it.fit().isPresent())) {
            lines.add("Laws: least squares with weights of " + ScalingFit.WEIGHTS + ", so that residuals are relative;"
                    + " unweighted, as usl4j and R's usl fit them, though usl4j without bounds.");
        }
        lines.addAll(marks.legend());
        return lines;
    }
}
