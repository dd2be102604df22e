package everycore.report;

import everycore.scaling.Cliff;
import everycore.scaling.FittedLaw;
import everycore.scaling.LackOfFit;
import everycore.scaling.Peak.Absence;
import everycore.scaling.ScalingFit;
import everycore.scaling.ScalingFit.WithoutIntervals;
import everycore.scaling.ScalingOutcome;
import everycore.scaling.ScalingRefusal;
import everycore.scaling.UniversalScalabilityLaw;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        return "a cliff, two threads have " + orWithout(cliff.ratio())
                + " times the throughput of one; contended it is " + Numbers.throughput(cliff.plateau())
                + (cliff.lowest() < cliff.highest()
                        ? " (from " + Numbers.throughput(cliff.lowest()) + " to " + Numbers.throughput(cliff.highest())
                                + ")"
                        : "");
    }

    private static String fit(ScalingFit fit) {
        List<String> parts = new ArrayList<>();
        parts.add(fit.title() + " describes it within "
                + Numbers.percent(fit.fitted().largestRelativeResidual())
                + fit.lackOfFit()
                        .map(lack -> lack.exceedsNoise() ? ", which is more than noise between forks" : "")
                        .orElse(", which single forks can't tell from noise"));
        parts.add("contention " + known(fit.contention()));
        parts.add("coherency " + known(fit.coherency()));
        parts.add("throughput of one " + throughput(fit.throughputOfOne()));
        fit.withoutIntervals().map(ScalingWords::withoutIntervals).ifPresent(parts::add);
        fit.peak()
                .threads()
                .map(peak -> "highest at " + orWithout(peak) + " threads")
                .or(() -> fit.peak().absence().map(ScalingWords::absence))
                .ifPresent(parts::add);
        fit.unweighted().map(ScalingWords::unweighted).ifPresent(parts::add);
        return String.join("; ", parts);
    }

    private static String unweighted(UniversalScalabilityLaw law) {
        return "unweighted, contention " + Numbers.plain(law.contention()) + ", coherency "
                + Numbers.plain(law.coherency()) + ", throughput of one " + Numbers.throughput(law.throughputOfOne());
    }

    private static String refusal(ScalingRefusal refusal) {
        if (refusal instanceof ScalingRefusal.TooFewThreadCounts few) {
            return "No law is fitted to fewer than " + few.fewest()
                    + " numbers of threads within the CPUs allowed; there are " + few.measured();
        }
        if (refusal instanceof ScalingRefusal.WithoutThroughput zero) {
            return "No law is fitted to the throughput of zero at N = " + zero.threads();
        }
        if (refusal instanceof ScalingRefusal.NotConverging) {
            return "The universal scalability law does not converge on these data";
        }
        if (refusal instanceof ScalingRefusal.PerhapsCliff fall) {
            boolean falls = fall.ratio().interval().orElseThrow().high() < 1;
            return "No law is fitted: two threads have " + known(fall.ratio()) + " times the throughput of one, so "
                    + (falls ? "it falls, and how far is open" : "whether it falls is open");
        }
        if (refusal instanceof ScalingRefusal.NotDescribing miss) {
            return notDescribing(miss.closest(), miss.lackOfFit());
        }
        return "No law is fitted without a measurement of one thread";
    }

    private static String notDescribing(FittedLaw closest, Optional<LackOfFit> lackOfFit) {
        String bound =
                closest.law().contention() == 1 ? "a contention above 1, which is none, would come closer; " : "";
        return "The universal scalability law does not describe these data: " + bound + "it misses a throughput by "
                + Numbers.percent(closest.largestRelativeResidual())
                + (lackOfFit.isPresent()
                        ? ", more than noise between forks explains"
                        : ", which single forks can't tell from noise");
    }

    private static String withoutIntervals(WithoutIntervals why) {
        if (why instanceof WithoutIntervals.TooFewForks few) {
            return "intervals need " + few.fewest() + " forks at each N, which N = " + few.threads() + " has not";
        }
        WithoutIntervals.TooFewFits few = (WithoutIntervals.TooFewFits) why;
        return "intervals need fits that converge, which " + few.failed() + " of " + few.draws() + " draws did not";
    }

    private static String absence(Absence why) {
        if (why instanceof Absence.Falling) {
            return "there is no peak: throughput falls from one thread on";
        }
        if (why instanceof Absence.PerhapsNone none) {
            return "no peak can be established: " + wholePercent(none.share()) + " of the draws have no coherency"
                    + (Double.isFinite(none.lowest())
                            ? "; below " + Numbers.plain(none.lowest()) + " threads there is none"
                            : "");
        }
        if (why instanceof Absence.OutOfReach far) {
            return "no peak is quoted, as " + reach(far.threads()) + " beyond " + far.farthest()
                    + " times the largest N, " + far.largest();
        }
        return "no peak can be established without coherency";
    }

    private static String reach(Estimate peak) {
        return peak.interval().isPresent()
                ? "its interval " + Numbers.interval(peak) + " reaches"
                : Numbers.plain(peak.value()) + " threads lie";
    }

    private static String throughput(Estimate estimate) {
        return estimate.interval().isPresent() ? Numbers.throughput(estimate) : Numbers.throughput(estimate.value());
    }

    private static String known(Estimate estimate) {
        return estimate.interval().isPresent() ? Numbers.withInterval(estimate) : Numbers.plain(estimate.value());
    }

    private static String orWithout(Estimate estimate) {
        return known(estimate) + (estimate.interval().isPresent() ? "" : " (without interval)");
    }

    private static String wholePercent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }
}
