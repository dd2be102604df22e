package everycore.report;

import static everycore.report.Measured.cell;
import static everycore.report.Measured.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.report.CompareReport.ComparedCell.Side;
import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.ForkHistory;
import everycore.statistics.Basis;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forks that agree within a sitting, in sittings that don't: what an interval over forks would hide. */
class SessionsOfRowsTest {
    @Test
    void fromThreeSessionsOnAnIntervalIsOverThem() {
        Row row = Report.of("file", sessions(100, 110, 90)).rows().get(0);
        assertEquals(Scope.MACHINE, row.scope());
        // x = [scipy.stats.gmean([v, v + 1, v + 2]) for v in (100, 110, 90)]; t.interval(.95, 2, mean(x), sem(x))
        assertEquals(100.99667777558288, row.throughput().value(), 1e-9);
        ConfidenceInterval interval = row.throughput().interval().orElseThrow();
        assertEquals(76.15448080953469, interval.low(), 1e-9);
        assertEquals(125.83887474163107, interval.high(), 1e-9);
        assertEquals(9, row.sessions().forks().size());
    }

    @Test
    void twoSessionsAreReadOverTheirForksAndSaySo() {
        Report report = Report.of("file", sessions(100, 110));
        assertEquals(List.of(Scope.SITTINGS), report.scopes());
        assertEquals(6, report.rows().get(0).throughputs().size());
        assertTrue(report.notes().get(0).startsWith("Two sessions: intervals are over the forks of both"));
    }

    @Test
    void aCellOfFewerSessionsThanTheOthersIsNamed() {
        List<Entry> entries = new ArrayList<>(sessions(100, 110, 90));
        entries.add(cell("org.A.late", 1, 5, 6)
                .withEnvironment(entries.get(0).environment().orElseThrow()));
        Report report = Report.of("file", entries);
        assertEquals(List.of(Scope.MACHINE, Scope.SITTING), report.scopes());
        assertEquals(
                "In fewer than three sessions, so that their intervals are over forks: A.late on 1 thread.",
                report.notes().get(0));
    }

    @Test
    void aRatioOfCellsInUnlikeSessionsIsOverForks() {
        List<Entry> entries = new ArrayList<>(sessions(100, 110, 90));
        entries.add(cell("org.A.b", 2, 200, 202)
                .withEnvironment(entries.get(0).environment().orElseThrow()));
        Estimate speedup = Report.of("file", entries).rows().get(1).speedup().orElseThrow();
        // gmean([200, 202]) / gmean of all nine forks
        assertEquals(1.996686626384582, speedup.value(), 1e-12);
        assertTrue(speedup.interval().isPresent());
    }

    @Test
    void cpusAndLossesAreOverSessionsToo() {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : sessions(100, 110, 90)) {
            entries.add(with(entry, "cpu.worker", "CPUs", entries.size(), entries.size(), entries.size()));
        }
        Estimate cpus = Report.of("file", entries).rows().get(0).cpus().orElseThrow();
        assertEquals(1, cpus.value(), 1e-12);
        // t(.975, 2) · 1 / √3
        assertEquals(2.4841377118, cpus.interval().orElseThrow().halfWidth(), 1e-9);
    }

    @Test
    void aShiftOfAWholeSittingIsADifferenceBetweenSittingsAndNoneBetweenManyOfThem() {
        Side within = compared(sessions(100), sessions(110));
        assertEquals(Basis.FORKS, within.basis());
        assertEquals(Verdict.FASTER, within.comparison().verdict(), "the sitting did it, and forks can't tell");
        Side next = compared(sessions(100, 110, 90, 105), sessions(110));
        assertEquals(Basis.NEXT_SESSION, next.basis());
        assertEquals(Verdict.INCONCLUSIVE, next.comparison().verdict());
        Side over = compared(sessions(100, 110, 90), sessions(110, 95, 104));
        assertEquals(Basis.SESSIONS, over.basis());
        assertEquals(Verdict.INCONCLUSIVE, over.comparison().verdict());
        assertTrue(compared(sessions(100, 101, 99), sessions(50)).comparison().verdict() == Verdict.SLOWER);
    }

    @Test
    void saysWhetherTheSessionsOfTwoSidesTookTurns() {
        List<Entry> day = sessions(100, 110, 90, 105, 95, 100);
        List<Entry> odd = List.of(day.get(1), day.get(3), day.get(5));
        List<Entry> even = List.of(day.get(0), day.get(2), day.get(4));
        assertTrue(compare(odd, even).notes().get(0).endsWith(", in sessions that took turns."));
        String apart = compare(day.subList(3, 6), day.subList(0, 3)).notes().get(0);
        assertTrue(apart.endsWith("stands in a ratio; let them take turns."), apart);
    }

    @Test
    void aFamilyOverSessionsCountsAShiftOfThemAllOnce() {
        List<Entry> before = new ArrayList<>();
        List<Entry> after = new ArrayList<>();
        for (String name : List.of("org.A.a", "org.A.b", "org.A.c")) {
            before.addAll(sessions(name, 100, 110, 90));
            after.addAll(sessions(name, 101, 111, 91));
        }
        Estimate ofOne = compared(sessions("org.A.a", 100, 110, 90), sessions("org.A.a", 101, 111, 91))
                .comparison()
                .ratio();
        Estimate ofAll = compare(before, after)
                .families()
                .get(0)
                .means()
                .get(0)
                .orElseThrow()
                .comparison()
                .ratio();
        assertEquals(
                ofOne.interval().orElseThrow().halfWidth(),
                ofAll.interval().orElseThrow().halfWidth(),
                1e-12,
                "three cells that shift together are no three measurements of the shift");
    }

    @Test
    void saysWhereTheSpreadComesFromAndWhatWouldHelp() {
        List<String> sentences =
                Report.of("file", sessions(100, 110, 90)).spread().sentences();
        assertTrue(sentences.get(0).contains("sessions make 9"), sentences.get(0));
        assertFalse(Report.of("file", sessions(100, 110))
                .spread()
                .sentences()
                .iterator()
                .hasNext());
    }

    @Test
    void theTimeOfTheMachineCountsACellOnce() {
        List<Entry> entries = sessions(100, 110, 90).stream()
                .map(entry -> Fixtures.withHistory(entry, new ForkHistory(List.of(1, 2, 3), List.of(1.0, 1.0, 1.0))))
                .toList();
        String note = Report.of("file", entries).notes().stream()
                .filter(it -> it.startsWith("Machine time"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                note.startsWith(
                        "Machine time: 9 s for 1 cell in 3 sessions. Plain JMH's defaults would take 25 min 0 s for the same ("),
                note);
    }

    private static Side compared(List<Entry> before, List<Entry> after) {
        return compare(before, after).cells().get(0).sides().get(0).orElseThrow();
    }

    private static CompareReport compare(List<Entry> before, List<Entry> after) {
        return Comparer.of(new RunFile("before", before), List.of(new RunFile("after", after)), 0.05, 0.95);
    }

    private static List<Entry> sessions(double... scores) {
        return sessions("org.A.b", scores);
    }

    /** An hour apart, each with three forks that hardly differ. */
    private static List<Entry> sessions(String benchmark, double... scores) {
        List<Entry> entries = new ArrayList<>();
        for (double score : scores) {
            String startedAt = "2026-01-02T%02d:00:00Z".formatted(entries.size());
            entries.add(cell(benchmark, 1, score, score + 1, score + 2)
                    .withEnvironment(Fixtures.session(
                            "session " + entries.size() + " of " + scores.length, startedAt, Measured.environment(2))));
        }
        return entries;
    }
}
