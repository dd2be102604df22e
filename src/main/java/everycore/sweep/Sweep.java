package everycore.sweep;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Protocol;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongSupplier;

/**
 * Measures a grid of cells in rounds of random order, one fork at a time, until each cell is precise enough.
 *
 * <p>A round gives one fork to every cell still open, so that a noisy neighbour or a drifting clock hurts all cells
 * alike. The order of a round follows from the seed and the round's number alone.
 */
public final class Sweep {
    /** What a fork is taken to cost beside its own windows until one has been measured. */
    private static final Duration FORK_OVERHEAD = Duration.ofMillis(450);

    private final Protocol protocol;
    private final List<Task> tasks;
    private final SweepListener listener;
    private final LongSupplier nanoClock;
    private final StoppageCriterion criterion;
    private final Map<Task, WorkloadFailure> failures = new LinkedHashMap<>();

    public Sweep(Protocol protocol, List<Task> tasks, SweepListener listener, LongSupplier nanoClock) {
        this.protocol = protocol;
        this.tasks = List.copyOf(tasks);
        this.listener = listener;
        this.nanoClock = nanoClock;
        this.criterion = new StoppageCriterion(protocol);
    }

    /** @throws IOException when a finished fork can't be saved: measuring on would only lose more */
    public SweepOutcome run() throws IOException {
        announce();
        long end = nanoClock.getAsLong()
                + Duration.ofSeconds(protocol.budgetSeconds()).toNanos();
        int forksDone = 0;
        boolean budgetSpent = false;
        for (int round = 1; round <= protocol.maximumForks() && !budgetSpent; round++) {
            List<Task> open = openInRound(round);
            for (int i = 0; i < open.size() && !budgetSpent; i++) {
                if (nanoClock.getAsLong() - end >= 0) {
                    budgetSpent = true;
                } else {
                    listener.forkStarts(
                            round,
                            forksDone,
                            forksAhead(round, open.size() - i),
                            open.get(i).cell());
                    measure(open.get(i));
                    forksDone++;
                }
            }
        }
        return outcome(budgetSpent);
    }

    private void measure(Task task) throws IOException {
        try {
            Entry all = task.store().add(task.workload().measureFork());
            listener.forkEnds(all, StoppageCriterion.relativeHalfWidth(all));
        } catch (WorkloadFailure failure) {
            failures.put(task, failure);
            listener.forkFails(task.cell(), failure);
        }
    }

    private List<Task> openInRound(int round) {
        List<Task> order = new ArrayList<>(tasks);
        Collections.shuffle(order, new Random(protocol.seed() * 31 + round));
        order.removeIf(task -> task.forks() >= round || failures.containsKey(task) || isClosed(task));
        return order;
    }

    private boolean isClosed(Task task) {
        return task.finished().map(criterion::isClosed).orElse(false);
    }

    private int forksAhead(int round, int leftInRound) {
        return leftInRound + Math.max(0, protocol.minimumForks() - round) * (tasks.size() - failures.size());
    }

    private void announce() {
        int sure = 0;
        int most = 0;
        for (Task task : tasks) {
            if (!isClosed(task)) {
                sure += Math.max(1, protocol.minimumForks() - task.forks());
                most += protocol.maximumForks() - task.forks();
            }
        }
        Duration fork = protocol.window().plus(FORK_OVERHEAD);
        Duration budget = Duration.ofSeconds(protocol.budgetSeconds());
        listener.sweepStarts(
                tasks.size(), sure, shorter(fork.multipliedBy(sure), budget), shorter(fork.multipliedBy(most), budget));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    private SweepOutcome outcome(boolean budgetSpent) {
        Map<Cell, WorkloadFailure> failed = new LinkedHashMap<>();
        failures.forEach((task, failure) -> failed.put(task.cell(), failure));
        List<Cell> shortOfTarget = tasks.stream()
                .filter(task -> !task.finished().map(criterion::isMet).orElse(false))
                .map(Task::cell)
                .toList();
        return new SweepOutcome(failed, shortOfTarget, budgetSpent);
    }
}
