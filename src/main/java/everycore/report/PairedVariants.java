package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two benchmarks that one run measured in lock-step share no cell; here they stand in one row, under the baseline's name. */
final class PairedVariants {
    private PairedVariants() {}

    /** @param files the baseline first; others stay as they are where they are no single benchmark in pairs with it */
    static List<RunFile> sideBySide(List<RunFile> files) {
        RunFile baseline = files.get(0);
        Set<String> own = benchmarks(baseline);
        return files.stream()
                .map(file -> file.isPairedWith(baseline) && own.size() == 1
                        ? under(own.iterator().next(), file)
                        : file)
                .toList();
    }

    private static RunFile under(String name, RunFile file) {
        Set<String> benchmarks = benchmarks(file);
        if (benchmarks.size() != 1 || benchmarks.contains(name)) {
            return file;
        }
        String itsOwn = benchmarks.iterator().next();
        RunFile renamed = new RunFile(
                file.name(),
                file.entries().stream()
                        .map(entry -> entry.onThreads(
                                entry.threads(), name, entry.params().orElse(Map.of())))
                        .toList(),
                file.cpusTold());
        return new RunFile(
                file.name(),
                file.label(),
                renamed.sessions(),
                Stream.concat(
                                renamed.notes().stream(),
                                Stream.of("its " + Cell.shortName(itsOwn) + " stands beside " + Cell.shortName(name)))
                        .toList(),
                file.cpusTold());
    }

    private static Set<String> benchmarks(RunFile file) {
        return file.entries().stream().map(Entry::benchmark).collect(Collectors.toSet());
    }
}
