package everycore.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import everycore.result.Warning.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What no run can have produced is refused at birth, and what is born doesn't change. */
class RecordsTest {
    @Test
    void refuseACellThatNothingMeasures() {
        refused(() -> new Cell("java", " ", "thrpt", new TreeMap<>(), 1));
        refused(() -> new Cell("java", "a.B.c", "thrpt", new TreeMap<>(), 0));
        incomplete(() -> new Cell(null, "a.B.c", "thrpt", new TreeMap<>(), 1));
        incomplete(() -> new Cell("java", "a.B.c", null, new TreeMap<>(), 1));
    }

    @Test
    void orderCellsByBenchmarkAndThenByThreads() {
        List<Cell> cells = new ArrayList<>(List.of(cell("b.C.d", 1), cell("a.B.c", 10), cell("a.B.c", 2)));
        cells.sort(Cell.ORDER);
        assertEquals(List.of(cell("a.B.c", 2), cell("a.B.c", 10), cell("b.C.d", 1)), cells);
    }

    /** Otherwise the forks of one would be saved over those of the other. */
    @Test
    void tellCellsApartInOrderThatAreNotEqual() {
        Cell one = new Cell("java", "a.B.c", "thrpt", new TreeMap<>(Map.of("a", "1, b=2")), 1);
        Cell other = new Cell("java", "a.B.c", "thrpt", new TreeMap<>(Map.of("a", "1", "b", "2")), 1);
        assertEquals(one.parameters().toString(), other.parameters().toString());
        assertNotEquals(0, Cell.ORDER.compare(one, other));
    }

    @Test
    void shortenABenchmarkToClassAndMethod() {
        assertEquals("B.c", cell("a.b.B.c", 1).shortName());
        assertEquals("B.c", cell("B.c", 1).shortName());
        assertEquals("c", cell("c", 1).shortName());
    }

    @Test
    void refuseEvidenceThatDoesNotFitItself() {
        refused(() -> new ForkHistory(List.of(1, 2), List.of(1.0)));
        refused(() -> new ForkHistory(List.of(0), List.of(1.0)));
        refused(() -> new ForkHistory(List.of(1), List.of(-1.0)));
        refused(() -> new ForkHistory(List.of(1), List.of(Double.NaN)));
        incomplete(() -> new ForkHistory(null, List.of()));
    }

    @Test
    void refusePairsThatCanNotBeTold() {
        refused(() -> pairing("before", List.of(1)));
        refused(() -> pairing("", List.of(1)));
        refused(() -> pairing("f0", List.of(0)));
        refused(() -> pairing("f0", List.of(2, 2)));
        Environment ofTwo = Fixtures.environment(2).withPairs(Optional.of(pairing("f0", List.of(1, 2))));
        Entry ofOne = Fixtures.fork("a.B.c", 1, List.of(1.0), Map.of());
        refused(() -> ofOne.withEnvironment(ofTwo));
    }

    /** Forks of other runs may be joined to them, as files are. */
    @Test
    void keepThePairsOfForksOfOneSideAlone() {
        Entry fork = Fixtures.fork("a.B.c", 1, List.of(1.0), Map.of());
        Entry first = inPairs(fork, pairing("f0", List.of(1)));
        assertEquals(
                List.of(1, 3),
                pairs(first.plus(inPairs(fork, pairing("f0", List.of(3)))))
                        .orElseThrow()
                        .numbers());
        assertEquals(Optional.empty(), pairs(first.plus(inPairs(fork, pairing("f1", List.of(3))))));
        assertEquals(Optional.empty(), pairs(first.plus(fork.withEnvironment(Fixtures.environment(2)))));
    }

    private static Entry inPairs(Entry fork, Pairing pairing) {
        return fork.withEnvironment(Fixtures.environment(2).withPairs(Optional.of(pairing)));
    }

    private static Optional<Pairing> pairs(Entry entry) {
        return entry.environment().orElseThrow().pairs();
    }

    private static Pairing pairing(String id, List<Integer> numbers) {
        return new Pairing(id, Pairing.Side.BASELINE, "after", Pairing.Order.ALTERNATE, numbers);
    }

    @Test
    void refuseAProtocolThatCanNotBeRun() {
        refused(() -> protocol(-1, 1, 1, 1, 0.03, 1));
        refused(() -> protocol(1, 0, 1, 1, 0.03, 1));
        refused(() -> protocol(1, 1, 0, 1, 0.03, 1));
        refused(() -> protocol(1, 1, 5, 4, 0.03, 1));
        refused(() -> protocol(1, 1, 1, 1, 0, 1));
        refused(() -> protocol(1, 1, 1, 1, 1, 1));
        refused(() -> protocol(1, 1, 1, 1, Double.NaN, 1));
        refused(() -> protocol(1, 1, 1, 1, 0.03, 0));
        incomplete(() -> new Protocol(null, 1, 1, 1, 1, 1, 1, 0.03, 1, 1));
    }

    @Test
    void knowHowLongAForkMeasures() {
        assertEquals(
                2 * 250 + 4 * 500,
                new Protocol("normal", 2, 250, 4, 500, 1, 1, 0.03, 1, 1)
                        .window()
                        .toMillis());
    }

    @Test
    void refuseAWarningOrARuntimeWithoutItsWords() {
        incomplete(() -> new Warning(null, "text"));
        incomplete(() -> new Warning(Kind.SMT, null));
        incomplete(() -> new LanguageRuntime("java", null, "threads", Optional.empty()));
    }

    @Test
    void refuseToAddForksOfAnotherCellOrInAnotherUnit() {
        Entry entry = Fixtures.fork("a.B.c", 1, List.of(1.0), Map.of());
        refused(() -> entry.plus(Fixtures.fork("a.B.c", 2, List.of(1.0), Map.of())));
        refused(() -> entry.plus(Fixtures.entry("a.B.c", 1, "ops/ms", List.of(List.of(1.0)), Map.of())));
    }

    @Test
    void keepRowAndForkTogetherWhereAMetricIsMissing() {
        Entry without = Fixtures.fork("a.B.c", 1, List.of(1.0, 2.0), Map.of());
        Entry with = Fixtures.fork("a.B.c", 1, List.of(3.0, 4.0), Map.of("cpu.busy", 1.5));
        List<Double> row = List.of(1.5, 1.5);
        assertEquals(List.of(List.of(), row, List.of()), busy(without.plus(with).plus(without)));
        assertEquals(
                List.of(row, List.of(), List.of(), row),
                busy(with.plus(without.plus(without)).plus(with)));
    }

    @Test
    void doNotChangeWithTheListsTheyWereMadeOf() {
        List<Double> fork = new ArrayList<>(List.of(1.0));
        List<List<Double>> forks = new ArrayList<>(List.of(fork));
        Metric metric = Metric.of("ops/s", forks);
        Map<String, Metric> secondary = new HashMap<>(Map.of("a", metric));
        Entry entry = withSecondary(secondary);
        fork.add(2.0);
        forks.clear();
        secondary.clear();
        assertEquals(List.of(List.of(1.0)), metric.iterationsByFork());
        assertEquals(Map.of("a", metric), entry.secondaryMetrics());
    }

    private static Entry withSecondary(Map<String, Metric> secondary) {
        Entry entry = Fixtures.plain("a.B.c", "thrpt", 1, Metric.of("ops/s", List.of(List.of(1.0))));
        return Fixtures.with(entry, Map.of(), secondary);
    }

    private static List<List<Double>> busy(Entry entry) {
        return entry.secondaryMetric("cpu.busy").orElseThrow().iterationsByFork();
    }

    private static Cell cell(String benchmark, int threads) {
        return new Cell("java", benchmark, "thrpt", new TreeMap<>(), threads);
    }

    private static Protocol protocol(
            int warmup, long milliseconds, int minimumForks, int maximumForks, double target, long budget) {
        return new Protocol("x", warmup, milliseconds, 1, 1, minimumForks, maximumForks, target, budget, 1);
    }

    private static void refused(Executable birth) {
        assertThrows(IllegalArgumentException.class, birth);
    }

    private static void incomplete(Executable birth) {
        assertThrows(NullPointerException.class, birth);
    }
}
