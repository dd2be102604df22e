package everycore.cli;

import everycore.foreign.ForeignBenchmark;
import everycore.jmh.JmhBenchmark;
import everycore.result.Cell;
import java.io.PrintWriter;
import java.util.List;

/** Lists what a sweep can measure, a line each. */
final class BenchmarkListing {
    private BenchmarkListing() {}

    static void print(BenchmarkOptions.Chosen chosen, PrintWriter out) {
        print(
                "In every sweep:",
                chosen.java().stream().filter(it -> !it.onRequest()).toList(),
                out);
        print(
                "On request, by --include:",
                chosen.java().stream().filter(JmhBenchmark::onRequest).toList(),
                out);
        if (!chosen.foreign().isEmpty()) {
            out.println("In other runtimes:");
            chosen.foreign().stream().map(ForeignBenchmark::label).forEach(label -> out.println("  " + label));
        }
    }

    private static void print(String heading, List<JmhBenchmark> benchmarks, PrintWriter out) {
        if (benchmarks.isEmpty()) {
            return;
        }
        int widest = benchmarks.stream()
                .mapToInt(it -> Cell.shortName(it.name()).length())
                .max()
                .orElseThrow();
        out.println(heading);
        benchmarks.forEach(it -> {
            String name = Cell.shortName(it.name());
            String parameters = it.parameters().isEmpty() ? "" : " " + it.parameters();
            out.println(("  " + name + " ".repeat(widest - name.length()) + "  " + it.summary() + parameters)
                    .stripTrailing());
        });
    }
}
