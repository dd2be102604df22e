package everycore.cli;

import everycore.foreign.ForeignBenchmark;
import everycore.jmh.JmhBenchmark;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.run.Selection;
import java.io.PrintWriter;
import java.util.List;

/** Lists what a sweep can measure, a line each. */
final class BenchmarkListing {
    private BenchmarkListing() {}

    static void print(Selection selection, PrintWriter out) {
        print(
                "In every sweep:",
                selection.java().stream().filter(it -> !it.onRequest()).toList(),
                out);
        print(
                "On request, by --include:",
                selection.java().stream().filter(JmhBenchmark::onRequest).toList(),
                out);
        if (!selection.foreign().isEmpty()) {
            out.println("In other runtimes:");
            selection.foreign().stream().map(ForeignBenchmark::label).forEach(label -> out.println("  " + label));
        }
    }

    private static void print(String heading, List<JmhBenchmark> benchmarks, PrintWriter out) {
        if (benchmarks.isEmpty()) {
            return;
        }
        int widest = benchmarks.stream().mapToInt(it -> name(it).length()).max().orElseThrow();
        out.println(heading);
        benchmarks.forEach(it -> {
            String name = name(it);
            String parameters = it.parameters().isEmpty() ? "" : " " + it.parameters();
            out.println(("  " + name + " ".repeat(widest - name.length()) + "  " + it.summary() + parameters)
                    .stripTrailing());
        });
    }

    private static String name(JmhBenchmark benchmark) {
        String mode = benchmark.mode().equals(Entry.THROUGHPUT) ? "" : " " + benchmark.mode();
        return Cell.shortName(benchmark.name()) + mode;
    }
}
