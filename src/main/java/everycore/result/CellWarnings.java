package everycore.result;

import everycore.result.Warning.Kind;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Drift;
import everycore.statistics.Modes;
import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the numbers of one cell have against them, as far as the cell alone can tell. */
public final class CellWarnings {
    private static final double LEVEL = 0.95;
    private static final double LARGEST_DRIFT = 0.02;
    private static final double LARGEST_SPREAD = 2;

    private final Entry entry;
    private final List<Warning> warnings = new ArrayList<>();

    private CellWarnings(Entry entry) {
        this.entry = entry;
    }

    public static List<Warning> of(Entry entry) {
        CellWarnings cell = new CellWarnings(entry);
        cell.look();
        return List.copyOf(cell.warnings);
    }

    private void look() {
        Sample sample = Sample.ofForks(entry.primaryMetric().iterationsByFork());
        if (entry.secondaryMetric("balance.lost")
                .or(() -> entry.secondaryMetric("balance.difference"))
                .isPresent()) {
            warn(Kind.WRONG_ANSWER, "loses updates; use a safe variant");
        }
        entry.environment()
                .map(Environment::cpusAllowed)
                .filter(cpus -> entry.threads() > cpus)
                .ifPresent(cpus -> warn(
                        Kind.OVERSUBSCRIBED,
                        "%d threads on %d CPUs; compare with %d threads",
                        entry.threads(),
                        cpus,
                        cpus));
        if (sample.size() < 3) {
            warn(Kind.TOO_FEW_FORKS, "forks: %d; measure with at least three", sample.size());
        }
        entry.environment()
                .map(Environment::protocol)
                .ifPresent(protocol -> lookAtPrecision(sample, protocol.target()));
        lookAtSpread(sample);
        Drift.estimate(entry.primaryMetric().iterationsByFork(), LEVEL)
                .interval()
                .filter(interval -> interval.low() > 1 + LARGEST_DRIFT || interval.high() < 1 - LARGEST_DRIFT)
                .ifPresent(interval -> warn(
                        Kind.DRIFTING,
                        "the last measurement iteration scores %.3f to %.3f times the first; warm up longer",
                        interval.low(),
                        interval.high()));
        int disturbed = Disturbances.count(entry);
        if (disturbed > 0) {
            warn(
                    Kind.DISTURBED,
                    "%d of %d iterations disturbed; stop other programs and measure again",
                    disturbed,
                    Disturbances.iterations(entry));
        }
    }

    private void lookAtSpread(Sample sample) {
        Optional<Modes> modes = Modes.of(sample);
        if (modes.isPresent()) {
            Sample low = modes.get().low();
            Sample high = modes.get().high();
            warn(
                    Kind.BIMODAL,
                    "fork means lie from %.3g to %.3g and from %.3g to %.3g %s; read the ranges, not the mean",
                    low.minimum(),
                    low.maximum(),
                    high.minimum(),
                    high.maximum(),
                    entry.primaryMetric().scoreUnit());
        } else if (sample.minimum() > 0 && sample.maximum() > LARGEST_SPREAD * sample.minimum()) {
            warn(
                    Kind.SCATTERED,
                    "fork means lie from %.3g to %.3g %s; read the range beside the mean",
                    sample.minimum(),
                    sample.maximum(),
                    entry.primaryMetric().scoreUnit());
        }
    }

    private void lookAtPrecision(Sample sample, double target) {
        Optional<ConfidenceInterval> interval = sample.meanWithInterval(LEVEL).interval();
        double precision = interval.map(ConfidenceInterval::relativeHalfWidth).orElse(Double.POSITIVE_INFINITY);
        if (precision > target) {
            warn(
                    Kind.TARGET_NOT_REACHED,
                    "relative half-width %.3g where %.3g was the target; give it more forks",
                    precision,
                    target);
        }
    }

    private void warn(Kind kind, String text, Object... values) {
        warnings.add(new Warning(kind, String.format(Locale.ROOT, text, values)));
    }
}
