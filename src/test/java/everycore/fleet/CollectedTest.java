package everycore.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.report.Measured;
import everycore.report.RunFile;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.ForkHistory;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CollectedTest {
    private static final Entry OFFER = Measured.cell("sample.Queue.offer", 1, 1, 2, 3);
    private static final Entry POLL = Measured.cell("sample.Queue.poll", 2, 1, 2, 3);

    private final Collected collected = new Collected(Optional.empty());

    @Test
    void aWholeFleetLacksNothing() {
        add("a.json", "node 1", "2026-01-02T03:00:00Z", OFFER, POLL);
        add("b.json", "node 2", "2026-01-02T03:00:00Z", OFFER, POLL);
        assertEquals(List.of(), collected.shortcomings());
        assertEquals("2 files, 2 sessions on 2 machines, 2 cells, 12 forks", collected.summary());
    }

    @Test
    void aCellThatOthersHaveIsMissed() {
        add("a.json", "node 1", "2026-01-02T03:00:00Z", OFFER, POLL);
        add("b.json", "node 2", "2026-01-02T03:00:00Z", OFFER);
        add("c.json", "node 3", "2026-01-02T03:00:00Z", OFFER, POLL);
        assertEquals(
                List.of("b.json lacks 1 cell that others have: Queue.poll on 2 threads"), collected.shortcomings());
    }

    @Test
    void aCellOfOneMachineIsItsOwnAndNobodyLacksIt() {
        add("a.json", "node 1", "2026-01-02T03:00:00Z", OFFER, POLL);
        add("b.json", "node 2", "2026-01-02T03:00:00Z", OFFER);
        assertEquals(List.of("on one machine alone, node 1: Queue.poll on 2 threads"), collected.shortcomings());
    }

    @Test
    void fewerForksThanTheProtocolAsksForAreTooFew() {
        add("a.json", "node 1", "2026-01-02T03:00:00Z", Measured.cell("sample.Queue.offer", 1, 7));
        assertEquals(
                List.of("a.json has fewer than 3 forks of 1 cell: Queue.offer on 1 thread (1)"),
                collected.shortcomings());
    }

    @Test
    void asManyForksAsWereAskedForAreEnough() {
        Collected four = new Collected(Optional.of(4));
        four.add("a.json", new RunFile("a", List.of(OFFER)));
        assertEquals(
                List.of("a.json has fewer than 4 forks of 1 cell: Queue.offer on 1 thread (3)"), four.shortcomings());
    }

    @Test
    void twoSessionsOfOneMachineAtOneTimeOverlap() {
        add("a.json", "node 1", "2026-01-02T03:00:00Z", OFFER);
        add("b.json", "node 2", "2026-01-02T03:00:10Z", OFFER);
        add("c.json", "node 1", "2026-01-02T03:00:20Z", OFFER);
        add("d.json", "node 1", "2026-01-02T03:02:00Z", OFFER);
        assertEquals(
                List.of(
                        "c.json began at 2026-01-02T03:00:20Z, before a.json had ended, on the same machine, node 1; measure one"
                                + " of them again"),
                collected.shortcomings());
    }

    /** Each fork takes ten seconds. */
    private void add(String file, String machine, String start, Entry... entries) {
        Environment ours = Measured.environment(2);
        Environment session = Fixtures.on(ours.machine().named(Optional.of(machine)), ours);
        Environment started = Fixtures.session(file, start, session);
        List<Entry> described = Arrays.stream(entries)
                .map(entry -> Fixtures.withHistory(
                        entry.withEnvironment(started),
                        new ForkHistory(
                                Collections.nCopies(entry.forks(), 1), Collections.nCopies(entry.forks(), 10.0))))
                .toList();
        collected.add(file, new RunFile(file, described));
    }
}
