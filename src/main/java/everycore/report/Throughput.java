package everycore.report;

import everycore.result.Entry;
import everycore.statistics.Sample;
import java.util.Map;

/** Brings the scores of every mode and unit of JMH to one: operations per second, summed over all threads. */
final class Throughput {
    private static final Map<String, Double> SECONDS = Map.of(
            "ns", 1e-9, "us", 1e-6, "ms", 1e-3, "s", 1.0, "min", 60.0, "hr", 3600.0, "h", 3600.0, "day", 86400.0);

    private Throughput() {}

    /**
     * One number a fork. JMH's times per operation are those that one thread sees, so the throughput of all is
     * threads over time.
     *
     * @throws IllegalArgumentException for a unit that JMH doesn't have, or a fork without a number
     */
    static Sample of(Entry entry) {
        Sample scores = Sample.ofForks(entry.primaryMetric().iterationsByFork());
        String unit = entry.primaryMetric().scoreUnit();
        if (unit.startsWith("ops/")) {
            double seconds = seconds(unit.substring("ops/".length()), unit);
            return scores.map(score -> score / seconds);
        }
        double seconds = seconds(unit.replaceFirst("/op$", ""), unit);
        return scores.map(score -> entry.threads() / (score * seconds));
    }

    private static double seconds(String name, String unit) {
        Double seconds = SECONDS.get(name);
        if (seconds == null) {
            throw new IllegalArgumentException("'" + unit + "' is no unit of throughput or of time per operation");
        }
        return seconds;
    }
}
