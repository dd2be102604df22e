package everycore.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a sweep ended.
 *
 * @param failures why each that failed gave no more forks
 * @param shortOfTarget those whose precision is above the target, because of the maximum or the budget
 * @param budgetSpent whether open cells were left because the time was over
 * @param stopped whether somebody stopped the sweep
 */
public record SweepOutcome(
        Map<Measurable, WorkloadFailure> failures,
        List<Measurable> shortOfTarget,
        boolean budgetSpent,
        boolean stopped) {
    public SweepOutcome {
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        shortOfTarget = List.copyOf(shortOfTarget);
    }
}
