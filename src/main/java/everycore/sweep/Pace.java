package everycore.sweep;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How fast a sweep goes, and how much time it has left. */
final class Pace {
    /** The first forks may find cold caches. */
    private static final int FORKS_TO_JUDGE_BY = 3;

    private static final double MUCH_LONGER = 1.5;

    private final LongSupplier nanoClock;
    private final long start;
    private final Budget budget;
    private int forksDone;

    Pace(LongSupplier nanoClock, Budget budget) {
        this.nanoClock = nanoClock;
        this.start = nanoClock.getAsLong();
        this.budget = budget;
    }

    void countFork() {
        forksDone++;
    }

    int forksDone() {
        return forksDone;
    }

    boolean isBudgetSpent() {
        return budgetLeft().compareTo(Duration.ZERO) <= 0;
    }

    /** Time until the forks given are done, or the budget is spent where that ends them. */
    Optional<Duration> left(int forksOpen, boolean budgetBinds) {
        if (forksDone == 0) {
            return Optional.empty();
        }
        Duration byForks = fork().multipliedBy(forksOpen);
        boolean budgetIsFirst = budgetBinds && budgetLeft().compareTo(byForks) < 0;
        return Optional.of(budgetIsFirst ? budgetLeft() : byForks);
    }

    /** What a fork took so far, in the mean. */
    Duration fork() {
        return elapsed().dividedBy(forksDone);
    }

    boolean isMuchSlowerThan(Duration planned) {
        return forksDone >= FORKS_TO_JUDGE_BY && fork().toNanos() > MUCH_LONGER * planned.toNanos();
    }

    private Duration budgetLeft() {
        return budget.time().minus(elapsed());
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanoClock.getAsLong() - start);
    }
}
