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

    @Test
    void twoSessionsOfOneFileThatOverlapAreToldByTheirStarts() {
        Environment first = session("first", Optional.of("first"), "2026-01-02T03:00:00Z", "node 1");
        Environment second = session("second", Optional.of("second"), "2026-01-02T03:00:10Z", "node 1");
        collected.add("a.json", new RunFile("a", List.of(in(first, OFFER, 1, 2, 3), in(second, OFFER, 1, 2, 3))));
        assertEquals(
                List.of(
                        "a.json: its session of 2026-01-02T03:00:10Z began before that of 2026-01-02T03:00:00Z had ended, on"
                                + " the same machine, node 1; measure one of them again"),
                collected.shortcomings());
    }

    @Test
    void jvmsOfOneSweepTakeTurns() {
        addInSweep("a.json", Optional.of("sweep"), 1, 2, 3);
        addInSweep("b.json", Optional.of("sweep"), 1, 2, 3);
        assertEquals(List.of(), collected.shortcomings());
    }

    @Test
    void filesOfBeforeTellTheirSweepByTheOrderOfTheirForks() {
        addInSweep("a.json", Optional.empty(), 1, 4, 5);
        addInSweep("b.json", Optional.empty(), 2, 3, 6);
        assertEquals(List.of(), collected.shortcomings());
        addInSweep("c.json", Optional.empty(), 1, 2, 3);
        assertEquals(1, collected.shortcomings().size(), () -> String.join("\n", collected.shortcomings()));
    }

    private void addInSweep(String file, Optional<String> sweep, Integer... orders) {
        Environment session = session(file, sweep, "2026-01-02T03:00:00Z", "node 1");
        collected.add(file, new RunFile(file, List.of(in(session, OFFER, orders))));
    }

    private void add(String file, String machine, String start, Entry... entries) {
        Environment session = session(file, Optional.of(file), start, machine);
        collected.add(
                file,
                new RunFile(
                        file,
                        Arrays.stream(entries)
                                .map(entry -> in(
                                        session,
                                        entry,
                                        Collections.nCopies(entry.forks(), 1).toArray(Integer[]::new)))
                                .toList()));
    }

    private static Environment session(String run, Optional<String> sweep, String start, String machine) {
        Environment ours = Measured.environment(2);
        return Fixtures.session(
                run, sweep, start, 42, Fixtures.on(ours.machine().named(Optional.of(machine)), ours));
    }

    /** Each fork takes ten seconds. */
    private static Entry in(Environment session, Entry entry, Integer... orders) {
        return Fixtures.withHistory(
                entry.withEnvironment(session),
                new ForkHistory(List.of(orders), Collections.nCopies(orders.length, 10.0)));
    }
}
