package everycore.statistics;

import java.util.Objects;

/**
 * One cell on two sides, each in sessions of its own.
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
        if (!baseline.carryAnInterval() || !baseline.arePositive() || !candidate.arePositive()) {
            return Basis.FORKS;
        }
        return candidate.carryAnInterval() ? Basis.SESSIONS : Basis.NEXT_SESSION;
    }
}
