package everycore.benchmarks;

import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** One thread's choice of accounts, and its patience: cheap, and the same in every run. */
@State(Scope.Thread)
public class Teller {
    private static final int MOST_DOUBLINGS = 10;
    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    int from;
    int to;
    private long random;

    @Setup
    public void seed(ThreadParams thread) {
        random = (thread.getThreadIndex() + 1) * GOLDEN_RATIO;
    }

    /** Draws two different accounts of so many. */
    void draw(int accounts) {
        next();
        from = (int) ((random >>> 32) * accounts >>> 32);
        int further = 1 + (int) ((random & 0xFFFF_FFFFL) * (accounts - 1) >>> 32);
        to = from + further < accounts ? from + further : from + further - accounts;
    }

    /** Waits for a random time, longer after each failure, and at last leaves the CPU to whoever holds the lock. */
    void backOff(int failures) {
        if (failures >= MOST_DOUBLINGS) {
            Thread.yield();
            return;
        }
        next();
        for (long spins = random & ((2L << failures) - 1); spins > 0; spins--) {
            Thread.onSpinWait();
        }
    }

    /** Marsaglia's xorshift generator with the shifts 13, 7, 17 (Journal of Statistical Software 8/14, 2003). */
    private void next() {
        random ^= random << 13;
        random ^= random >>> 7;
        random ^= random << 17;
    }
}
