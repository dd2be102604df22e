package everycore.sweep;

import everycore.result.Protocol;
import java.io.IOException;
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
 * alike. The order of a round follows from the seed and the round's number alone, so that a sweep which is resumed goes
 * on as the uninterrupted one would have.
 */
public final class Sweep {
    private final Protocol protocol;
    private final Budget budget;
    private final List<Task> tasks;
    private final SweepListener listener;
    private final LongSupplier nanoClock;
    private final StoppageCriterion criterion;
    private final Map<Measurable, WorkloadFailure> failures = new LinkedHashMap<>();
    private volatile boolean stopped;

    public Sweep(Protocol protocol, Budget budget, List<Task> tasks, SweepListener listener, LongSupplier nanoClock) {
        this.protocol = protocol;
        this.budget = budget;
        this.tasks = List.copyOf(tasks);
        this.listener = listener;
        this.nanoClock = nanoClock;
        this.criterion = new StoppageCriterion(protocol);
    }

    /** @throws IOException when a finished fork can't be saved: measuring on would only lose more */
    public SweepOutcome run() throws IOException {
        Forecast forecast = Forecast.of(protocol, budget, tasks);
        listener.sweepStarts(forecast);
        Pace pace = new Pace(nanoClock, budget);
        int order = tasks.stream().mapToInt(Task::lastOrder).max().orElse(0);
        boolean budgetSpent = false;
        boolean saidSlow = false;
        for (int round = 1; round <= protocol.maximumForks(); round++) {
            boolean budgetBinds = budget.binds(round, protocol);
            List<Task> open = openInRound(round);
            for (int i = 0; i < open.size() && !stopped && !budgetSpent; i++) {
                budgetSpent = budgetBinds && pace.isBudgetSpent();
                if (!budgetSpent) {
                    Task task = open.get(i);
                    int ahead = forksAhead(round, open.size() - i);
                    listener.forkStarts(round, pace.forksDone(), ahead, pace.left(ahead, budgetBinds), task.measured());
                    measure(task, ++order);
                    pace.countFork();
                    if (!saidSlow && pace.isMuchSlowerThan(forecast.fork())) {
                        listener.forksTakeLonger(pace.fork(), forecast.fork());
                        saidSlow = true;
                    }
                }
            }
        }
        return outcome(budgetSpent);
    }

    /** Starts no more forks; to be called from another thread. */
    public void stop() {
        stopped = true;
    }

    private void measure(Task task, int order) throws IOException {
        try {
            listener.forkEnds(task.measured(), task.measure(order, nanoClock));
        } catch (WorkloadFailure failure) {
            // A fork that was ended because the sweep is has not failed.
            if (!stopped) {
                failures.put(task.measured(), failure);
                listener.forkFails(task.measured(), failure);
            }
        }
    }

    private List<Task> openInRound(int round) {
        List<Task> order = new ArrayList<>(tasks);
        Collections.shuffle(order, new Random(protocol.seed() * 31 + round));
        order.removeIf(
                task -> task.forks() >= round || failures.containsKey(task.measured()) || criterion.isClosed(task));
        return order;
    }

    private int forksAhead(int round, int leftInRound) {
        int laterRounds = Math.max(0, protocol.minimumForks() - round);
        return leftInRound + laterRounds * (tasks.size() - failures.size());
    }

    private SweepOutcome outcome(boolean budgetSpent) {
        List<Measurable> shortOfTarget = tasks.stream()
                .filter(task -> !criterion.isMet(task))
                .map(Task::measured)
                .toList();
        return new SweepOutcome(failures, shortOfTarget, budgetSpent, stopped);
    }
}
