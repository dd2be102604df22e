package everycore.report;

import static everycore.report.Measured.BALANCE;
import static everycore.report.Measured.cell;
import static everycore.report.Measured.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.report.Headline.KeyNumber;
import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final double[] ZERO = {0, 0, 0};

    @Test
    void saysWhatIsCheapestAndWhatALockAndNoLockCost() {
        Headline headline = headline(
                cell(BALANCE + "longAdder", 2, 5e8, 5.01e8, 4.99e8),
                cell(BALANCE + "atomicLong", 2, 2e8, 2.01e8, 1.99e8),
                cell(BALANCE + "synchronizedBlock", 2, 5e7, 5.01e7, 4.99e7),
                cell(BALANCE + "reentrantLock", 2, 1e8, 1.01e8, 0.99e8),
                with(cell(BALANCE + "unlocked", 2, 1e9, 1.01e9, 0.99e9), "balance.lost", "%", 40, 41, 42));
        assertEquals(
                List.of(
                        new KeyNumber("4.00 ns", "cheapest safe update on 2 threads: longAdder"),
                        new KeyNumber("×10.0 to ×20.0", "what a lock costs on 2 threads, in updates without one"),
                        new KeyNumber("41.0 %", "of the updates lost without a lock on 2 threads")),
                headline.numbers());
        assertEquals(2, headline.sentences().size());
    }

    @Test
    void saysWhatIsCheapestOnOneThreadBesideThatOnAll() {
        Entry[] entries = {
            cell(BALANCE + "longAdder", 1, 1e8, 1e8, 1e8),
            cell(BALANCE + "longAdder", 2, 5e8, 5e8, 5e8),
            cell(BALANCE + "atomicLong", 1, 2e8, 2e8, 2e8),
            cell(BALANCE + "atomicLong", 2, 2.5e8, 2.5e8, 2.5e8)
        };
        assertEquals(
                List.of(
                        "The cheapest safe update on 2 threads is longAdder, 4.00 ns; next is atomicLong at ×2.00 [2.00, 2.00]"
                                + " its time. On 1 thread it is atomicLong, 5.00 ns."),
                headline(entries).sentences());
        assertEquals(
                List.of(
                        "The cheapest safe update on 1 thread is atomicLong, 5.00 ns; next is longAdder at ×2.00 [2.00, 2.00]"
                                + " its time."),
                headline(entries[0], entries[2]).sentences());
    }

    @Test
    void saysWhereUpdatesAreLostWithoutALockInTheOrderOfTheirLosses() {
        Headline headline =
                headline(unlocked("3.10", 4), unlocked("3.14", 0), unlocked("3.11", 40), unlocked("3.12", 25));
        assertEquals(
                List.of(
                        "Without a lock on 2 threads updates are lost in CPython 3.11 (40.0 %), CPython 3.12 (25.0 %) and"
                                + " CPython 3.10 (4.00 %), none in CPython 3.14."),
                headline.sentences());
        assertEquals(
                List.of(new KeyNumber("4.00 % to 40.0 %", "of the updates lost without a lock on 2 threads")),
                headline.numbers());
    }

    @Test
    void countsRuntimesThatLoseUpdatesWhereTheyAreMany() {
        Entry[] six = new Entry[6];
        for (int i = 0; i < six.length; i++) {
            six[i] = unlocked("3." + i, 10 + i);
        }
        assertEquals(
                List.of(
                        "Without a lock on 2 threads updates are lost in CPython 3.5 (15.0 %), CPython 3.4 (14.0 %), CPython"
                                + " 3.3 (13.0 %), CPython 3.2 (12.0 %), CPython 3.1 (11.0 %) and CPython 3.0 (10.0 %)."),
                headline(six).sentences());
        Entry[] seven = Arrays.copyOf(six, 7);
        seven[6] = unlocked("3.6", 20);
        assertEquals(
                List.of("Without a lock on 2 threads updates are lost in 7 runtimes."),
                headline(seven).sentences());
    }

    @Test
    void countsNoLossButThatOfTheUnlockedBalance() {
        assertEquals(
                List.of("No lock loses 41.0 % [41.0, 41.0] of the updates on 2 threads."),
                headline(
                                with(cell(BALANCE + "unlocked", 2, 1e9, 1e9, 1e9), "balance.lost", "%", 41, 41, 41),
                                with(
                                        cell(BALANCE + "volatileField", 2, 1e8, 1e8, 1e8),
                                        "balance.lost",
                                        "%",
                                        70,
                                        70,
                                        70))
                        .sentences());
    }

    @Test
    void saysNothingOfLossesOnOneThread() {
        assertEquals(
                List.of(),
                headline(with(cell(BALANCE + "unlocked", 1, 1e9, 1e9, 1e9), "balance.lost", "%", ZERO))
                        .sentences());
    }

    @Test
    void namesAllThatMayBeTheCheapest() {
        Headline headline =
                headline(cell(BALANCE + "longAdder", 2, 5e8, 6e8, 4e8), cell(BALANCE + "atomicLong", 2, 5e8, 6e8, 3e8));
        assertEquals(List.of(), headline.numbers());
        assertEquals(
                "The cheapest safe update on 2 threads is longAdder, 4.00 ns, or one that can't be told from it: atomicLong"
                        + " at ×1.10 [0.526, 2.31] its time.",
                headline.sentences().get(0));
    }

    @Test
    void claimsNothingOfOneFork() {
        assertEquals(
                List.of("Which safe update is the cheapest on 2 threads can't be told from fewer than three forks."),
                headline(cell(BALANCE + "longAdder", 2, 5e8), cell(BALANCE + "atomicLong", 2, 4e8))
                        .sentences());
    }

    @Test
    void claimsNothingOfForksThatDidNothing() {
        assertEquals(
                List.of("Which safe update is the cheapest on 2 threads can't be told from forks of which one did no"
                        + " operation."),
                headline(cell(BALANCE + "longAdder", 2, 5e8, 0, 5e8), cell(BALANCE + "atomicLong", 2, 1e8, 1e8, 1e8))
                        .sentences());
    }

    @Test
    void givesLuckNoCredit() {
        assertEquals(
                List.of("No lock lost no update on 2 threads, by luck and not by rule."),
                headline(with(cell(BALANCE + "unlocked", 2, 1e9, 1e9, 1e9), "balance.lost", "%", ZERO))
                        .sentences());
    }

    @Test
    void tellsTheRangeOfWhatNobodyKnows() {
        Headline headline = headline(
                cell("org.Shop.add", 1, 1e6, 1e6, 1e6),
                cell("org.Shop.add", 2, 2e6, 2e6, 2e6),
                cell("org.Shop.sum", 1, 4e6, 4e6, 4e6),
                cell("org.Shop.sum", 2, 1e6, 1e6, 1e6));
        assertEquals(
                List.of(
                        "2 benchmarks on 2 threads: an operation takes from 1.00 µs (Shop.add) to 2.00 µs (Shop.sum).",
                        "2 threads do ×0.250 [0.250, 0.250] (Shop.sum) to ×2.00 [2.00, 2.00] (Shop.add) the work of one."),
                headline.sentences());
    }

    @Test
    void ranksWhatNobodyKnowsOverAllClasses() {
        assertEquals(
                "4 benchmarks on 1 thread: an operation takes from 100 ns (Shelf.remove) to 4.00 µs (Shelf.add).",
                headline(
                                cell("org.Shelf.add", 1, 2.5e5, 2.5e5, 2.5e5),
                                cell("org.Shop.buy", 1, 1e6, 1e6, 1e6),
                                cell("org.Shelf.remove", 1, 1e7, 1e7, 1e7),
                                cell("org.Shop.sell", 1, 2e6, 2e6, 2e6))
                        .sentences()
                        .get(0));
    }

    @Test
    void leavesOutWhatDidNoOperationAndWhatIsNoCost() {
        assertEquals(
                List.of("2 benchmarks on 2 threads: an operation takes from 500 ns (Shop.buy) to 2.00 µs (Shop.sell)."),
                headline(
                                cell(KnownBenchmarks.EMPTY, 2, 1e9, 1e9, 1e9),
                                cell("org.Shop.buy", 2, 4e6, 4e6, 4e6),
                                cell("org.Shop.sell", 2, 1e6, 1e6, 1e6),
                                cell("org.Shop.idle", 2, ZERO),
                                cell("org.Shop.late", 4, 1e3, 1e3, 1e3))
                        .sentences());
        assertEquals(
                List.of(),
                headline(cell(KnownBenchmarks.EMPTY, 2, 1e9, 1e9, 1e9), cell("org.Shop.buy", 2, 4e6, 4e6, 4e6))
                        .sentences());
        assertEquals(
                List.of(),
                headline(cell("org.Shop.idle", 2, ZERO), cell("org.Shop.buy", 2, 4e6, 4e6, 4e6))
                        .sentences());
    }

    @Test
    void comparesNoScalingOfOneBenchmark() {
        assertEquals(
                List.of("2 benchmarks on 2 threads: an operation takes from 500 ns (Shop.buy) to 2.00 µs (Shop.sell)."),
                headline(
                                cell("org.Shop.buy", 1, 4e6, 4e6, 4e6),
                                cell("org.Shop.buy", 2, 4e6, 4e6, 4e6),
                                cell("org.Shop.sell", 2, 1e6, 1e6, 1e6))
                        .sentences());
    }

    /** Of a Python on two threads. */
    private static Entry unlocked(String version, double lostPercent) {
        Entry entry = Measured.withParameter(cell("balance.unlocked", 2, 1e7, 1e7, 1e7), "python", version);
        LanguageRuntime runtime =
                new LanguageRuntime("cpython", version, "threads", Optional.of(true), "CPython " + version);
        return with(entry, "balance.lost", "%", lostPercent, lostPercent, lostPercent)
                .withEnvironment(Measured.environment(2).forRuntime(runtime));
    }

    private static Headline headline(Entry... entries) {
        List<Entry> measured = Arrays.stream(entries)
                .map(entry -> entry.environment().isPresent() ? entry : entry.withEnvironment(Measured.environment(2)))
                .toList();
        return Headlines.of(Report.of("run", measured));
    }
}
