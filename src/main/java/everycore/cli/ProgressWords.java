package everycore.cli;

import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Scores;
import everycore.result.Entry;
import everycore.result.SecondaryMetric;
import everycore.sweep.Forecast;
import everycore.sweep.Pair;
import everycore.sweep.Standing;
import java.time.Duration;

/** What every progress says. */
final class ProgressWords {
    private static final double NANOS_PER_SECOND = 1e9;

    private ProgressWords() {}

    static String text(Duration duration) {
        return Numbers.duration(duration.toMillis() / 1000.0);
    }

    static String plan(Forecast forecast) {
        int cells = forecast.open().size();
        String time = forecast.shortest().equals(forecast.longest())
                ? text(forecast.shortest())
                : text(forecast.shortest()) + " to " + text(forecast.longest());
        return Phrases.cells(cells) + " to measure, in at least " + Phrases.count(forecast.sureForks(), unit(forecast))
                + ", which takes about " + time + " if nothing else runs";
    }

    /** What a sweep counts. */
    static String unit(Forecast forecast) {
        return forecast.open().stream().anyMatch(Pair.class::isInstance) ? "pair" : "fork";
    }

    static String slowness(Duration fork, Duration planned) {
        return "a fork takes " + exactly(fork) + " here, " + exactly(planned) + " were planned";
    }

    /** The cell's score over all its forks so far, or the ratio of two sides; its precision, and the CPUs that its workers use. */
    static String standing(Standing standing) {
        Entry all = standing.baseline();
        String cpus = all.secondaryMetric(SecondaryMetric.CPU_WORKER)
                .map(metric -> ", " + Numbers.cpus(metric.score()) + " CPUs")
                .orElse("");
        String score = standing.ratio().isPresent()
                ? "ratio " + Numbers.ratio(standing.ratio().getAsDouble())
                : Numbers.throughput(Scores.throughputOf(all));
        return score
                + (standing.precision().isPresent()
                        ? " ± " + Numbers.percent(standing.precision().getAsDouble())
                        : "")
                + cpus;
    }

    private static String exactly(Duration fork) {
        return Numbers.time(fork.toNanos() / NANOS_PER_SECOND);
    }
}
