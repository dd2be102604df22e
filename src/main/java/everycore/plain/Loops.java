package everycore.plain;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The tutorial's loops, turn by turn those of {@code measure.c}.
 *
 * <p>A turn of the endless loop is one xor of a local and one step of a counter, as in C; HotSpot moves the local between
 * two registers besides. That takes a JVM that unrolls no loops, as a C compiler at -O2 unrolls none: otherwise HotSpot
 * folds each pair x ^ 1 ^ 1 into x, and nothing is left to be run.
 */
final class Loops {
    /** Does its operation so many times. */
    interface Operation {
        void repeat(int turns);
    }

    /** @param turns between two looks at the signal to stop */
    record Loop(String name, Operation operation, int turns, boolean hasBalance) {}

    private static final ReentrantLock LOCK = new ReentrantLock();

    /** Contended operations take a thousand times as long as an xor, so they look at the signal more often. */
    private static final List<Loop> ALL = List.of(
            new Loop("spin", Loops::spin, 1024, false),
            new Loop("balance.unlocked", Loops::unlocked, 1024, true),
            new Loop("balance.lock", Loops::locked, 64, true),
            new Loop("balance.atomic", Loops::atomically, 64, true));

    private Loops() {}

    /** @throws NoSuchElementException if there is no loop of that name */
    static Loop named(String name) {
        return ALL.stream()
                .filter(loop -> loop.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such workload"));
    }

    private static void spin(int turns) {
        requireEveryXor(xor(turns), turns);
    }

    static int xor(int turns) {
        int x = 0;
        for (int i = 0; i < turns; i++) {
            x = x ^ 1;
        }
        return x;
    }

    /** Makes x a number that is needed: a loop without its xor would be as quick. */
    static void requireEveryXor(int x, int turns) {
        if (x != (turns & 1)) {
            throw new IllegalStateException("x is " + x + " after " + turns + " turns");
        }
    }

    private static void unlocked(int turns) {
        for (int i = 0; i < turns; i++) {
            Account.deposit();
        }
    }

    /** The tutorial's Lock; of {@code synchronized} HotSpot would make one block for several turns. */
    private static void locked(int turns) {
        for (int i = 0; i < turns; i++) {
            LOCK.lock();
            try {
                Account.deposit();
            } finally {
                LOCK.unlock();
            }
        }
    }

    private static void atomically(int turns) {
        for (int i = 0; i < turns; i++) {
            Account.depositAtomically();
        }
    }
}
