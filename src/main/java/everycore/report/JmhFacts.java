package everycore.report;

import everycore.result.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What plain JMH tells of how it measured, which is not on what machine. */
final class JmhFacts {
    private static final Comparator<String> NUMBERS_BY_SIZE =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private JmhFacts() {}

    /** In one line, with every value that differs between entries; empty where there is no entry. */
    static Optional<String> summary(Collection<Entry> entries) {
        List<String> parts = new ArrayList<>();
        add(parts, "JMH ", entries, entry -> entry.jmhVersion().stream());
        add(parts, "JDK ", entries, entry -> entry.jdkVersion().stream());
        add(parts, "", entries, JmhFacts::virtualMachine);
        add(parts, "forks ", entries, entry -> Stream.of(String.valueOf(entry.forks())));
        add(
                parts,
                "warmup ",
                entries,
                entry -> iterations(entry.warmupIterations(), entry.warmupTime(), entry.warmupBatchSize()));
        add(
                parts,
                "measurement ",
                entries,
                entry -> iterations(
                        entry.measurementIterations(), entry.measurementTime(), entry.measurementBatchSize()));
        return Optional.of(String.join("; ", parts)).filter(text -> !text.isEmpty());
    }

    private static void add(
            List<String> parts, String name, Collection<Entry> entries, Function<Entry, Stream<String>> values) {
        List<String> distinct = entries.stream()
                .flatMap(values)
                .distinct()
                .sorted(NUMBERS_BY_SIZE)
                .toList();
        if (!distinct.isEmpty()) {
            parts.add(name + Phrases.some(distinct));
        }
    }

    private static Stream<String> virtualMachine(Entry entry) {
        String text = String.join(
                " ",
                Stream.concat(entry.vmName().stream(), entry.vmVersion().stream())
                        .toList());
        return Stream.of(text).filter(it -> !it.isEmpty());
    }

    private static Stream<String> iterations(int count, String time, Optional<Integer> batchSize) {
        String batches = batchSize
                .filter(size -> size > 1)
                .map(size -> " in batches of " + size)
                .orElse("");
        return Stream.of(count == 0 ? "none" : count + " × " + time + batches);
    }
}
