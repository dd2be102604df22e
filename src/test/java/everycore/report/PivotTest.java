package everycore.report;

import static everycore.report.Measured.BALANCE;
import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.Pivot.Group;
import everycore.report.Pivot.Kind;
import everycore.report.Pivot.Line;
import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PivotTest {
    private static final double[] SURE = {1e8, 1.01e8, 0.99e8};

    @Test
    void putsOneThreadBesideAllCpusAndTheRestApart() {
        Pivot pivot = onTwoCpus(at(1, 4e8), at(2, 2e8), at(4, 1e8), at(8, 1e8));
        assertEquals(List.of(1, 2), pivot.threads());
        assertTrue(pivot.reachesAllCpus());
        assertEquals(List.of(4, 8), pivot.beyond());
        assertEquals(List.of(), pivot.between());
    }

    @Test
    void keepsNumbersWithinTheCpusApartFromThoseBeyond() {
        Entry[] entries = {at(1, 4e8), at(2, 3e8), at(4, 2e8), at(8, 1e8)};
        Pivot pivot = PivotLines.of(Report.of("run", Measured.on(Measured.environment(4), entries)));
        assertEquals(List.of(1, 4), pivot.threads());
        assertEquals(List.of(2), pivot.between());
        assertEquals(List.of(8), pivot.beyond());
    }

    @Test
    void reachesAllCpusOnlyWhereThereAreSeveral() {
        Pivot pivot = PivotLines.of(Report.of("run", Measured.on(Measured.environment(1), at(1, 4e8))));
        assertFalse(pivot.reachesAllCpus());
        assertFalse(onTwoCpus(at(1, 4e8)).reachesAllCpus());
    }

    @Test
    void knowsTheHarnesssCostFromTheEmptyMethodOnOneThreadAlone() {
        assertTrue(of(cell(KnownBenchmarks.EMPTY, 2, SURE)).harness().isEmpty());
        assertTrue(of(cell(BALANCE + "confined", 1, SURE)).harness().isEmpty());
        assertTrue(of(cell(KnownBenchmarks.EMPTY, 1, SURE)).harness().isPresent());
    }

    @Test
    void takesTheMostThreadsWhereNobodyKnowsTheCpus() {
        Pivot pivot = of(at(1, 4e8), at(2, 2e8), at(4, 1e8));
        assertEquals(List.of(1, 4), pivot.threads());
        assertFalse(pivot.reachesAllCpus());
        assertEquals(List.of(2), pivot.between());
        assertEquals(List.of(), pivot.beyond());
    }

    @Test
    void putsTheCheapestOnAllCpusFirst() {
        Pivot pivot = onTwoCpus(
                cell(BALANCE + "cheapAlone", 1, 9e8, 9e8, 9e8),
                cell(BALANCE + "cheapAlone", 2, 1e7, 1e7, 1e7),
                cell(BALANCE + "cheapTogether", 1, 1e8, 1e8, 1e8),
                cell(BALANCE + "cheapTogether", 2, 5e8, 5e8, 5e8));
        assertEquals(
                List.of("cheapTogether", "cheapAlone"), names(pivot.groups().get(0)));
        assertEquals(
                2 / 5e8,
                pivot.groups().get(0).lines().get(0).cost(1).orElseThrow().seconds(),
                1e-15);
    }

    @Test
    void takesWhatBeginsAsAPartDoesForABenchmark() {
        Pivot pivot = of(cell(":b", 1, SURE), cell(":c", 1, 5e8, 5e8, 5e8));
        assertEquals(List.of(":c", ":b"), names(pivot.groups().get(0)));
    }

    @Test
    void keepsSafeWrongAndControlsApart() {
        Pivot pivot = onTwoCpus(
                cell("everycore.benchmarks.EmptyBenchmark.empty", 1, SURE),
                cell(BALANCE + "unlocked", 1, SURE),
                cell(BALANCE + "confined", 1, SURE),
                cell(BALANCE + "longAdder", 1, SURE));
        assertEquals(
                List.of("safe [longAdder]", "wrong answer [unlocked]", "controls [confined, empty]"), headings(pivot));
        assertEquals(1e-8, pivot.harness().orElseThrow().seconds(), 1e-10);
    }

    @Test
    void knowsASafeUpdateOfTheBalanceByItsClass() {
        assertEquals(List.of("safe [longAdder]"), headings(of(cell(BALANCE + "longAdder", 1, SURE))));
    }

    @Test
    void takesTheOtherMethodsOfAClassThatLosesUpdatesForSafe() {
        Entry losing = Measured.with(cell("org.Shop.sell", 2, SURE), "balance.lost", "%", 40, 41, 42);
        assertEquals(
                List.of("Shelf [add, remove]", "Shop, safe [sellLocked]", "Shop, wrong answer [sell]"),
                headings(of(
                        losing,
                        cell("org.Shop.sellLocked", 2, SURE),
                        cell("org.Shelf.add", 2, SURE),
                        cell("org.Shelf.remove", 2, SURE))));
    }

    @Test
    void putsControlsBelowAllClasses() {
        assertEquals(
                List.of("Shelf [add, remove]", "controls [empty]"),
                headings(of(
                        cell(KnownBenchmarks.EMPTY, 1, SURE),
                        cell("org.Shelf.add", 1, SURE),
                        cell("org.Shelf.remove", 1, SURE))));
    }

    @Test
    void namesTheOneClassAboveItsMethodsWhateverControlsStandBeside() {
        assertEquals(
                List.of("Shelf [add]", "controls [empty]"),
                headings(of(cell(KnownBenchmarks.EMPTY, 1, SURE), cell("org.Shelf.add", 1, SURE))));
    }

    @Test
    void givesTheLinesOfAKind() {
        Pivot pivot = of(cell(KnownBenchmarks.EMPTY, 1, SURE), cell("org.Shelf.add", 1, SURE));
        assertEquals(
                List.of("empty"),
                pivot.lines(Kind.CONTROL).stream().map(Line::name).toList());
    }

    @Test
    void namesClassesAboveTheirMethodsWhereThatSavesLines() {
        assertEquals(
                List.of("Shelf [add, remove]", "Shop [buy, sell]"),
                headings(of(
                        cell("org.Shelf.add", 1, SURE),
                        cell("org.Shelf.remove", 1, SURE),
                        cell("org.Shop.buy", 1, SURE),
                        cell("org.Shop.sell", 1, SURE))));
        assertEquals(
                List.of(" [Shelf.add, Shelf.remove, Shop.buy]"),
                headings(of(
                        cell("org.Shelf.add", 1, SURE),
                        cell("org.Shelf.remove", 1, SURE),
                        cell("org.Shop.buy", 1, SURE))));
    }

    @Test
    void namesRuntimesAndModesWhereThereAreSeveral() {
        LanguageRuntime c = new LanguageRuntime("c", "gcc 12.2.0", "threads", Optional.empty(), "C");
        Entry lock = cell("balance.lock", 1, SURE)
                .withEnvironment(Measured.environment(2).forRuntime(c));
        assertEquals(
                List.of("safe [C lock]", " [Java Shelf.add, Java Shop.sell]"),
                headings(of(cell("org.Shop.sell", 1, SURE), cell("org.Shelf.add", 1, SURE), lock)));
        assertEquals(
                List.of("Shop [sell avgt, sell thrpt]"),
                headings(of(cell("org.Shop.sell", 1, SURE), cell("org.Shop.sell", "avgt", "ns/op", 1, 10, 11, 12))));
    }

    @Test
    void callsAControlByItsMethodAlone() {
        assertEquals(
                List.of(" [Shelf.add, Shop.sell]", "controls [empty]"),
                headings(of(
                        cell("org.Shop.sell", 1, SURE),
                        cell("org.Shelf.add", 1, SURE),
                        cell(KnownBenchmarks.EMPTY, 1, SURE))));
    }

    @Test
    void hasOneColumnWhereThereIsOneNumberOfThreads() {
        assertEquals(List.of(1), of(at(1, 1e8)).threads());
        assertEquals(List.of(4), onTwoCpus(at(4, 1e8)).threads());
    }

    @Test
    void isEmptyWhereNothingWasMeasured() {
        Pivot pivot = of();
        assertEquals(List.of(1), pivot.threads());
        assertEquals(List.of(), pivot.groups());
    }

    @Test
    void keepsReadersBesideWritersApart() {
        Entry queue = Measured.with(
                Measured.with(cell("org.Queue.both", 2, 30, 30, 30), "get", "ops/s", 10, 10, 10),
                "put",
                "ops/s",
                20,
                20,
                20);
        assertEquals(
                List.of("Queue [poll]", "Queue, readers beside writers [both, both:get, both:put]"),
                headings(of(cell("org.Queue.poll", 2, SURE), queue)));
    }

    /** As a file has it that somebody cut. */
    @Test
    void sortsPartsByTheirOwnThroughputWhereTheWholeIsMissing() {
        Pivot pivot = of(cell("org.Queue.both:get", 2, 10, 10, 10), cell("org.Queue.both:put", 2, 20, 20, 20));
        assertEquals(List.of("both:put", "both:get"), names(pivot.groups().get(0)));
    }

    @Test
    void tellsClassesOfOneNameApart() {
        Pivot pivot = of(
                cell("org.small.Basket.add", 1, SURE),
                cell("org.large.Basket.add", 1, SURE),
                cell("org.large.Shelf.add", 1, SURE));
        assertEquals(
                List.of("Shelf.add", "org.large.Basket.add", "org.small.Basket.add"),
                pivot.groups().stream()
                        .flatMap(group -> names(group).stream())
                        .sorted()
                        .toList());
    }

    @Test
    void namesTheParametersThatDiffer() {
        Pivot pivot = of(
                Measured.withParameters(cell("org.Basket.add", 1, SURE), Map.of("size", "10", "kind", "same")),
                Measured.withParameters(cell("org.Basket.add", 1, SURE), Map.of("size", "20", "kind", "same")));
        assertEquals(List.of("add size=10", "add size=20"), names(pivot.groups().get(0)));
    }

    @Test
    void letsNothingVanishThatWasMeasuredOnOtherThreads() {
        Pivot pivot = of(
                cell("org.Basket.add", 1, SURE), cell("org.Basket.add", 8, SURE), cell("org.Basket.remove", 3, SURE));
        Group elsewhere = pivot.groups().get(1);
        assertEquals(Kind.ELSEWHERE, elsewhere.kind());
        assertEquals(List.of("remove on 3 threads"), names(elsewhere));
        assertTrue(elsewhere.lines().get(0).cost(1).isPresent());
    }

    /** A throughput that may be zero allows any time. */
    @Test
    void leavesAnIntervalOpenThatReachesNoOperationAtAll() {
        Row row = Report.of("run", List.of(cell("org.A.b", 1, 1e6, 9e7, 1e6)))
                .rows()
                .get(0);
        Cost cost = Cost.of(row).orElseThrow();
        assertEquals(Double.POSITIVE_INFINITY, cost.high().orElseThrow());
        assertEquals(
                1 / row.throughput().interval().orElseThrow().high(), cost.low().orElseThrow());
    }

    /** Each group with its lines, these in the order of their names. */
    private static List<String> headings(Pivot pivot) {
        return pivot.groups().stream()
                .map(group ->
                        group.heading() + " " + names(group).stream().sorted().toList())
                .toList();
    }

    @Test
    void aCostHasTheEndsOfTheTimeOrNone() {
        Row sure = Report.of("run", List.of(cell("org.A.b", "avgt", "ns/op", 1, 10, 11, 12)))
                .rows()
                .get(0);
        Cost cost = Cost.of(sure).orElseThrow();
        assertEquals(
                sure.time().orElseThrow().interval().orElseThrow().low(),
                cost.low().orElseThrow());
        assertEquals(
                sure.time().orElseThrow().interval().orElseThrow().high(),
                cost.high().orElseThrow());
        Row idle = Report.of("run", List.of(cell("org.A.b", 1, 0, 0, 0))).rows().get(0);
        assertEquals(
                new Cost(Double.POSITIVE_INFINITY, OptionalDouble.empty(), OptionalDouble.empty(), "n/a"),
                Cost.of(idle).orElseThrow());
    }

    private static List<String> names(Group group) {
        return group.lines().stream().map(Line::name).toList();
    }

    private static Entry at(int threads, double throughput) {
        return cell(BALANCE + "longAdder", threads, throughput, throughput, throughput);
    }

    private static Pivot onTwoCpus(Entry... entries) {
        return PivotLines.of(Report.of("run", Measured.on(Measured.environment(2), entries)));
    }

    private static Pivot of(Entry... entries) {
        return PivotLines.of(Report.of("run", Stream.of(entries).toList()));
    }
}
