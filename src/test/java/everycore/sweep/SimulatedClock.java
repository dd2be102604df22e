package everycore.sweep;

import java.util.function.LongSupplier;

/** A clock that moves only when it is told to. */
final class SimulatedClock implements LongSupplier {
    private long nanos = Long.MAX_VALUE - 5_000_000_000L;

    void advance(long byNanos) {
        nanos += byNanos;
    }

    @Override
    public long getAsLong() {
        return nanos;
    }
}
