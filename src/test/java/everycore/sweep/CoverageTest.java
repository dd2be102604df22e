package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Slow;
import everycore.result.Entry;
import everycore.result.Protocol;
import everycore.statistics.Sample;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stoppage criterion does to the intervals of a sweep, where the truth is known. */
@Slow
class CoverageTest {
    private static final int CELLS = 6000;
    private static final double TRUTH = 1e8;

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.30})
    void aNominal95PercentIntervalCoversTheTruthIn93To96PercentOfCells(double noise) throws IOException {
        SimulatedClock clock = new SimulatedClock();
        MemoryStore store = new MemoryStore();
        Random random = new Random(20_261_122);
        List<Task> tasks = new ArrayList<>();
        for (int cell = 0; cell < CELLS; cell++) {
            FakeWorkload workload =
                    new FakeWorkload("cell" + cell, 1, clock, 1, () -> TRUTH * (1 + noise * random.nextGaussian()));
            tasks.add(new CellTask(workload, store));
        }
        Protocol normal = Preset.NORMAL.protocol(CELLS, 1);
        Budget budget = new Budget(Duration.ofSeconds(normal.budgetSeconds()), false);
        new Sweep(normal, budget, tasks, new QuietListener(), clock).run();
        long covered = tasks.stream()
                .filter(task -> covers(
                        store.finished(((Workload) task.measured()).cell()).orElseThrow()))
                .count();
        double forks = store.order.size() / (double) CELLS;
        String seen = covered / (double) CELLS + " of cells covered with " + forks + " forks each";
        assertTrue(covered >= 0.93 * CELLS && covered <= 0.96 * CELLS, seen);
        assertTrue(forks >= normal.minimumForks() && forks <= normal.maximumForks(), seen);
    }

    private static boolean covers(Entry entry) {
        Sample sample = Sample.ofForks(entry.primaryMetric().iterationsByFork());
        return sample.meanWithInterval(0.95).interval().orElseThrow().contains(TRUTH);
    }
}
