package everycore.benchmarks;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What an iteration left on its balances. The tear-down of an iteration writes it and a profiler, which alone sees how
 * many operations were done, takes it: so nothing is added to the measured loop.
 *
 * @param updates those that the balances show; empty where each operation should leave them as they were
 * @param difference how far the balances are from what they should be; 0 where updates are counted instead
 */
public record Audit(OptionalLong updates, long difference) {
    private static final AtomicReference<Optional<Audit>> FOUND = new AtomicReference<>(Optional.empty());

    /** Adds the updates that one state, of several in an iteration with a state per thread, finds on its balance. */
    static void found(long updates) {
        add(new Audit(OptionalLong.of(updates), 0));
    }

    /** Adds what one state finds on its balances beside what it should, so that errors of two don't cancel. */
    static void foundDifference(long difference) {
        add(new Audit(OptionalLong.empty(), Math.abs(difference)));
    }

    /** What was found since the last call; empty where the benchmark has no balance. */
    public static Optional<Audit> take() {
        return FOUND.getAndSet(Optional.empty());
    }

    private static void add(Audit audit) {
        FOUND.updateAndGet(before -> Optional.of(before.map(audit::plus).orElse(audit)));
    }

    private Audit plus(Audit other) {
        OptionalLong sum =
                updates.isPresent() ? OptionalLong.of(updates.getAsLong() + other.updates.orElse(0)) : other.updates;
        return new Audit(sum, difference + other.difference);
    }
}
