package everycore.statistics;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/**
 * One cell on two sides, each in sessions of its own. Machines of one name are one machine on both sides.
 *
 * @param baseline what the candidate is compared with
 * @param candidate in the unit of the baseline
 */
public record Sides(Sessions baseline, Sessions candidate) {

    public Sides {
        Objects.requireNonNull(baseline, "baseline");
        Objects.requireNonNull(candidate, "candidate");
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
        if (baseline.level() != Level.SESSION) {
            return Basis.FORKS;
        }
        return candidate.level() == Level.SESSION ? Basis.SESSIONS : Basis.NEXT_SESSION;
    }

    /** The machines that both sides were measured on. */
    public Set<String> sharedMachines() {
        Set<String> shared = new LinkedHashSet<>(baseline.machines());
        shared.retainAll(candidate.machines());
        return shared;
    }
}
