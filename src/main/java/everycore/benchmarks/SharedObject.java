package everycore.benchmarks;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The object that the threads of an iteration contend for. The tear-down of an iteration names it and a profiler looks where it
 * lies, so nothing is added to the measured loop.
 */
public final class SharedObject {
    private static final AtomicReference<Object> NAMED = new AtomicReference<>();

    private SharedObject() {}

    static void is(Object shared) {
        NAMED.set(shared);
    }

    /** What was named since the last call; empty where the benchmark names none. */
    public static Optional<Object> take() {
        return Optional.ofNullable(NAMED.getAndSet(null));
    }
}
