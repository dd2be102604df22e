package everycore.render;

import everycore.report.CompareReport;
import everycore.report.Detail;
import everycore.report.Numbers;
import everycore.report.Report;
import everycore.report.Row;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Go's benchmark format (golang.org/design/14313-benchmark-format), one line a fork, or a session where there are
 * enough of them, so that benchstat takes these for what they are: its samples.
 */
final class BenchstatReport {
    private BenchstatReport() {}

    static String of(Report report) {
        StringBuilder text = new StringBuilder();
        text.append("label: ").append(Printable.printable(report.label())).append('\n');
        text.append("Unit ops/s better=higher\n");
        for (Row row : report.rows()) {
            for (int i = 0; i < row.throughputs().size(); i++) {
                text.append(name(row)).append("\t1\t");
                // A fork that did nothing has no time.
                if (row.time().isPresent()
                        && Double.isFinite(row.scores().times().get(i))) {
                    text.append(Numbers.exact(row.scores().times().get(i))).append(" sec/op\t");
                }
                text.append(Numbers.exact(row.throughputs().forkMeans().get(i))).append(" ops/s\n");
            }
        }
        return text.toString();
    }

    /** Every file's lines, each under its label: benchstat compares by itself. */
    static String of(CompareReport report) {
        return report.files().stream()
                .map(file -> of(Report.of(file, Detail.ROWS)))
                .collect(Collectors.joining("\n"));
    }

    /** A name has no blanks and begins with a capital, and its parts after a slash are keys and values. */
    private static String name(Row row) {
        String benchmark = word(row.cell().benchmark());
        StringBuilder name = new StringBuilder("Benchmark")
                .append(Character.toUpperCase(benchmark.charAt(0)))
                .append(benchmark.substring(1))
                .append("/runtime=")
                .append(word(row.cell().runtime()));
        for (Map.Entry<String, String> parameter : row.cell().parameters().entrySet()) {
            name.append('/').append(word(parameter.getKey())).append('=').append(word(parameter.getValue()));
        }
        return name.append("/mode=")
                .append(word(row.cell().mode()))
                .append("/threads=")
                .append(row.cell().threads())
                .toString();
    }

    private static String word(String text) {
        return Printable.printable(text).strip().replaceAll("[\\s\\p{Z}/=]+|^$", "_");
    }
}
