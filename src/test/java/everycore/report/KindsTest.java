package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.machine.Machine;
import everycore.machine.Machine.OperatingSystem;
import everycore.report.KindRatios.OfKind;
import everycore.report.KindRatios.OfMachine;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class KindsTest {
    private static final double[][] BELOW = {{100, 110}, {150, 140, 160}, {90, 95}};
    private static final double[][] ABOVE = {{104, 109}, {160, 149, 163}, {92, 101}};
    private static final double[][] ONE_MACHINE = {{300}};

    @Test
    void sessionsAreSortedWhicheverFilesTheyAreIn() {
        RunFile mixed = file("mixed", labelled("two", cells(ONE_MACHINE)), labelled("one", cells(BELOW)));
        Kinds kinds = Kinds.of(By.of("label"), List.of(mixed));
        assertEquals(List.of("one", "two"), labels(kinds));
        assertEquals(List.of(7, 1), sessions(kinds));
        Kinds split = Kinds.of(
                By.of("label"),
                List.of(file("a", labelled("one", cells(BELOW))), file("b", labelled("two", cells(ONE_MACHINE)))));
        assertEquals(kinds.files(), split.files());
    }

    @Test
    void theFirstFileIsOfTheFirstKindWheneverItWasMeasured() {
        RunFile late = file("late", at("2026-02-02T00:00:00Z", "new"));
        RunFile early = file("early", at("2026-01-01T00:00:00Z", "old"));
        assertEquals(List.of("new", "old"), labels(Kinds.of(By.of("label"), List.of(late, early))));
        assertEquals(List.of("old", "new"), labels(Kinds.of(By.of("label"), List.of(early, late))));
    }

    @Test
    void severalFieldsMakeKindsOfAllTheirValues() {
        List<RunFile> files = List.of(file("a", labelled("one", cells(ONE_MACHINE))));
        assertEquals(
                List.of("Some CPU, JDK 17.0.15, one, machine.os.kernel 6.1"),
                labels(Kinds.of(By.of("cpu, jdk,label,machine.os.kernel"), files)));
        assertEquals(List.of("m 1, Some CPU"), labels(Kinds.of(By.of("machine"), files)));
    }

    @Test
    void whatDoesNotSayIsInNoKindAndNamed() {
        RunFile plain = new RunFile("plain", List.of(Measured.cell("org.A.b", 1, 1, 2, 3)));
        Kinds kinds = Kinds.of(By.of("cpu"), List.of(plain, file("a", cells(ONE_MACHINE))));
        assertEquals(List.of("Some CPU"), labels(kinds));
        assertEquals(
                List.of("In no kind, as their files don't say by what --by cpu asks for: plain's A.b."), kinds.notes());
        assertEquals(List.of("plain"), labels(Kinds.of(By.of("label"), List.of(plain))));
        assertEquals(List.of(), labels(Kinds.of(By.of("machine.id"), List.of(plain))));
    }

    @Test
    void aFieldThatCannotBeOneIsRefused() {
        for (String wrong : List.of("", "cpu,", "machine..os", ".os")) {
            assertThrows(IllegalArgumentException.class, () -> By.of(wrong), wrong);
        }
    }

    @Test
    void twoMachinesOfOneNameAreNumbered() {
        Environment one = Measured.environment(2);
        Machine machine = one.machine();
        Machine other = new Machine(
                machine.cpu(),
                machine.processor(),
                machine.product(),
                machine.memoryBytes(),
                new OperatingSystem("Linux", Optional.empty(), Optional.of("6.1"), "aarch64", Optional.empty()),
                machine.limits(),
                machine.stability(),
                machine.topology());
        Machine third = new Machine(
                machine.cpu(),
                machine.processor(),
                machine.product(),
                machine.memoryBytes(),
                new OperatingSystem("Linux", Optional.empty(), Optional.of("6.1"), "riscv64", Optional.empty()),
                machine.limits(),
                machine.stability(),
                machine.topology());
        List<Entry> entries = new ArrayList<>();
        for (Machine of : List.of(machine, other, third)) {
            entries.add(Measured.cell("org.A.b", 1, 1, 2, 3)
                    .withEnvironment(Fixtures.session(
                            "run " + entries.size(),
                            "2026-01-0" + (entries.size() + 1) + "T03:04:05Z",
                            Fixtures.on(of, one))));
        }
        assertEquals(
                List.of("Some CPU", "Some CPU #2", "Some CPU #3"),
                labels(Kinds.of(By.of("machine"), List.of(new RunFile("file", entries)))));
    }

    @Test
    void aKindOfPlainJmhSaysThatItsMachineIsNotTold() {
        RunFile plain = new RunFile("plain", List.of(Measured.cell("org.A.b", 1, 1, 2, 3)));
        assertEquals(
                List.of(
                        "1 session on what isn't told, and is taken for one machine, so that an interval is about that one"
                                + " alone."),
                Kinds.of(By.of("label"), List.of(plain)).files().get(0).notes());
    }

    @Test
    void aKindOfTwoCommitsSaysSo() {
        List<Entry> entries = List.of(ofCommit("abc", 1), ofCommit("def", 2));
        assertEquals(
                "Its sessions differ in commit, and its numbers hold for all of it together; --by cpu,FIELD keeps them apart.",
                kind(entries).notes().get(1));
        assertEquals(
                1, kind(List.of(ofCommit("abc", 1), ofCommit("abc", 2))).notes().size());
    }

    private static Entry ofCommit(String commit, int day) {
        Environment own = Fixtures.session("run " + day, "2026-01-0" + day + "T03:04:05Z", Measured.environment(2));
        return Measured.cell("org.A.b", 1, 1, 2, 3)
                .withEnvironment(new Environment(
                        own.formatVersion(),
                        own.run(),
                        own.sweep(),
                        own.label(),
                        Optional.of(commit),
                        own.startedAt(),
                        own.protocol(),
                        own.machine(),
                        own.jvm(),
                        own.jar(),
                        own.runtime(),
                        own.warnings(),
                        own.pairs(),
                        own.evidence()));
    }

    @Test
    void partsOfOneSweepThatShareNoCellAreOneKind() {
        Environment one =
                Fixtures.session("x", Optional.of("sweep"), "2026-01-02T03:04:05Z", 1, Measured.environment(2));
        Environment other =
                Fixtures.session("y", Optional.of("sweep"), "2026-01-02T03:04:05Z", 1, Measured.environment(2));
        List<RunFile> files = List.of(
                file("a", List.of(Measured.cell("org.A.b", 1, 1, 2, 3).withEnvironment(one))),
                file("b", List.of(Measured.cell("org.A.c", 1, 1, 2, 3).withEnvironment(other))));
        assertEquals(List.of("Some CPU"), labels(Kinds.of(By.of("cpu"), files)));
    }

    @Test
    void aCopyOfASessionCountsOnce() {
        RunFile file = file("a", cells(ONE_MACHINE));
        Kinds kinds = Kinds.of(By.of("cpu"), List.of(file, new RunFile("copy", file.entries())));
        assertEquals(List.of(1), sessions(kinds));
        assertEquals(List.of("copy holds a session that is here already; it counts once."), kinds.notes());
    }

    @Test
    void twoJvmsOfOneSweepAreNoTwoSittingsOfAKind() {
        Environment before =
                Fixtures.session("x", Optional.of("sweep"), "2026-01-02T03:04:05Z", 1, Measured.environment(2));
        Environment after =
                Fixtures.session("y", Optional.of("sweep"), "2026-01-02T03:04:05Z", 1, Measured.environment(2));
        Entry cell = Measured.cell("org.A.b", 1, 1, 2, 3);
        List<RunFile> files = List.of(
                file("a", labelled("old", List.of(cell.withEnvironment(before)))),
                file("b", labelled("new", List.of(cell.withEnvironment(after)))));
        String message = assertThrows(IllegalArgumentException.class, () -> Kinds.of(By.of("cpu"), files))
                .getMessage();
        assertTrue(message.startsWith("Some CPU would hold new and old, which one sweep measured"), message);
        assertEquals(List.of("old", "new"), labels(Kinds.of(By.of("label"), files)));
    }

    @Test
    void aKindSaysWhatItsNumbersAreAbout() {
        assertEquals(
                List.of(
                        "7 sessions on 3 machines, each the unit of an interval, so that it holds on this kind of machine."),
                kind(cells(BELOW)).notes());
        assertEquals(
                List.of("1 session on 1 machine, so that an interval is about that one alone."),
                kind(cells(ONE_MACHINE)).notes());
        List<Entry> alone = new ArrayList<>(cells(BELOW));
        alone.add(Measured.cell("org.A.alone", 1, 5, 6, 7)
                .withEnvironment(alone.get(0).environment().orElseThrow()));
        assertEquals(
                "On fewer than three machines, so that their intervals hold on those alone: A.alone on 1 thread.",
                kind(alone).notes().get(1));
    }

    @Test
    void aKindSaysWhatItMixes() {
        List<Entry> entries = new ArrayList<>(cells(ONE_MACHINE));
        Environment other = Measured.environment(4);
        entries.add(Measured.cell("org.A.below", 1, 5, 6, 7)
                .withEnvironment(Fixtures.session("another", "2026-01-03T03:04:05Z", other)));
        String note = kind(entries).notes().get(1);
        assertTrue(note.startsWith("Its sessions differ in machine.limits.cpusAllowed, and"), note);
    }

    /** Ratio, ends and prediction as scipy 1.17 has them of the restricted likelihood; see KindOfMachineTest. */
    @Test
    void aRatioOfThreeMachinesIsAboutTheirKind() {
        OfKind ratio =
                ratios(both(), Optional.empty()).lines().get(0).kinds().get(0).orElseThrow();
        assertEquals(Scope.KIND, ratio.scope());
        assertEquals(7, ratio.sessions());
        assertEstimate(1.037341535215841, 0.9134294830637332, 1.1780629820209956, ratio.ratio());
        ConfidenceInterval next = ratio.nextMachine().orElseThrow();
        assertEquals(0.9088961635874572, next.low(), 1e-4);
        assertEquals(1.18393883019225, next.high(), 1e-4);
    }

    /** Each by its own sessions: three of them give session means, else it is forks. */
    @Test
    void eachMachineHasARatioOfItsOwn() {
        List<OfMachine> machines = ratios(both(), Optional.empty())
                .lines()
                .get(0)
                .kinds()
                .get(0)
                .orElseThrow()
                .machines();
        assertEquals(3, machines.size());
        OfMachine last = machines.stream()
                .filter(machine -> machine.sessions() == 3)
                .findFirst()
                .orElseThrow();
        assertEquals("m 2, Some CPU", last.name());
        Estimate ofMeans = Ratios.estimate(means(ABOVE[1]), means(BELOW[1]), 0.95);
        assertEstimate(
                ofMeans.value(),
                ofMeans.interval().orElseThrow().low(),
                ofMeans.interval().orElseThrow().high(),
                last.ratio());
        assertTrue(machines.get(0).ratio().value() <= machines.get(2).ratio().value());
    }

    @Test
    void twoMachinesAreAboutThemselvesAlone() {
        List<Entry> entries = new ArrayList<>(Measured.fleet("org.A.below", "m", new double[][] {{100}, {150}}));
        entries.addAll(Measured.fleet("org.A.above", "m", new double[][] {{104}, {160}}));
        OfKind ratio =
                ratios(entries, Optional.empty()).lines().get(0).kinds().get(0).orElseThrow();
        assertEquals(Scope.MACHINES, ratio.scope());
        assertEquals(Optional.empty(), ratio.nextMachine());
        assertEquals(2, ratio.machines().size());
    }

    /** A machine that has one of the two benchmarks only would stand in the ratio with its own speed. */
    @Test
    void onlySessionsThatHaveBothCount() {
        List<Entry> entries = new ArrayList<>(both());
        entries.addAll(Measured.fleet("org.A.above", "n", new double[][] {{9000}}));
        OfKind ratio =
                ratios(entries, Optional.empty()).lines().get(0).kinds().get(0).orElseThrow();
        assertEstimate(1.037341535215841, 0.9134294830637332, 1.1780629820209956, ratio.ratio());
    }

    @Test
    void machinesStandInTheOrderOfTheirRatios() {
        List<Entry> entries = new ArrayList<>(cells(new double[][] {{100}, {100}, {100}}));
        entries.addAll(Measured.fleet("org.A.above", "m", new double[][] {{150}, {90}, {120}}));
        assertEquals(
                List.of("m 2, Some CPU", "m 3, Some CPU", "m 1, Some CPU"),
                ratios(entries, Optional.empty()).lines().get(0).kinds().get(0).orElseThrow().machines().stream()
                        .map(OfMachine::name)
                        .toList());
    }

    /** Means of machines are of logarithms. */
    @Test
    void whereASideDidNothingOnceTheRatioIsOfTheForksOfTheseMachines() {
        double[][] idle = {{100}, {0}, {90}};
        for (double[][][] sides : new double[][][][] {{idle, {{100}, {150}, {90}}}, {{{100}, {150}, {90}}, idle}}) {
            List<Entry> entries = new ArrayList<>(Measured.fleet("org.A.above", "m", sides[0]));
            entries.addAll(Measured.fleet("org.A.below", "m", sides[1]));
            OfKind ratio = ratios(entries, Optional.empty())
                    .lines()
                    .get(0)
                    .kinds()
                    .get(0)
                    .orElseThrow();
            assertEquals(Scope.MACHINES, ratio.scope());
            assertEquals(Optional.empty(), ratio.nextMachine());
        }
    }

    @Test
    void aKindWithoutOneOfTheTwoHasNoRatio() {
        RunFile both = file("a", labelled("both", both()));
        RunFile alone = file("b", labelled("alone", cells(ONE_MACHINE)));
        Kinds kinds = Kinds.of(By.of("label"), List.of(both, alone));
        KindRatios ratios = KindComparer.of(kinds, "org.A.below", Optional.empty(), 0.95);
        assertEquals(
                List.of(true, false),
                ratios.lines().get(0).kinds().stream().map(Optional::isPresent).toList());
        assertEquals(List.of(new KindRatios.Kind("both", 3, 7), new KindRatios.Kind("alone", 1, 1)), ratios.kinds());
        assertEquals(
                List.of(
                        "both: 7 sessions on 3 machines, each the unit of an interval, so that it holds on this kind of"
                                + " machine.",
                        "alone: 1 session on 1 machine, so that an interval is about that one alone."),
                ratios.notes());
    }

    @Test
    void whatHasNoThroughputIsNamedAndLeavesTheOthersAlone() {
        List<Entry> entries = new ArrayList<>(both());
        entries.add(Measured.cell("org.A.odd", "thrpt", "MB/sec", 1, 1, 2, 3)
                .withEnvironment(entries.get(0).environment().orElseThrow()));
        KindRatios ratios = ratios(entries, Optional.empty());
        assertEquals(List.of("A.above on 1 thread"), titles(ratios));
        assertEquals(
                "Left out A.odd on 1 thread: 'MB/sec' is no unit of throughput or of time per operation.",
                ratios.notes().get(ratios.notes().size() - 1));
    }

    @Test
    void knowsTheBenchmarksOfAllKinds() {
        assertEquals(
                Set.of("org.A.above", "org.A.below"),
                Kinds.of(By.of("cpu"), List.of(new RunFile("file", both()))).benchmarks());
    }

    @Test
    void onlyWhatIsAskedForIsDivided() {
        List<Entry> entries = new ArrayList<>(both());
        entries.addAll(Measured.fleet("org.A.other", "m", ABOVE));
        assertEquals(List.of("A.above on 1 thread", "A.other on 1 thread"), titles(ratios(entries, Optional.empty())));
        assertEquals(List.of("A.other on 1 thread"), titles(ratios(entries, Optional.of(Pattern.compile("oth")))));
    }

    private static KindRatios ratios(List<Entry> entries, Optional<Pattern> include) {
        Kinds kinds = Kinds.of(By.of("cpu"), List.of(new RunFile("file", entries)));
        return KindComparer.of(kinds, "org.A.below", include, 0.95);
    }

    private static List<Entry> both() {
        List<Entry> entries = new ArrayList<>(cells(BELOW));
        entries.addAll(Measured.fleet("org.A.above", "m", ABOVE));
        return entries;
    }

    private static List<Entry> cells(double[][] sessions) {
        return Measured.fleet("org.A.below", "m", sessions);
    }

    /** The geometric means of sessions whose forks are x, x + 1 and x + 2. */
    private static Sample means(double[] sessions) {
        List<Double> means = new ArrayList<>();
        for (double x : sessions) {
            means.add(Math.cbrt(x * (x + 1) * (x + 2)));
        }
        return new Sample(means);
    }

    private static List<Entry> at(String start, String label) {
        Environment session = Fixtures.session(label, start, Measured.environment(2));
        return labelled(label, List.of(Measured.cell("org.A.b", 1, 1, 2, 3).withEnvironment(session)));
    }

    private static List<Entry> labelled(String label, List<Entry> entries) {
        return entries.stream()
                .map(entry -> {
                    Environment own = entry.environment().orElseThrow();
                    return entry.withEnvironment(new Environment(
                            own.formatVersion(),
                            label + " " + own.run(),
                            own.sweep(),
                            label,
                            own.startedAt(),
                            own.protocol(),
                            own.machine(),
                            own.jvm(),
                            own.runtime(),
                            own.warnings(),
                            own.evidence()));
                })
                .toList();
    }

    @SafeVarargs
    private static RunFile file(String name, List<Entry>... parts) {
        List<Entry> entries = new ArrayList<>();
        for (List<Entry> part : parts) {
            entries.addAll(part);
        }
        return new RunFile(name, entries);
    }

    private static RunFile kind(List<Entry> entries) {
        return Kinds.of(By.of("cpu"), List.of(new RunFile("file", entries)))
                .files()
                .get(0);
    }

    private static List<String> labels(Kinds kinds) {
        return kinds.files().stream().map(RunFile::label).toList();
    }

    private static List<Integer> sessions(Kinds kinds) {
        return kinds.files().stream().map(file -> file.sessions().size()).toList();
    }

    private static List<String> titles(KindRatios ratios) {
        return ratios.lines().stream().map(KindRatios.Line::title).toList();
    }

    private static void assertEstimate(double value, double low, double high, Estimate estimate) {
        assertEquals(value, estimate.value(), 1e-6 * value);
        assertEquals(low, estimate.interval().orElseThrow().low(), 1e-5 * low);
        assertEquals(high, estimate.interval().orElseThrow().high(), 1e-5 * high);
    }
}
