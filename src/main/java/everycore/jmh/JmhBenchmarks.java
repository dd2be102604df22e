package everycore.jmh;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The JMH benchmarks that this jar holds. */
public final class JmhBenchmarks {
    private JmhBenchmarks() {}

    /** Full names, in alphabetical order, of the benchmarks that match the one pattern and not the other. */
    public static List<String> matching(Pattern include, Pattern exclude) {
        return all().stream()
                .filter(name ->
                        include.matcher(name).find() && !exclude.matcher(name).find())
                .toList();
    }

    public static List<String> all() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT);
        Set<BenchmarkListEntry> entries = BenchmarkList.defaultList().getAll(silent, List.of());
        TreeSet<String> names = new TreeSet<>();
        entries.forEach(entry -> names.add(entry.getUsername()));
        return List.copyOf(names);
    }
}
