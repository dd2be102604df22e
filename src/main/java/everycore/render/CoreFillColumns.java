package everycore.render;

import everycore.report.CoreFill;
import everycore.report.CoreFill.Line;
import everycore.report.Numbers;
import everycore.report.Row;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The table of runtimes and thread counts. */
final class CoreFillColumns {
    private CoreFillColumns() {}

    static List<TextColumn<Line>> of(CoreFill fill) {
        List<TextColumn<Line>> columns = new ArrayList<>();
        columns.add(TextColumn.name("endless loop in", Line::runtime));
        for (int n : fill.threadCounts()) {
            columns.add(TextColumn.optional("CPU, " + threads(n), cpus(n), Numbers::cpuPercent));
        }
        for (int n : fill.threadCounts()) {
            columns.add(
                    n == 1
                            ? TextColumn.optional("throughput, 1 thread", at(n), CoreFillColumns::throughput)
                            : TextColumn.optional("speedup, " + threads(n), speedup(n), Numbers::withInterval));
        }
        return columns;
    }

    /** What the percentages are of, as an activity monitor counts. */
    static String caption(CoreFill fill) {
        return "CPU is of " + 100 * fill.cpusAllowed() + " %, all that is here.";
    }

    private static Function<Line, Optional<Row>> at(int threads) {
        return line -> Optional.ofNullable(line.spins().get(threads));
    }

    private static Function<Line, Optional<Estimate>> cpus(int threads) {
        return line -> at(threads).apply(line).flatMap(Row::cpus);
    }

    private static Function<Line, Optional<Estimate>> speedup(int threads) {
        return line -> at(threads).apply(line).flatMap(Row::speedup);
    }

    private static String throughput(Row row) {
        return Numbers.throughput(row.throughput().value()) + " " + Numbers.precision(row.throughput());
    }

    private static String threads(int n) {
        return n == 1 ? "1 thread" : n + " threads";
    }
}
