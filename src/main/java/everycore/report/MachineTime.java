package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.ForkHistory;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** What a run took of the machine's time, beside what JMH's own defaults would have taken for the same cells. */
final class MachineTime {
    /** JMH 1.37's defaults: forks, warmup and measurement iterations of a fork, and their length. */
    static final int JMH_FORKS = 5;

    static final int JMH_WARMUP_ITERATIONS = 5;
    static final int JMH_MEASUREMENT_ITERATIONS = 5;
    static final int JMH_ITERATION_SECONDS = 10;

    private static final int JMH_CELL_SECONDS =
            JMH_FORKS * (JMH_WARMUP_ITERATIONS + JMH_MEASUREMENT_ITERATIONS) * JMH_ITERATION_SECONDS;

    private MachineTime() {}

    /** Empty for a file that says nothing of its forks' time. */
    static Optional<String> of(Collection<Entry> entries, int sessions) {
        double seconds = entries.stream()
                .flatMap(entry -> entry.environment().flatMap(Environment::evidence).stream())
                .map(ForkHistory::forkSeconds)
                .flatMap(Collection::stream)
                .mapToDouble(Double::doubleValue)
                .sum();
        int cells = (int) entries.stream().map(Entry::cell).distinct().count();
        return seconds == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "Machine time: %s for %s%s. Plain JMH's defaults would take %s for the same%s"
                                + " (%d forks of %d + %d iterations of %d s each, from JMH's own numbers, not measured).",
                        Numbers.duration(seconds),
                        Phrases.cells(cells),
                        sessions == 1 ? "" : " in " + Phrases.count(sessions, "session"),
                        Numbers.duration(entries.size() * (double) JMH_CELL_SECONDS),
                        sessions == 1 ? " cells" : "",
                        JMH_FORKS,
                        JMH_WARMUP_ITERATIONS,
                        JMH_MEASUREMENT_ITERATIONS,
                        JMH_ITERATION_SECONDS));
    }
}
