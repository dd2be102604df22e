package everycore.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.plain.Loops.Loop;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlainForkTest {
    private static final long[] WINDOWS = {20, 20};

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** As a compiler leaves it that folds the xors of a loop: a million turns of nothing. */
    @Test
    void failsWhereTheLoopSkipsItsWork() {
        Loop skipping = new Loop("spin", turns -> {}, 1 << 20, false);
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> measure(skipping, 1));
        assertTrue(
                failure.getMessage().matches("counted [0-9.]+ turns in a clock cycle, and so has not run them"),
                failure.getMessage());
    }

    @Test
    void failsWhereAWorkerDoes() {
        Loop failing = new Loop("spin", turns -> Loops.requireEveryXor(0, 1), 1, false);
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> measure(failing, 2));
        assertEquals("x is 0 after 1 turns", failure.getMessage());
    }

    @Test
    void saysFiveNumbersOfABalance() {
        measure(Loops.named("balance.lock"), 2);
        for (List<Long> line : lines()) {
            assertEquals(5, line.size());
            // None at all where a busy machine let no worker run.
            assertTrue(line.get(0) >= 0 && line.get(0) <= line.get(3), "more in the window than in all: " + line);
            assertTrue(line.get(1) >= 20_000_000, "a shorter window than asked for: " + line);
            assertEquals(line.get(3), line.get(4), "operations and balance");
        }
    }

    /** Updates that vanish must be seen by whoever compares the last two numbers. */
    @Test
    void showsWhatABalanceHasLost() {
        measure(new Loop("balance.lock", turns -> Account.deposit(), 2, true), 1);
        lines().forEach(line -> assertEquals(line.get(3), 2 * line.get(4)));
    }

    private void measure(Loop loop, int threads) {
        new PlainFork(loop, threads, WINDOWS.length)
                .measure(WINDOWS, new PrintStream(out, true, StandardCharsets.UTF_8));
    }

    private List<List<Long>> lines() {
        List<List<Long>> lines = out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(line -> Stream.of(line.split(" ")).map(Long::valueOf).toList())
                .toList();
        assertEquals(WINDOWS.length, lines.size());
        return lines;
    }
}
