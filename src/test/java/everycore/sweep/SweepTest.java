package everycore.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.ForkStore;
import everycore.result.Protocol;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final long SECOND = 1_000_000_000L;

    private final SimulatedClock clock = new SimulatedClock();
    private final MemoryStore store = new MemoryStore();
    private final QuietListener listener = new QuietListener();

    @Test
    void givesEveryCellTheMinimumOfForksAndNoMoreWhenScoresAgree() throws IOException {
        sweep(protocol(3, 9, 1000, 1), constant("a"), constant("b")).run();
        assertEquals(6, store.order.size());
    }

    @Test
    void addsForksToTheNoisyCellAlone() throws IOException {
        SweepOutcome outcome = sweep(protocol(3, 9, 1000, 1), constant("calm"), noisy("wild", 0.5))
                .run();
        assertEquals(3, forks("calm"));
        assertEquals(9, forks("wild"));
        assertEquals(List.of(cell("wild")), cells(outcome.shortOfTarget()));
    }

    @Test
    void failsACellWhoseForkGivesNoNumberAndMeasuresTheOthers() throws IOException {
        SweepOutcome outcome = sweep(protocol(3, 9, 1000, 1), workload("blank", () -> Double.NaN), constant("a"))
                .run();
        assertEquals(
                List.of("gave no score that is a number"),
                outcome.failures().values().stream().map(Throwable::getMessage).toList());
        assertEquals(3, forks("a"));
    }

    @Test
    void closesACellOneForkAfterItsHalfWidthReachedTheTarget() throws IOException {
        double[] scores = {90, 110, 100, 100, 100, 100, 100, 100, 100, 100, 100, 100};
        int[] fork = {0};
        SweepOutcome outcome = sweep(protocol(3, 12, 1000, 1), workload("settles", () -> scores[fork[0]++]))
                .run();
        // scipy: t.ppf(.975, k-1) * std(scores[:k], ddof=1) / sqrt(k) / mean is 0.0534 at k = 7 and
        // 0.0447 at k = 8; the target is 0.05.
        assertEquals(9, store.order.size());
        assertTrue(outcome.shortOfTarget().isEmpty());
    }

    @Test
    void measuresEveryOpenCellOnceARound() throws IOException {
        sweep(protocol(4, 4, 1000, 7), noisy("a", 0.3), noisy("b", 0.3), noisy("c", 0.3))
                .run();
        for (int round = 0; round < 4; round++) {
            assertEquals(3, new HashSet<>(store.order.subList(3 * round, 3 * round + 3)).size());
        }
    }

    @Test
    void ordersRoundsByTheSeedAlone() throws IOException {
        List<Cell> first = order(42);
        assertEquals(first, order(42));
        assertNotEquals(first, order(43));
        assertNotEquals(first.subList(0, 8), first.subList(8, 16), "each round has an order of its own");
    }

    @Test
    void startsNoForkOnceTheBudgetIsSpent() throws IOException {
        SweepOutcome outcome =
                sweep(protocol(5, 5, 10, 1), noisy("a", 0.3), noisy("b", 0.3)).run();
        assertEquals(5, store.order.size(), "five forks of two seconds fill ten seconds");
        assertTrue(outcome.budgetSpent());
        assertEquals(2, outcome.shortOfTarget().size());
    }

    @Test
    void keepsFinishedForksAndGoesOnWhenAForkFails() throws IOException {
        FakeWorkload broken = constant("broken").failingAfter(1);
        SweepOutcome outcome =
                sweep(protocol(3, 9, 1000, 1), broken, constant("fine")).run();
        assertEquals(1, forks("broken"));
        assertEquals(3, forks("fine"));
        assertEquals(List.of(cell("broken")), cells(outcome.failures().keySet()));
        assertEquals("crashed on purpose", outcome.failures().get(broken).getMessage());
    }

    @Test
    void stopsWhenAForkCanNotBeSaved() {
        ForkStore full = new ForkStore() {
            @Override
            public Optional<Entry> finished(Cell cell) {
                return Optional.empty();
            }

            @Override
            public int lastOrder() {
                return 0;
            }

            @Override
            public Entry add(Entry fork, int order, double seconds) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Task task = new Task(constant("a"), full);
        Sweep sweep = sweep(protocol(3, 9, 1000, 1), List.of(task));
        assertEquals(
                "No space left on device",
                assertThrows(IOException.class, sweep::run).getMessage());
    }

    @Test
    void saysBeforeTheFirstForkHowLongItWillTake() throws IOException {
        sweep(protocol(3, 9, 1000, 1), constant("a"), constant("b")).run();
        Duration fork = protocol(3, 9, 1000, 1).window().plusMillis(450);
        assertEquals(6, listener.forecast.sureForks());
        assertEquals(fork.multipliedBy(6), listener.forecast.shortest());
        assertEquals(fork.multipliedBy(18), listener.forecast.longest());
        assertEquals("round 1, 1 of 6", listener.steps.get(0));
        assertEquals("round 3, 6 of 6", listener.steps.get(5));
    }

    @Test
    void neverPromisesMoreTimeThanTheBudget() throws IOException {
        sweep(protocol(3, 9, 2, 1), constant("a"), constant("b")).run();
        assertEquals(Duration.ofSeconds(2), listener.forecast.longest());
    }

    @Test
    void givesEveryCellItsMinimumWhenNobodyGaveABudget() throws IOException {
        SweepOutcome outcome =
                sweep(byDefault(7), noisy("a", 0.3), noisy("b", 0.3)).run();
        assertEquals(6, store.order.size(), "two cells of three forks, though they take twelve seconds");
        assertTrue(outcome.budgetSpent());
        assertEquals(2, outcome.shortOfTarget().size());
    }

    @Test
    void endsWithTheDefaultBudgetBeyondTheMinimum() throws IOException {
        SweepOutcome outcome =
                sweep(byDefault(15), noisy("a", 0.5), noisy("b", 0.5)).run();
        assertEquals(8, store.order.size(), "eight forks of two seconds are the first to reach fifteen");
        assertTrue(outcome.budgetSpent());
    }

    @Test
    void spendsNoBudgetThatNoCellNeeded() throws IOException {
        assertFalse(sweep(byDefault(7), constant("a"), constant("b")).run().budgetSpent());
    }

    @Test
    void promisesNoLessTimeThanTheMinimumWhenNobodyGaveABudget() throws IOException {
        sweep(byDefault(1), constant("a"), constant("b")).run();
        Duration minimum = listener.forecast.fork().multipliedBy(6);
        assertEquals(minimum, listener.forecast.shortest());
        assertEquals(minimum, listener.forecast.longest());
    }

    @Test
    void hasNoMoreTimeLeftThanTheBudgetThatTheUserGave() throws IOException {
        sweep(given(7), constant("a"), constant("b")).run();
        assertEquals(List.of("empty", "PT5S", "PT3S", "PT1S"), left());
    }

    @Test
    void hasTheTimeLeftThatTheMinimumOfForksNeeds() throws IOException {
        sweep(byDefault(7), constant("a"), constant("b")).run();
        assertEquals(List.of("empty", "PT10S", "PT8S", "PT6S", "PT4S", "PT2S"), left());
    }

    @Test
    void saysOnceThatForksTakeLongerThanPlanned() throws IOException {
        sweep(given(1000), constant("a"), constant("b")).run();
        assertEquals(List.of("2000 ms, 650 ms planned"), listener.slowness);
    }

    @Test
    void saysNothingOfForksThatTakeWhatWasPlanned() throws IOException {
        new Sweep(
                        new Protocol("test", 1, 1000, 1, 1000, 3, 9, 0.05, 1000, 1),
                        given(1000),
                        List.of(new Task(constant("a"), store)),
                        listener,
                        clock)
                .run();
        assertEquals(List.of(), listener.slowness);
    }

    @Test
    void forecastsOnlyWhatAResumedSweepHasLeft() throws IOException {
        sweep(given(1000), constant("done")).run();
        sweep(given(1000), constant("done"), constant("new")).run();
        assertEquals(
                List.of(cell("new")),
                listener.forecast.open().stream().map(Workload::cell).toList());
        assertEquals(3, listener.forecast.sureForks());
    }

    @Test
    void needsAtLeastTwoForksBeforeItTrustsAPrecision() throws IOException {
        SweepOutcome outcome = sweep(protocol(1, 1, 1000, 1), constant("a")).run();
        assertFalse(outcome.shortOfTarget().isEmpty(), "one fork has no interval, so no target is reached");
    }

    private List<String> left() {
        return listener.left.stream()
                .map(time -> time.map(Duration::toString).orElse("empty"))
                .toList();
    }

    private List<Cell> order(long seed) throws IOException {
        MemoryStore own = new MemoryStore();
        List<Task> tasks = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
            tasks.add(new Task(noisy(name, 0.3), own));
        }
        sweep(protocol(2, 2, 1000, seed), tasks).run();
        return own.order;
    }

    private Sweep sweep(Protocol protocol, FakeWorkload... workloads) {
        List<Task> tasks = new ArrayList<>();
        for (FakeWorkload workload : workloads) {
            tasks.add(new Task(workload, store));
        }
        return sweep(protocol, tasks);
    }

    private Sweep sweep(Protocol protocol, List<Task> tasks) {
        return new Sweep(protocol, given(protocol.budgetSeconds()), tasks, listener, clock);
    }

    private static Budget given(long seconds) {
        return new Budget(Duration.ofSeconds(seconds), true);
    }

    private static Budget byDefault(long seconds) {
        return new Budget(Duration.ofSeconds(seconds), false);
    }

    private Sweep sweep(Budget budget, FakeWorkload... workloads) {
        List<Task> tasks =
                Stream.of(workloads).map(workload -> new Task(workload, store)).toList();
        Protocol protocol = protocol(3, 9, budget.time().toSeconds(), 1);
        return new Sweep(protocol, budget, tasks, listener, clock);
    }

    private FakeWorkload constant(String name) {
        return workload(name, () -> 100);
    }

    private FakeWorkload noisy(String name, double spread) {
        Random random = new Random(name.hashCode());
        return workload(name, () -> 100 * (1 + spread * (random.nextDouble() - 0.5)));
    }

    private FakeWorkload workload(String name, DoubleSupplier scores) {
        return new FakeWorkload(name, 1, clock, 2 * SECOND, scores);
    }

    private Cell cell(String name) {
        return constant(name).cell();
    }

    private static List<Cell> cells(Collection<Workload> workloads) {
        return workloads.stream().map(Workload::cell).toList();
    }

    private long forks(String name) {
        return store.order.stream().filter(cell(name)::equals).count();
    }

    private static Protocol protocol(int minimumForks, int maximumForks, long budgetSeconds, long seed) {
        return new Protocol("test", 1, 100, 1, 100, minimumForks, maximumForks, 0.05, budgetSeconds, seed);
    }
}
