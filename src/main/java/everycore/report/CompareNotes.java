package everycore.report;

import everycore.result.Difference;
import everycore.result.Difference.Kind;
import everycore.result.Differences;
import everycore.statistics.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a comparison of two files can claim, and what they differ in beside what it is about. */
final class CompareNotes {
    private CompareNotes() {}

    static List<String> of(RunFile baseline, List<RunFile> others, Fleet fleet) {
        List<String> notes = new ArrayList<>();
        for (RunFile other : others) {
            String pair = baseline.label() + " and " + other.label();
            List<Difference> differences = Differences.between(baseline.entries(), other.entries());
            if (!differences.isEmpty()) {
                notes.add(pair + " differ in this, and a ratio holds for all of it together: "
                        + differences.stream().map(Difference::toString).collect(Collectors.joining("; ")) + ".");
            }
            notes.add(claim(pair, baseline, other, differences, fleet));
            if (baseline.sessions().stream().anyMatch(other.sessions()::contains)) {
                notes.add(pair + " have a session in common, whose forks stand on both sides.");
            }
        }
        return notes;
    }

    private static String claim(
            String pair, RunFile baseline, RunFile other, List<Difference> differences, Fleet fleet) {
        if (!baseline.knowsItsMachine() || !other.knowsItsMachine()) {
            return pair + ": a file of plain JMH doesn't say what it ran on, so a ratio may be one of machines.";
        }
        if (Math.max(fleet.count(baseline.sessions()), fleet.count(other.sessions())) > 1) {
            return pair + ofMachines(baseline, other, fleet);
        }
        if (differences.stream().anyMatch(difference -> difference.is(Kind.MACHINE))) {
            return pair
                    + " were measured on two machines: the intervals cover these two on their days, not their models.";
        }
        if (baseline.isPairedWith(other)) {
            return pair + " were measured in pairs of forks in lock-step, iteration by iteration.";
        }
        if (baseline.sharesRoundsWith(other)) {
            return pair + " were measured in the same rounds of one sweep.";
        }
        List<String> settings = differences.stream()
                .filter(difference -> difference.is(Kind.SETTING))
                .map(Difference::fact)
                .toList();
        return pair + " were measured on what looks like one machine"
                + (settings.isEmpty() ? "" : " under other settings (" + String.join(", ", settings) + ")")
                + changes(baseline, other);
    }

    private static String ofMachines(RunFile baseline, RunFile other, Fleet fleet) {
        Set<String> shared = fleet.keysOf(baseline.sessions());
        shared.retainAll(fleet.keysOf(other.sessions()));
        String counts =
                " were measured on " + fleet.words(baseline.sessions()) + ", and on " + fleet.words(other.sessions());
        if (shared.size() >= Sample.FEWEST_FOR_A_VERDICT) {
            return counts + ": each of the " + shared.size()
                    + " machines that both have is compared with itself, and a ratio holds on this kind of machine.";
        }
        int fewest = Math.min(fleet.count(baseline.sessions()), fleet.count(other.sessions()));
        return shared.isEmpty() && fewest >= Sample.FEWEST_FOR_A_VERDICT
                ? counts + ": a ratio is of two kinds of machine, together with all else that differs."
                : counts
                        + ": too few machines for a kind of them; the same three on both sides, or three on each and none on"
                        + " both, would be enough.";
    }

    /** Sessions tell what changes from one to the next, but not what changed once between those of the two sides. */
    private static String changes(RunFile baseline, RunFile other) {
        if (Math.min(baseline.sessions().size(), other.sessions().size()) < Sample.FEWEST_FOR_A_VERDICT) {
            return "; unless one sweep measured both, it may have changed between them.";
        }
        return isBefore(baseline, other) || isBefore(other, baseline)
                ? ", all sessions of the one before those of the other: what changed in between stands in a ratio; let them"
                        + " take turns."
                : ", in sessions that took turns.";
    }

    private static boolean isBefore(RunFile one, RunFile other) {
        Optional<Instant> last = starts(one).max(Comparator.naturalOrder());
        Optional<Instant> first = starts(other).min(Comparator.naturalOrder());
        return last.isPresent() && first.isPresent() && last.get().isBefore(first.get());
    }

    private static Stream<Instant> starts(RunFile file) {
        return file.sessions().stream().flatMap(session -> session.start().stream());
    }
}
