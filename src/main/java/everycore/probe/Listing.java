package everycore.probe;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Defaults;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The benchmarks of this class path, each once for each of its modes. */
public final class Listing {
    static final String WORD = "list";

    private Listing() {}

    /** The line that asks a host for it. */
    public static String request() {
        return new Message(WORD).toLine();
    }

    /** @throws RuntimeException of JMH's own if the class path has no list of benchmarks, or none that it can read */
    public static List<ListedBenchmark> all() {
        OutputFormat silent = OutputFormatFactory.createFormatInstance(
                new PrintStream(new ByteArrayOutputStream()), VerboseMode.SILENT);
        List<ListedBenchmark> all = new ArrayList<>();
        for (BenchmarkListEntry entry : BenchmarkList.defaultList().getAll(silent, Collections.emptyList())) {
            for (Mode mode : modes(entry.getMode())) {
                all.add(listed(entry, mode));
            }
        }
        return all;
    }

    private static List<Mode> modes(Mode declared) {
        List<Mode> modes = new ArrayList<>();
        for (Mode mode : declared == Mode.All ? Mode.values() : new Mode[] {declared}) {
            if (mode != Mode.All) {
                modes.add(mode);
            }
        }
        return modes;
    }

    private static ListedBenchmark listed(BenchmarkListEntry entry, Mode mode) {
        ListedBenchmark listed = ListedBenchmark.of(
                        entry.getUsername(),
                        entry.getUserClassQName(),
                        mode.shortLabel(),
                        entry.getThreadGroups(),
                        parameters(entry))
                .withWindows(entry.getWarmupForks().orElse(0), milliseconds(entry, mode))
                .withJvmArguments(
                        entry.getJvmArgs().hasValue(),
                        entry.getJvmArgsAppend().orElse(Collections.<String>emptyList()));
        return entry.getThreads().hasValue()
                ? listed.withThreads(entry.getThreads().get())
                : listed;
    }

    private static Map<String, List<String>> parameters(BenchmarkListEntry entry) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Map<String, String[]> declared = entry.getParams().orElse(Collections.<String, String[]>emptyMap());
        declared.forEach((name, values) -> {
            List<String> copy = new ArrayList<>();
            Collections.addAll(copy, values);
            parameters.put(name, copy);
        });
        return parameters;
    }

    /** A single shot has no window: it takes what it takes. */
    private static long milliseconds(BenchmarkListEntry entry, Mode mode) {
        if (mode == Mode.SingleShotTime) {
            return 0;
        }
        return entry.getWarmupIterations().orElse(Defaults.WARMUP_ITERATIONS)
                        * milliseconds(entry.getWarmupTime().orElse(Defaults.WARMUP_TIME))
                + entry.getMeasurementIterations().orElse(Defaults.MEASUREMENT_ITERATIONS)
                        * milliseconds(entry.getMeasurementTime().orElse(Defaults.MEASUREMENT_TIME));
    }

    private static long milliseconds(TimeValue time) {
        return time.convertTo(TimeUnit.MILLISECONDS);
    }
}
