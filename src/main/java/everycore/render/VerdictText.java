package everycore.render;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.ColumnData;
import com.github.freva.asciitable.HorizontalAlign;
import everycore.report.Numbers;
import everycore.report.Row;
import everycore.report.Verdict;
import everycore.report.Verdict.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The table of runtimes and thread counts, as plain text. */
final class VerdictText {
    private VerdictText() {}

    static String of(Verdict verdict) {
        List<ColumnData<Line>> columns = new ArrayList<>();
        columns.add(column("endless loop in", HorizontalAlign.LEFT).with(line -> Text.printable(line.runtime())));
        for (int n : verdict.threadCounts()) {
            columns.add(right("CPU, " + threads(n), n, row -> row.cpus().map(Numbers::cpuPercent)));
        }
        for (int n : verdict.threadCounts()) {
            columns.add(
                    n == 1
                            ? right("throughput, 1 thread", n, row -> Optional.of(throughput(row)))
                            : right(
                                    "speedup, " + threads(n),
                                    n,
                                    row -> row.speedup().map(Numbers::withInterval)));
        }
        String table = AsciiTable.getTable(AsciiTable.NO_BORDERS, verdict.lines(), columns)
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"));
        return "CPU is of " + 100 * verdict.cpusAllowed() + " %, all that is here.\n\n" + table + "\n";
    }

    private static String throughput(Row row) {
        return Numbers.throughput(row.throughput().value()) + " " + Numbers.precision(row.throughput());
    }

    private static String threads(int n) {
        return n == 1 ? "1 thread" : n + " threads";
    }

    private static ColumnData<Line> right(String header, int threads, Function<Row, Optional<String>> value) {
        return column(header, HorizontalAlign.RIGHT)
                .with(line -> Optional.ofNullable(line.spins().get(threads))
                        .flatMap(value)
                        .orElse(""));
    }

    private static Column column(String header, HorizontalAlign align) {
        return new Column().header(header).headerAlign(align).dataAlign(align).maxWidth(120);
    }
}
