package everycore.sweep;

import everycore.result.Cell;
import everycore.result.Protocol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/** A sweep of fake workloads on a simulated clock, for tests to inherit. */
abstract class SimulatedSweep {
    static final long SECOND = 1_000_000_000L;

    final SimulatedClock clock = new SimulatedClock();
    final MemoryStore store = new MemoryStore();
    final QuietListener listener = new QuietListener();

    final List<String> left() {
        return listener.left.stream()
                .map(time -> time.map(Duration::toString).orElse("empty"))
                .toList();
    }

    final Sweep sweep(Protocol protocol, FakeWorkload... workloads) {
        List<Task> tasks = new ArrayList<>();
        for (FakeWorkload workload : workloads) {
            tasks.add(new CellTask(workload, store));
        }
        return sweep(protocol, tasks);
    }

    final Sweep sweep(Protocol protocol, List<Task> tasks) {
        return new Sweep(protocol, given(protocol.budgetSeconds()), tasks, listener, clock);
    }

    static Budget given(long seconds) {
        return new Budget(Duration.ofSeconds(seconds), true);
    }

    static Budget byDefault(long seconds) {
        return new Budget(Duration.ofSeconds(seconds), false);
    }

    final Sweep sweep(Budget budget, FakeWorkload... workloads) {
        List<Task> tasks = Stream.of(workloads)
                .<Task>map(workload -> new CellTask(workload, store))
                .toList();
        Protocol protocol = protocol(3, 9, budget.time().toSeconds(), 1);
        return new Sweep(protocol, budget, tasks, listener, clock);
    }

    final FakeWorkload constant(String name) {
        return workload(name, () -> 100);
    }

    final FakeWorkload noisy(String name, double spread) {
        Random random = new Random(name.hashCode());
        return workload(name, () -> 100 * (1 + spread * (random.nextDouble() - 0.5)));
    }

    final FakeWorkload workload(String name, DoubleSupplier scores) {
        return new FakeWorkload(name, 1, clock, 2 * SECOND, scores);
    }

    final Cell cell(String name) {
        return constant(name).cell();
    }

    static List<Cell> cells(Collection<Measurable> workloads) {
        return workloads.stream().map(measured -> ((Workload) measured).cell()).toList();
    }

    final long forks(String name) {
        return store.order.stream().filter(cell(name)::equals).count();
    }

    static Protocol protocol(int minimumForks, int maximumForks, long budgetSeconds, long seed) {
        return new Protocol("test", 1, 100, 1, 100, minimumForks, maximumForks, 0.05, budgetSeconds, seed);
    }
}
