package everycore.statistics;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One cell on two sides, each in sessions of its own. Machines of one name are one machine on both sides.
 *
 * @param baseline what the candidate is compared with
 * @param candidate in the unit of the baseline
 * @param pairs those of their forks that were measured in lock-step
 */
public record Sides(Sessions baseline, Sessions candidate, Optional<Pairs> pairs) {

    public Sides {
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(candidate, "candidate");
        Objects.requireNonNull(pairs, "pairs");
    }

    /** Measured one without the other. */
    public Sides(Sessions baseline, Sessions candidate) {
        this(baseline, candidate, Optional.empty());
    }

    /** The highest level that has enough members on these sides; forks where a value has no logarithm. */
    public Basis basis() {
        if (!baseline.arePositive() || !candidate.arePositive()) {
            return Basis.FORKS;
        }
        if (baseline.machineCount() == 1 && candidate.machineCount() == 1) {
            return ofSessions();
        }
        int shared = sharedMachines().size();
        if (shared >= Sample.FEWEST_FOR_A_VERDICT) {
            return Basis.MACHINES;
        }
        boolean areKinds = baseline.level() == Level.MACHINE && candidate.level() == Level.MACHINE;
        return shared == 0 && areKinds ? Basis.KINDS : Basis.FORKS;
    }

    private Basis ofSessions() {
        if (baseline.level() == Level.SESSION && candidate.level() == Level.SESSION) {
            return Basis.SESSIONS;
        }
        if (pairs.filter(Pairs::areEnough).isPresent()) {
            return Basis.PAIRS;
        }
        return baseline.level() == Level.SESSION ? Basis.NEXT_SESSION : Basis.FORKS;
    }

    /** The machines that both sides were measured on. */
    public Set<String> sharedMachines() {
        Set<String> shared = new LinkedHashSet<>(baseline.machines());
        shared.retainAll(candidate.machines());
        return shared;
    }
}
