package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.SecondaryMetric;
import everycore.result.Warning;
import everycore.result.Warning.Kind;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Drift;
import everycore.statistics.Modes;
import everycore.statistics.Sample;
import everycore.statistics.Sessions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the numbers of one cell have against them, as far as the cell alone can tell. */
final class CellWarnings {
    private static final double LARGEST_DRIFT = 0.02;
    private static final double LARGEST_SPREAD = 2;

    /** In CPUs, on average: so much compiles what is measured, or takes CPUs away from it. */
    private static final double MOST_COMPILING = 0.1;

    /** Of two threads the one has three quarters then. */
    private static final double LEAST_FAIRNESS = 0.8;

    private final Entry entry;
    private final Scores scores;
    private final CpusAllowed cpusAllowed;
    private final List<Warning> warnings = new ArrayList<>();

    private CellWarnings(Entry entry, Scores scores, CpusAllowed cpusAllowed) {
        this.entry = entry;
        this.scores = scores;
        this.cpusAllowed = cpusAllowed;
    }

    static List<Warning> of(Entry entry, Scores scores, CpusAllowed cpusAllowed) {
        CellWarnings cell = new CellWarnings(entry, scores, cpusAllowed);
        cell.look();
        return List.copyOf(cell.warnings);
    }

    private void look() {
        if (entry.secondaryMetric(SecondaryMetric.BALANCE_LOST)
                .or(() -> entry.secondaryMetric(SecondaryMetric.BALANCE_DIFFERENCE))
                .isPresent()) {
            warn(Kind.WRONG_ANSWER, "loses updates; use a safe variant");
        }
        cpusAllowed
                .of(entry.environment())
                .filter(cpus -> entry.threads() > cpus)
                .ifPresent(cpus -> warn(
                        Kind.OVERSUBSCRIBED,
                        "%d threads on %d CPUs; compare with %d threads",
                        entry.threads(),
                        cpus,
                        cpus));
        int forks = entry.hasForkScores() ? scores.measured().forks().size() : entry.forks();
        if (forks < Sample.FEWEST_FOR_A_VERDICT) {
            warn(Kind.TOO_FEW_FORKS, "forks: %d; measure with at least three", forks);
        }
        entry.environment().map(Environment::protocol).ifPresent(protocol -> lookAtPrecision(protocol.target()));
        lookAtSpread();
        Drift.estimate(entry.primaryMetric().iterationsByFork(), ConfidenceInterval.STANDARD_LEVEL)
                .interval()
                .filter(interval -> interval.low() > 1 + LARGEST_DRIFT || interval.high() < 1 - LARGEST_DRIFT)
                .ifPresent(interval -> warn(
                        Kind.DRIFTING,
                        "the last measurement iteration scores %s to %s times the first; warm up longer",
                        Numbers.ratio(interval.low()),
                        Numbers.ratio(interval.high())));
        lookAtCompilation();
        lookAtFairness();
        int disturbed = Disturbances.count(entry);
        if (disturbed > 0) {
            warn(
                    Kind.DISTURBED,
                    "%d of %d iterations disturbed; stop other programs and measure again",
                    disturbed,
                    Disturbances.iterations(entry));
        }
    }

    private void lookAtCompilation() {
        mean(SecondaryMetric.CPU_COMPILING)
                .filter(cpus -> cpus > MOST_COMPILING)
                .ifPresent(cpus -> warn(Kind.COMPILING, "compilers used %.2f CPUs meanwhile; warm up longer", cpus));
    }

    private void lookAtFairness() {
        mean(SecondaryMetric.FAIRNESS).filter(jain -> jain < LEAST_FAIRNESS).ifPresent(jain -> {
            double greatest = mean(SecondaryMetric.GREATEST_SHARE).orElse(Double.NaN);
            warn(
                    Kind.UNFAIR,
                    "the busiest of %d threads did %.0f %% of the operations (Jain's index of fairness %.2f)",
                    entry.threads(),
                    greatest,
                    jain);
        });
    }

    private Optional<Double> mean(SecondaryMetric metric) {
        return entry.secondaryMetric(metric)
                .map(it -> Sample.ofForks(it.iterationsByFork()).mean());
    }

    /** Of each machine by itself, as forks of unlike machines lie apart; the first that has something to say is enough. */
    private void lookAtSpread() {
        Iterator<Sessions> machines = scores.throughputs().byMachine().values().iterator();
        int before = warnings.size();
        while (machines.hasNext() && warnings.size() == before) {
            lookAtSpread(machines.next().forks());
        }
    }

    private void lookAtSpread(Sample throughputs) {
        Optional<Modes> modes = Modes.of(throughputs);
        if (modes.isPresent()) {
            warn(
                    Kind.BIMODAL,
                    "fork means lie %s and %s",
                    range(modes.get().low()),
                    range(modes.get().high()));
        } else if (throughputs.minimum() > 0 && throughputs.maximum() > LARGEST_SPREAD * throughputs.minimum()) {
            warn(Kind.SCATTERED, "fork means lie %s", range(throughputs));
        }
    }

    private static String range(Sample sample) {
        return "from " + Numbers.throughput(sample.minimum()) + " to " + Numbers.throughput(sample.maximum());
    }

    private void lookAtPrecision(double target) {
        Optional<ConfidenceInterval> interval =
                scores.mean(ConfidenceInterval.STANDARD_LEVEL).interval();
        double precision = interval.map(ConfidenceInterval::relativeHalfWidth).orElse(Double.POSITIVE_INFINITY);
        if (precision > target) {
            warn(
                    Kind.TARGET_NOT_REACHED,
                    "relative half-width %.3g where %.3g was the target; give it more %s",
                    precision,
                    target,
                    Scope.of(scores.measured()).members());
        }
    }

    private void warn(Kind kind, String text, Object... values) {
        warnings.add(new Warning(kind, String.format(Locale.ROOT, text, values)));
    }
}
