package everycore.jmh;

import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH benchmarks that this jar holds. */
public final class JmhBenchmarks {
    private JmhBenchmarks() {}

    /** In alphabetical order. */
    public static List<JmhBenchmark> all() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
        return BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                .map(JmhBenchmark::of)
                .distinct()
                .sorted(Comparator.comparing(JmhBenchmark::name))
                .toList();
    }
}
