package everycore.cli;

import everycore.report.Numbers;
import everycore.result.Entry;
import everycore.result.SecondaryMetric;
import everycore.sweep.SweepListener;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.OptionalDouble;

/** Shows on stderr how a sweep goes: a line that is rewritten on a terminal, plain lines elsewhere. */
interface Progress extends SweepListener, AutoCloseable {
    static Progress on(PrintWriter err) {
        return Terminal.isStandardError() ? new BarProgress(err) : new LineProgress(err);
    }

    @Override
    void close();

    static String text(Duration duration) {
        return Numbers.duration(duration.toMillis() / 1000.0);
    }

    static String plan(int cells, int forks, Duration shortest, Duration longest) {
        String time = shortest.equals(longest) ? text(shortest) : text(shortest) + " to " + text(longest);
        return (cells == 1 ? "1 cell" : cells + " cells") + ", at least " + forks + " forks, about " + time;
    }

    /** The cell's score over all its forks so far, its precision, and the CPUs that its workers use. */
    static String score(Entry all, OptionalDouble precision) {
        String cpus = all.secondaryMetric(SecondaryMetric.CPU_WORKER)
                .map(metric -> ", " + Numbers.cpus(metric.score()) + " CPUs")
                .orElse("");
        return Numbers.throughput(all.primaryMetric().score())
                + (precision.isPresent() ? " ± " + Numbers.percent(precision.getAsDouble()) : "")
                + cpus;
    }
}
