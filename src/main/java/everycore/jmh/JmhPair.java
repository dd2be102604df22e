package everycore.jmh;

import everycore.machine.CpuShares;
import everycore.probe.TurnTaker;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Protocol;
import everycore.sweep.Pair;
import everycore.sweep.WorkloadFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** One benchmark on several sides: a fork of each lives at the same time, and their iterations take turns, or run at once. */
public final class JmhPair implements Pair {
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final List<JmhWorkload> sides;
    private final TurnOrder order;
    private final boolean atOnce;

    private JmhPair(List<JmhWorkload> sides, TurnOrder order, boolean atOnce) {
        this.sides = List.copyOf(sides);
        this.order = order;
        this.atOnce = atOnce;
    }

    /** @param sides two or more, each with a host of its own */
    public static JmhPair inTurns(List<JmhWorkload> sides) {
        return new JmhPair(sides, new Alternation(), false);
    }

    /** @param sides two, each with a host of its own */
    public static JmhPair atOnce(List<JmhWorkload> sides, CpuShares shares) {
        return new JmhPair(sides, new Duet(shares), true);
    }

    @Override
    public List<Cell> cells() {
        return sides.stream().map(JmhWorkload::cell).toList();
    }

    @Override
    public String name() {
        JmhWorkload baseline = sides.get(0);
        JmhWorkload candidate = sides.get(1);
        return baseline.name() + " and "
                + (candidate.cell().equals(baseline.cell()) ? candidate.sideName() : candidate.name())
                + (sides.size() > 2 ? ", with a control" : "");
    }

    @Override
    public Duration window(Protocol protocol) {
        return sides.stream()
                .map(side -> side.window(protocol))
                .reduce(Duration.ZERO, atOnce ? JmhPair::longer : Duration::plus);
    }

    @Override
    public List<Entry> measureForks() throws WorkloadFailure {
        Duration patience = sides.stream().map(JmhWorkload::timeLimit).reduce(Duration.ZERO, JmhPair::longer);
        // Who is late is known to who gives the turns, and so he must be the first to lose patience.
        Duration limit = patience.multipliedBy(sides.size()).plus(GRACE);
        // A thread for each side, however few CPUs there are: none may wait for another to be started.
        ExecutorService threads = Executors.newFixedThreadPool(sides.size() + 1, JmhPair::daemon);
        try (TurnGate gate = new TurnGate(sides.size(), patience, order)) {
            Future<?> turns = threads.submit(() -> {
                gate.run();
                return null;
            });
            CompletionService<Integer> ended = new ExecutorCompletionService<>(threads);
            Entry[] forks = new Entry[sides.size()];
            for (int side = 0; side < sides.size(); side++) {
                int own = side;
                ended.submit(() -> {
                    forks[own] = measureFork(sides.get(own), gate.address(own), limit);
                    return own;
                });
            }
            List<WorkloadFailure> failures = failures(ended, gate);
            if (!failures.isEmpty()) {
                throw reason(failures, turns);
            }
            return List.of(forks);
        } catch (IOException e) {
            throw new WorkloadFailure("its sides can't take turns: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkloadFailure("interrupted", e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Entry measureFork(JmhWorkload side, TurnTaker.Address turns, Duration limit) throws WorkloadFailure {
        try {
            return side.measureFork(turns, limit);
        } catch (WorkloadFailure failure) {
            throw failure(side, failure);
        }
    }

    /** The first failure ends all sides, each of which then has one. */
    private List<WorkloadFailure> failures(CompletionService<Integer> ended, TurnGate gate)
            throws InterruptedException, IOException {
        List<WorkloadFailure> failures = new ArrayList<>();
        for (int i = 0; i < sides.size(); i++) {
            try {
                ended.take().get();
            } catch (ExecutionException e) {
                failures.add(e.getCause() instanceof WorkloadFailure failure ? failure : unexpected(e));
                gate.close();
                sides.forEach(JmhWorkload::endFork);
            }
        }
        return failures;
    }

    private static WorkloadFailure unexpected(ExecutionException e) {
        return new WorkloadFailure(String.valueOf(e.getCause()), e);
    }

    /** Which side was late, or the first failure that says more than that another side has failed. */
    private WorkloadFailure reason(List<WorkloadFailure> failures, Future<?> turns) throws InterruptedException {
        Optional<WorkloadFailure> own = failures.stream()
                .filter(failure -> !failure.getMessage().contains(TurnTaker.OTHER_ENDED))
                .findFirst();
        try {
            turns.get();
            return own.orElse(failures.get(0));
        } catch (ExecutionException e) {
            return e.getCause() instanceof TurnSeat.Late late
                    ? failure(sides.get(late.side()), late)
                    : own.orElseGet(() -> new WorkloadFailure(e.getCause().getMessage(), e));
        }
    }

    private static WorkloadFailure failure(JmhWorkload side, Exception cause) {
        String name = side.sideName().isEmpty() ? side.name() : side.sideName();
        return new WorkloadFailure(name + ": " + cause.getMessage(), cause);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "side-of-a-pair");
        thread.setDaemon(true);
        return thread;
    }
}
