package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.Metric;
import everycore.result.Pairing;
import everycore.result.Protocol;
import everycore.result.ResultFile;
import everycore.result.SavedSessions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pairs of a candidate that is a tenth faster, on a machine whose speed is another for every pair. */
class PairTaskTest {
    private static final Cell CELL = new Cell("java", "a.B.c", "thrpt", new TreeMap<>(), 1);
    private static final Budget BUDGET = new Budget(Duration.ofHours(1), true);

    @TempDir
    private Path directory;

    private final SimulatedClock clock = new SimulatedClock();
    private final QuietListener listener = new QuietListener();
    private int pairsUntilFailure = Integer.MAX_VALUE;
    private double speed = 100;

    @Test
    void endsAtATargetThatNoSideByItselfWouldReach() throws IOException {
        List<ResultFile> files = files();
        SweepOutcome outcome = sweep(protocol(0.001), files, () -> 1.1).run();
        assertEquals(List.of(), outcome.shortOfTarget());
        for (ResultFile file : files) {
            Entry entry = file.entries().get(0);
            assertEquals(List.of(1, 2, 3, 4), numbers(file));
            assertEquals(4, entry.forks());
            assertEquals(
                    List.of(0.5e-9, 0.5e-9, 0.5e-9, 0.5e-9),
                    entry.environment()
                            .flatMap(Environment::evidence)
                            .orElseThrow()
                            .forkSeconds(),
                    "a side has half of a pair's nanosecond");
        }
        assertEquals(1.1, standing().ratio().orElseThrow(), 1e-9);
        assertEquals(0, standing().precision().orElseThrow(), 1e-9);
    }

    @Test
    void goesOnWhereTheRatioIsNotPrecise() throws IOException {
        double[] factor = {1};
        SweepOutcome outcome =
                sweep(protocol(0.01), files(), () -> factor[0] *= 1.1).run();
        assertEquals(1, outcome.shortOfTarget().size());
        assertEquals(9, listener.steps.size());
    }

    @Test
    void keepsNothingOfAPairThatFailed() throws IOException {
        pairsUntilFailure = 2;
        List<ResultFile> files = files();
        SweepOutcome outcome = sweep(protocol(0.001), files, () -> 1.1).run();
        assertEquals(
                "crashed on purpose",
                outcome.failures().values().iterator().next().getMessage());
        for (ResultFile file : files) {
            assertEquals(List.of(1, 2), numbers(file));
        }
    }

    @Test
    void measuresAnewAPairOfWhichACrashHasKeptOneSide() throws Exception {
        pairsUntilFailure = 2;
        List<ResultFile> files = files();
        sweep(protocol(0.001), files, () -> 1.1).run();
        files.get(0).add(entry(1), 3, 1.5, 3);
        assertEquals(List.of(1, 2, 3), numbers(files.get(0)));

        List<ResultFile> resumed = List.of(resume(files.get(0)), resume(files.get(1)));
        pairsUntilFailure = 0;
        Sweep sweep = sweep(protocol(0.001), resumed, () -> 1.1);
        for (ResultFile file : resumed) {
            file.saveWhatIsKept();
            assertEquals(List.of(1, 2), numbers(resume(file)), "nothing was measured yet");
        }
        sweep.run();
        pairsUntilFailure = Integer.MAX_VALUE;
        sweep(protocol(0.001), resumed, () -> 1.1).run();
        for (ResultFile file : resumed) {
            assertEquals(List.of(1, 2, 3, 4), numbers(resume(file)));
        }
    }

    @Test
    void isNotResumedByItself() throws IOException {
        List<ResultFile> files = files();
        sweep(protocol(0.001), files, () -> 1.1).run();
        Exception refusal = assertThrows(
                Exception.class,
                () -> ResultFile.resume(SavedSessions.read(files.get(0).path()), Fixtures.environment(2)));
        assertTrue(
                refusal.getMessage().contains("pairs was baseline with other, alternate, is none"),
                refusal.getMessage());
    }

    private Standing standing() {
        return listener.standings.get(listener.standings.size() - 1);
    }

    private List<ResultFile> files() {
        return List.of(
                new ResultFile(directory.resolve("before.json"), environment(Pairing.Side.BASELINE)),
                new ResultFile(directory.resolve("after.json"), environment(Pairing.Side.CANDIDATE)));
    }

    private static ResultFile resume(ResultFile file) throws Exception {
        assertTrue(Files.exists(file.path()));
        return ResultFile.resume(SavedSessions.read(file.path()), file.environment());
    }

    private static Environment environment(Pairing.Side side) {
        return Fixtures.environment(2)
                .withPairs(Optional.of(new Pairing("f0", side, "other", Pairing.Order.ALTERNATE, List.of())));
    }

    private static List<Integer> numbers(ResultFile file) {
        return file.entries()
                .get(0)
                .environment()
                .flatMap(Environment::pairs)
                .orElseThrow()
                .numbers();
    }

    private static Protocol protocol(double target) {
        return new Protocol("test", 1, 100, 4, 50, 4, 9, target, 1000, 1);
    }

    private Sweep sweep(Protocol protocol, List<ResultFile> files, DoubleSupplier ratio) {
        return new Sweep(
                protocol,
                BUDGET,
                List.of(new PairTask(new Fake(ratio), Pairing.Order.ALTERNATE, files)),
                listener,
                clock);
    }

    private static Entry entry(double factor) {
        return Fixtures.plain(
                CELL.benchmark(),
                CELL.mode(),
                1,
                Metric.of("ops/s", List.of(List.of(factor, 2 * factor, 3 * factor, factor))));
    }

    private class Fake implements Pair {
        private final DoubleSupplier ratio;

        Fake(DoubleSupplier ratio) {
            this.ratio = ratio;
        }

        @Override
        public List<Cell> cells() {
            return List.of(CELL, CELL);
        }

        @Override
        public List<Entry> measureForks() throws WorkloadFailure {
            clock.advance(1);
            if (pairsUntilFailure-- <= 0) {
                throw new WorkloadFailure("crashed on purpose", null);
            }
            speed = speed * 3 % 101;
            return List.of(entry(speed), entry(speed * ratio.getAsDouble()));
        }

        @Override
        public String name() {
            return "a pair";
        }

        @Override
        public Duration window(Protocol protocol) {
            return protocol.window();
        }
    }

    @Test
    void hasNoRatioOfTwoPairsAndThatOfTheFirstOfMore() throws IOException {
        List<ResultFile> files = files();
        double[] ratio = {1};
        PairTask task = new PairTask(new Fake(() -> ratio[0] *= 1.1), Pairing.Order.DUET, files);
        for (int pair = 1; pair <= 5; pair++) {
            try {
                Standing standing = task.measure(pair, clock);
                assertEquals(pair > 2, standing.ratio().isPresent());
                assertEquals(pair > 2, standing.precision().isPresent());
            } catch (WorkloadFailure e) {
                throw new AssertionError(e);
            }
        }
        assertEquals(5, task.forks());
        assertEquals(5, task.lastOrder());
        assertTrue(task.precision(2).isEmpty());
        assertTrue(task.precision(3).getAsDouble() > task.precision(5).getAsDouble(), "fewer pairs say less");
    }

    /** One of two CPUs is a fifth slower, and the sides change places half-way: the candidate is one percent faster. */
    @Test
    void aDuetsRatioIsFreeOfTheCpusThatItsSidesRanOn() throws Exception {
        PairTask duet = new PairTask(
                new Fake(() -> 1) {
                    @Override
                    public List<Entry> measureForks() {
                        return List.of(entryOf(100.0, 100.0, 80.0, 80.0), entryOf(80.8, 80.8, 101.0, 101.0));
                    }
                },
                Pairing.Order.DUET,
                files());
        assertTrue(duet.precision(0).isEmpty(), "nothing was measured");
        duet.measure(1, clock);
        duet.measure(2, clock);
        assertEquals(1.01, duet.measure(3, clock).ratio().orElseThrow(), 1e-9);
    }

    private static Entry entryOf(Double... iterations) {
        return Fixtures.plain(CELL.benchmark(), CELL.mode(), 1, Metric.of("ops/s", List.of(List.of(iterations))));
    }
}
