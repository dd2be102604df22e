package everycore.sweep;

import everycore.result.Cell;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a sweep ended.
 *
 * @param failures why each failed cell gave no more forks
 * @param shortOfTarget cells whose precision is above the target, because of the maximum or the budget
 */
public record SweepOutcome(Map<Cell, WorkloadFailure> failures, List<Cell> shortOfTarget, boolean budgetSpent) {
    public SweepOutcome {
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        shortOfTarget = List.copyOf(shortOfTarget);
    }
}
