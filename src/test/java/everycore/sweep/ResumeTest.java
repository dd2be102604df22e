package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.result.Protocol;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

class ResumeTest {
    private static final Protocol PROTOCOL = new Protocol("test", 1, 100, 1, 100, 3, 9, 0.05, 1000, 5);

    private static final Budget BUDGET = new Budget(Duration.ofSeconds(1000), true);

    private final SimulatedClock clock = new SimulatedClock();

    @Test
    void goesOnAfterAStopAsIfThereHadBeenNone() throws IOException {
        MemoryStore whole = new MemoryStore();
        new Sweep(PROTOCOL, BUDGET, tasks(whole, fork -> {}), new QuietListener(), clock).run();
        MemoryStore parts = new MemoryStore();
        for (int stopAfter = 2; parts.order.size() < whole.order.size(); stopAfter += 3) {
            runUntil(stopAfter, parts);
        }
        assertEquals(whole.order, parts.order);
    }

    private void runUntil(int stopAfter, MemoryStore store) throws IOException {
        Sweep[] sweep = new Sweep[1];
        List<Task> tasks = tasks(store, fork -> {
            if (fork == stopAfter) {
                sweep[0].stop();
            }
        });
        sweep[0] = new Sweep(PROTOCOL, BUDGET, tasks, new QuietListener(), clock);
        sweep[0].run();
    }

    /** Scores that follow from the cell and its fork alone, so that a second run measures what the first would have. */
    private List<Task> tasks(MemoryStore store, IntConsumer afterFork) {
        List<Task> tasks = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            FakeWorkload workload = new FakeWorkload(name, 1, clock, 1, () -> {
                long forks = store.order.stream()
                        .filter(cell -> cell.benchmark().equals(name))
                        .count();
                afterFork.accept(store.order.size() + 1);
                return 100 + new Random(name.hashCode() + forks).nextGaussian() * 6;
            });
            tasks.add(new CellTask(workload, store));
        }
        return tasks;
    }
}
