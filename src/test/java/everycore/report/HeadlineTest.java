package everycore.report;

import static everycore.report.Measured.BALANCE;
import static everycore.report.Measured.cell;
import static everycore.report.Measured.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.report.Headline.KeyNumber;
import everycore.result.Entry;
import java.util.List;
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
                List.of("Fewer than three forks can't tell which safe update is the cheapest on 2 threads."),
                headline(cell(BALANCE + "longAdder", 2, 5e8), cell(BALANCE + "atomicLong", 2, 4e8))
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

    private static Headline headline(Entry... entries) {
        return Headlines.of(Report.of("run", Measured.on(Measured.environment(2), entries)));
    }
}
