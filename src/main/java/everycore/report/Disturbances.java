package everycore.report;

import everycore.result.Entry;
import everycore.result.Metric;
import everycore.result.SecondaryMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the iterations in which the machine did somebody else's work, or the hypervisor gave its CPUs to somebody
 * else. The system counts both in ticks of 10 ms, so in short iterations one tick must not pass for a disturbance.
 */
public final class Disturbances {
    private static final double OTHERS_WORK_CPUS = 0.1;
    private static final double STEAL_CPUS = 0.02;
    private static final double TICK_SECONDS = 0.01;

    private static final Pattern TIME = Pattern.compile("(\\d{1,18}) (ns|us|ms|s|min|hr|day)");

    private Disturbances() {}

    /** Iterations in which the machine's clocks were read. */
    static int iterations(Entry entry) {
        return entry.secondaryMetric(SecondaryMetric.CPU_BUSY).stream()
                .flatMap(busy -> busy.iterationsByFork().stream())
                .mapToInt(List::size)
                .sum();
    }

    static int count(Entry entry) {
        return byFork(entry).stream()
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** For each fork that has clocks of the machine; none at all where they were not read. */
    public static List<Optional<Integer>> byFork(Entry entry) {
        Optional<Metric> busy = entry.secondaryMetric(SecondaryMetric.CPU_BUSY);
        Optional<Metric> process = entry.secondaryMetric(SecondaryMetric.CPU_PROCESS);
        if (busy.isEmpty() || process.isEmpty()) {
            return List.of();
        }
        double tick = TICK_SECONDS / iterationSeconds(entry);
        List<Optional<Integer>> byFork = new ArrayList<>();
        for (int fork = 0; fork < busy.get().iterationsByFork().size(); fork++) {
            int disturbed = 0;
            for (int i = 0; i < row(busy, fork).size(); i++) {
                double others = value(busy, fork, i) - value(process, fork, i);
                double steal = value(entry.secondaryMetric(SecondaryMetric.CPU_STEAL), fork, i);
                // Either clock may be a tick late at either end of the iteration.
                if (others > OTHERS_WORK_CPUS + 2 * tick || steal > STEAL_CPUS + tick) {
                    disturbed++;
                }
            }
            byFork.add(row(busy, fork).isEmpty() ? Optional.empty() : Optional.of(disturbed));
        }
        return List.copyOf(byFork);
    }

    /** A single shot takes what it takes. */
    private static double iterationSeconds(Entry entry) {
        Matcher time = TIME.matcher(String.valueOf(entry.measurementTime()));
        return time.matches()
                ? Long.parseLong(time.group(1)) * Scores.seconds(time.group(2))
                : Double.POSITIVE_INFINITY;
    }

    private static double value(Optional<Metric> metric, int fork, int iteration) {
        List<Double> row = row(metric, fork);
        return iteration < row.size() ? row.get(iteration) : 0;
    }

    private static List<Double> row(Optional<Metric> metric, int fork) {
        List<List<Double>> rows = metric.map(Metric::iterationsByFork).orElse(List.of());
        return fork < rows.size() ? rows.get(fork) : List.of();
    }
}
