package everycore.jmh;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH benchmarks that this jar holds. */
public final class JmhBenchmarks {
    private JmhBenchmarks() {}

    /**
     * Those that match the one pattern and not the other, in alphabetical order.
     *
     * @param include without it, all that are not for request alone
     */
    public static List<JmhBenchmark> matching(Optional<Pattern> include, Pattern exclude) {
        return all().stream()
                .filter(it -> include.map(pattern -> pattern.matcher(it.name()).find())
                        .orElse(!it.onRequest()))
                .filter(it -> !exclude.matcher(it.name()).find())
                .toList();
    }

    public static List<JmhBenchmark> all() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
        return BenchmarkList.defaultList().getAll(silent, List.of()).stream()
                .map(JmhBenchmark::of)
                .distinct()
                .sorted(Comparator.comparing(JmhBenchmark::name))
                .toList();
    }
}
