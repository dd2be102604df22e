package everycore.report;

import static everycore.report.Measured.BALANCE;
import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Simulation;
import everycore.report.CompareReport.ComparedCell.Role;
import everycore.report.Gate.Outcome;
import everycore.report.Gate.Target;
import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.LanguageRuntime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final String LOCK = BALANCE + "reentrantLock";
    private static final String SPIN = KnownBenchmarks.SPIN;
    private static final String EMPTY = KnownBenchmarks.EMPTY;

    @Test
    void takesTheUsersWordForSingleSittings() {
        CompareReport report = compare(session(0, at(LOCK, 100)), session(1, at(LOCK, 50)));
        assertEquals(Outcome.INCONCLUSIVE, Gate.of(report, Target.CELLS, false).outcome());
        assertEquals(Outcome.FAILED, Gate.of(report, Target.CELLS, true).outcome());
        String doubt =
                "before and after are compared over the forks of single sittings, so that a machine that changed in"
                        + " between looks like a change of the code";
        assertEquals(List.of(doubt), Gate.doubts(named(report)));
        assertEquals(
                "the gate is inconclusive: " + doubt
                        + "; give the baseline three sessions or more (run --session, --baseline"
                        + " FILE...), measure both in one sweep, or say --same-sitting",
                Gate.of(named(report), Target.CELLS, false).reason());
    }

    /** Under its files' names instead of their labels. */
    private static CompareReport named(CompareReport report) {
        return new CompareReport(
                report.files().stream()
                        .map(file ->
                                new RunFile(file.name(), file.name(), file.sessions(), file.notes(), Optional.empty()))
                        .toList(),
                report.cells(),
                report.families(),
                report.vetoes(),
                report.leftOut(),
                report.power(),
                report.paired(),
                report.notes(),
                report.margin(),
                report.level());
    }

    @Test
    void isAskedForByItsTargetAsItIsTyped() {
        assertEquals("cells", Target.CELLS.toString());
        assertEquals("family", Target.FAMILY.toString());
    }

    @Test
    void acceptsTwoSidesOfOneSweep() {
        List<Entry> before = inSweep("run 1", at(LOCK, 100));
        List<Entry> after = inSweep("run 2", at(LOCK, 50));
        CompareReport report = compare(before, after);
        assertEquals(Outcome.FAILED, Gate.of(report, Target.CELLS, false).outcome());
        assertEquals(List.of(), Gate.doubts(report));
    }

    @Test
    void isInconclusiveWhereAControlMoved() {
        CompareReport report =
                compare(sessions(4, at(LOCK, 100), at(SPIN, 1000)), session(9, at(LOCK, 50), at(SPIN, 600)));
        Gate gate = Gate.of(report, Target.CELLS, false);
        assertEquals(Outcome.INCONCLUSIVE, gate.outcome());
        assertTrue(gate.reason().contains("Control SpinBenchmark.spin on 1 thread is at 0.599 ["), gate.reason());
        assertEquals(report.vetoes(), report.notes().subList(0, 1));
    }

    @Test
    void believesAControlOnlyBeyondTheMargin() {
        CompareReport report =
                compare(sessions(4, at(LOCK, 100), at(SPIN, 100_000)), session(9, at(LOCK, 50), at(SPIN, 97_000)));
        assertEquals(Outcome.FAILED, Gate.of(report, Target.CELLS, false).outcome());
    }

    @Test
    void testsNeitherControlsNorWhatIsLikeEmptyInAllFiles() {
        CompareReport report = compare(
                sessions(4, at(LOCK, 100), at(EMPTY, 1000), at(BALANCE + "unlocked", 1000)),
                session(9, at(LOCK, 100), at(EMPTY, 1000), at(BALANCE + "unlocked", 1001)));
        assertEquals(
                List.of(Role.TESTED, Role.LIKE_EMPTY, Role.CONTROL),
                report.cells().stream().map(CompareReport.ComparedCell::role).toList());
        assertEquals(
                List.of("BalanceBenchmark"),
                report.families().stream().map(CompareReport.Family::name).toList());
        assertEquals(1, report.families().get(0).means().get(0).orElseThrow().cells());
        assertEquals(1, report.power().orElseThrow().cells());
    }

    @Test
    void testsWhatIsLikeEmptyNoLonger() {
        CompareReport report = compare(
                sessions(4, at(EMPTY, 1000), at(BALANCE + "unlocked", 1000)),
                session(9, at(EMPTY, 1000), at(BALANCE + "unlocked", 500)));
        assertEquals(Outcome.FAILED, Gate.of(report, Target.CELLS, false).outcome());
    }

    @Test
    void controlsCostTheGateNoPower() {
        Entry[] before = {at(LOCK, 100)};
        CompareReport alone = compare(sessions(4, before), session(9, before));
        Entry[] withControls = {
            at(LOCK, 100),
            at(SPIN, 1000),
            at(BALANCE + "confined", 900),
            at("everycore.benchmarks.TransferBenchmark.ownBank", 300)
        };
        CompareReport among = compare(sessions(4, withControls), session(9, withControls));
        assertEquals(alone.power(), among.power());
    }

    @Test
    void aFamilyFindsWhatItsCellsCanNot() {
        Random random = new Random(8);
        List<Entry> before = new ArrayList<>();
        for (int session = 0; session < 6; session++) {
            before.addAll(noisySession(random, session, 1));
        }
        CompareReport report = compare(before, noisySession(random, 9, 0.95));
        assertEquals(Outcome.PASSED, Gate.of(report, Target.CELLS, false).outcome());
        Gate family = Gate.of(report, Target.FAMILY, false);
        assertEquals(Outcome.FAILED, family.outcome());
        assertTrue(family.reason().startsWith("slower than ") && family.reason().endsWith(": A"), family.reason());
    }

    @Test
    @Simulation
    void failsAtMostFiveOfAHundredTablesOfEquals() {
        Random random = new Random(14);
        int tables = 60;
        int failed = 0;
        for (int table = 0; table < tables; table++) {
            List<Entry> before = new ArrayList<>();
            for (int session = 0; session < 4; session++) {
                before.addAll(noisySession(random, session, 1));
            }
            CompareReport report = compare(before, noisySession(random, 9, 1));
            failed += Gate.of(report, Target.CELLS, false).outcome() == Outcome.FAILED ? 1 : 0;
        }
        assertTrue(failed <= 0.05 * tables, failed + " of " + tables);
    }

    /** Twelve cells whose sittings scatter by 3 %, and forks by 2 %. */
    private static List<Entry> noisySession(Random random, int number, double factor) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            double mean = 100 * factor * Math.exp(0.03 * random.nextGaussian());
            entries.add(cell(
                    "org.A.cell" + (char) ('a' + i),
                    1,
                    mean * Math.exp(0.02 * random.nextGaussian()),
                    mean * Math.exp(0.02 * random.nextGaussian()),
                    mean * Math.exp(0.02 * random.nextGaussian())));
        }
        return session(number, entries.toArray(Entry[]::new));
    }

    @Test
    void judgesEachCellThatItTests() {
        List<Entry> before = inSweep(
                "run 1",
                at(LOCK, 100),
                at(BALANCE + "atomicLong", 100),
                at(BALANCE + "volatileField", 100),
                cell(BALANCE + "longAdder", 1, 100),
                at(SPIN, 1000));
        List<Entry> after = inSweep(
                "run 2",
                at(LOCK, 50),
                at(BALANCE + "atomicLong", 100.1),
                cell(BALANCE + "volatileField", 1, 50, 100, 150),
                cell(BALANCE + "longAdder", 1, 50),
                at(SPIN, 1000));
        CompareReport report = compare(before, after);
        assertEquals(
                Map.of(
                        "BalanceBenchmark.reentrantLock on 1 thread", Outcome.FAILED,
                        "BalanceBenchmark.atomicLong on 1 thread", Outcome.PASSED,
                        "BalanceBenchmark.volatileField on 1 thread", Outcome.INCONCLUSIVE,
                        "BalanceBenchmark.longAdder on 1 thread", Outcome.INCONCLUSIVE),
                outcomes(Gate.of(report, Target.CELLS, false)));
        assertEquals(Map.of("BalanceBenchmark", Outcome.INCONCLUSIVE), outcomes(Gate.of(report, Target.FAMILY, false)));
    }

    @Test
    void saysOfEachCellWhyItFailsOrCanNotBeTold() {
        List<Entry> before =
                inSweep("run 1", at(LOCK, 100), cell(BALANCE + "longAdder", 1, 100), at(BALANCE + "atomicLong", 100));
        List<Entry> after = inSweep(
                "run 2",
                at(LOCK, 50),
                cell(BALANCE + "longAdder", 1, 50),
                cell(BALANCE + "atomicLong", 1, 50, 100, 150));
        Gate gate = Gate.of(compare(before, after), Target.CELLS, false);
        assertEquals(
                Map.of(
                        "BalanceBenchmark.reentrantLock on 1 thread",
                        "slower, even after Holm's correction",
                        "BalanceBenchmark.longAdder on 1 thread",
                        "fewer than three forks or sessions on a side",
                        "BalanceBenchmark.atomicLong on 1 thread",
                        "the interval holds 1 and reaches beyond the margin"),
                gate.judgements().stream().collect(Collectors.toMap(Gate.Judgement::title, Gate.Judgement::reason)));
        assertEquals(
                Set.of("everycore.benchmarks.BalanceBenchmark"),
                gate.judgements().stream().map(Gate.Judgement::group).collect(Collectors.toSet()));
    }

    @Test
    void putsACellOfAnotherRuntimeUnderThat() {
        LanguageRuntime python = new LanguageRuntime("cpython", "3.14", "threads", Optional.of(true), "CPython 3.14");
        List<Entry> entries =
                List.of(at("spin", 100).withEnvironment(Measured.environment(2).forRuntime(python)));
        Gate gate = Gate.of(compare(entries, entries), Target.CELLS, true);
        assertEquals("cpython", gate.judgements().get(0).group());
    }

    @Test
    void asksForMoreForksWhereNothingCanBeTested() {
        CompareReport report = compare(session(0, cell(LOCK, 1, 100)), session(1, cell(LOCK, 1, 50)));
        assertEquals(
                "the gate is inconclusive: no cell beside the controls has three forks or sessions on both sides; measure more"
                        + " of them",
                Gate.of(report, Target.CELLS, true).reason());
        assertEquals(
                "the gate is inconclusive: no family beside the controls has three forks or sessions on both sides; measure"
                        + " more of them",
                Gate.of(report, Target.FAMILY, true).reason());
    }

    @Test
    void judgesNothingWhereTheWholeGateCanNotTell() {
        CompareReport moved =
                compare(sessions(4, at(LOCK, 100), at(SPIN, 1000)), session(9, at(LOCK, 50), at(SPIN, 600)));
        CompareReport sittings = compare(session(0, at(LOCK, 100)), session(1, at(LOCK, 50)));
        for (CompareReport report : List.of(moved, sittings)) {
            assertEquals(
                    Map.of("BalanceBenchmark.reentrantLock on 1 thread", Outcome.INCONCLUSIVE),
                    outcomes(Gate.of(report, Target.CELLS, false)));
        }
    }

    private static Map<String, Outcome> outcomes(Gate gate) {
        return gate.judgements().stream().collect(Collectors.toMap(Gate.Judgement::title, Gate.Judgement::outcome));
    }

    private static Entry at(String benchmark, double score) {
        return cell(benchmark, 1, score, 1.001 * score, 1.002 * score);
    }

    /** Of which each is 0.1 % faster than the one before. */
    private static List<Entry> sessions(int count, Entry... entries) {
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double factor = 1 + 0.001 * i;
            all.addAll(session(
                    i,
                    Arrays.stream(entries)
                            .map(entry -> at(
                                    entry.benchmark(),
                                    factor * entry.primaryMetric().score()))
                            .toArray(Entry[]::new)));
        }
        return all;
    }

    private static List<Entry> session(int number, Entry... entries) {
        return Measured.on(
                Fixtures.session(
                        "session " + number, "2026-01-02T%02d:00:00Z".formatted(number), Measured.environment(2)),
                entries);
    }

    private static List<Entry> inSweep(String run, Entry... entries) {
        return Measured.on(
                Fixtures.session(run, Optional.of("one sweep"), "2026-01-02T08:00:00Z", 7, Measured.environment(2)),
                entries);
    }

    private static CompareReport compare(List<Entry> before, List<Entry> after) {
        return Comparer.of(new RunFile("before", before), List.of(new RunFile("after", after)), 0.05, 0.95);
    }
}
