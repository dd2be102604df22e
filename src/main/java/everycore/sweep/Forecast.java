package everycore.sweep;

import everycore.result.Protocol;
import java.time.Duration;
import java.util.List;

/**
 * What a sweep will take, before it has begun.
 *
 * @param sureForks forks that are measured whatever they say, if none fails and the budget holds
 * @param shortest time if every cell is precise enough at its minimum of forks
 * @param longest time if no cell is before its maximum
 */
record Forecast(int sureForks, Duration shortest, Duration longest) {
    /** What a fork is taken to cost beside its own windows. */
    static final Duration FORK_OVERHEAD = Duration.ofMillis(450);

    static Forecast of(Protocol protocol, List<Task> tasks, StoppageCriterion criterion) {
        int sure = 0;
        int most = 0;
        for (Task task : tasks) {
            if (!criterion.isClosed(task)) {
                sure += Math.max(1, protocol.minimumForks() - task.forks());
                most += protocol.maximumForks() - task.forks();
            }
        }
        Duration fork = protocol.window().plus(FORK_OVERHEAD);
        Duration budget = Duration.ofSeconds(protocol.budgetSeconds());
        return new Forecast(sure, shorter(fork.multipliedBy(sure), budget), shorter(fork.multipliedBy(most), budget));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
