package everycore.benchmarks;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What an iteration left on its balances, counted in updates. The tear-down of an iteration writes it and a profiler,
 * which alone sees how many operations were done, takes it: so nothing is added to the measured loop.
 */
public final class Audit {
    private static final AtomicReference<AtomicLong> UPDATES = new AtomicReference<>();

    private Audit() {}

    /** Adds the updates that one state, of several in an iteration with a state per thread, finds on its balance. */
    static void found(long updates) {
        UPDATES.compareAndSet(null, new AtomicLong());
        UPDATES.get().addAndGet(updates);
    }

    /** The updates found since the last call; empty where the benchmark has no balance. */
    public static OptionalLong take() {
        AtomicLong updates = UPDATES.getAndSet(null);
        return updates == null ? OptionalLong.empty() : OptionalLong.of(updates.get());
    }
}
