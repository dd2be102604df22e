package everycore.report;

import everycore.scaling.Cliff;
import everycore.scaling.Peak.Absence;
import everycore.scaling.ScalingFit;
import everycore.scaling.ScalingFit.WithoutIntervals;
import everycore.scaling.ScalingModel;
import everycore.scaling.ScalingOutcome;
import everycore.scaling.ScalingRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of fitting a law, in a sentence. */
final class ScalingWords {
    private ScalingWords() {}

    static String of(ScalingOutcome outcome) {
        if (outcome instanceof ScalingFit fit) {
            return fit(fit) + ".";
        }
        return (outcome instanceof Cliff cliff ? cliff(cliff) : refusal((ScalingRefusal) outcome)) + ".";
    }

    private static String cliff(Cliff cliff) {
        return "a cliff, two threads have " + Numbers.withInterval(cliff.ratio())
                + " times the throughput of one; contended it is " + Numbers.throughput(cliff.plateau())
                + (cliff.lowest() < cliff.highest()
                        ? " (from " + Numbers.throughput(cliff.lowest()) + " to " + Numbers.throughput(cliff.highest())
                                + ")"
                        : "");
    }

    private static String fit(ScalingFit fit) {
        List<String> parts = new ArrayList<>();
        parts.add("contention " + Numbers.withInterval(fit.contention()));
        if (fit.model() == ScalingModel.UNIVERSAL_SCALABILITY_LAW) {
            parts.add("coherency " + Numbers.withInterval(fit.coherency()));
        }
        fit.withoutIntervals().map(ScalingWords::withoutIntervals).ifPresent(parts::add);
        fit.peak()
                .threads()
                .map(peak -> "highest at " + Numbers.withInterval(peak) + " threads")
                .or(() -> fit.peak().absence().map(ScalingWords::absence))
                .ifPresent(parts::add);
        return fit.model().title() + " describes it; " + String.join("; ", parts);
    }

    private static String refusal(ScalingRefusal refusal) {
        if (refusal instanceof ScalingRefusal.TooFewThreadCounts few) {
            return "No law is fitted to fewer than " + few.fewest()
                    + " numbers of threads within the CPUs allowed; there are " + few.measured();
        }
        if (refusal instanceof ScalingRefusal.WithoutThroughput zero) {
            return "No law is fitted to the throughput of zero at N = " + zero.threads();
        }
        if (refusal instanceof ScalingRefusal.NotConverging fit) {
            return fit.model().title() + " does not converge on these data";
        }
        if (refusal instanceof ScalingRefusal.NotDescribing fit) {
            return fit.model().title() + " does not describe these data: it misses a throughput by "
                    + wholePercent(fit.largestRelativeResidual());
        }
        return "No law is fitted without a measurement of one thread";
    }

    private static String withoutIntervals(WithoutIntervals why) {
        if (why instanceof WithoutIntervals.TooFewForks few) {
            return "Intervals need " + few.fewest() + " forks at each N, which N = " + few.threads() + " has not";
        }
        WithoutIntervals.TooFewFits few = (WithoutIntervals.TooFewFits) why;
        return "Intervals need fits that converge, which " + few.failed() + " of " + few.draws() + " draws did not";
    }

    private static String absence(Absence why) {
        if (why instanceof Absence.OfAmdahl) {
            return "Amdahl's law has no peak";
        }
        if (why instanceof Absence.Falling) {
            return "There is no peak: throughput falls from one thread on";
        }
        if (why instanceof Absence.PerhapsNone none) {
            return "No peak can be established: " + wholePercent(none.share()) + " of the draws have no coherency";
        }
        if (why instanceof Absence.OutOfReach reach) {
            return "No peak can be established: its interval ends beyond " + reach.farthest() + " times the largest N, "
                    + reach.largest();
        }
        return "No peak is quoted without an interval";
    }

    private static String wholePercent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
