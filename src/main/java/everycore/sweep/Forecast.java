package everycore.sweep;

import everycore.result.Protocol;
import java.time.Duration;
import java.util.List;

/**
 * What a sweep will take, before it has begun.
 *
 * @param open cells that need forks
 * @param sureForks forks that are measured whatever they say, if none fails and the budget holds
 * @param fork time that a fork is taken to need, on average
 * @param shortest time if every cell is precise enough at its minimum of forks
 * @param longest time if no cell is before its maximum
 */
public record Forecast(List<Measurable> open, int sureForks, Duration fork, Duration shortest, Duration longest) {
    /** What a fork is taken to cost beside its own windows. */
    static final Duration FORK_OVERHEAD = Duration.ofMillis(450);

    public Forecast {
        open = List.copyOf(open);
    }

    public static Forecast of(Protocol protocol, Budget budget, List<Task> tasks) {
        StoppageCriterion criterion = new StoppageCriterion(protocol);
        List<Task> open =
                tasks.stream().filter(task -> !criterion.isClosed(task)).toList();
        int sure = 0;
        Duration minimum = Duration.ZERO;
        Duration most = Duration.ZERO;
        for (Task task : open) {
            Duration fork = task.measured().window(protocol).plus(FORK_OVERHEAD);
            int forks = Math.max(1, protocol.minimumForks() - task.forks());
            sure += forks;
            minimum = minimum.plus(fork.multipliedBy(forks));
            most = most.plus(fork.multipliedBy(protocol.maximumForks() - task.forks()));
        }
        Duration shortest = budget.cutsMinimum() ? shorter(minimum, budget.time()) : minimum;
        Duration longest = shorter(most, budget.time());
        return new Forecast(
                open.stream().map(Task::measured).toList(),
                sure,
                sure == 0 ? FORK_OVERHEAD : minimum.dividedBy(sure),
                shortest,
                longer(shortest, longest));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
