package everycore.plain;

import java.util.Locale;
import java.util.concurrent.atomic.LongAccumulator;

/**
 * Whether the turns of a loop were really run: none that waits for the one before it can take less than a clock cycle.
 *
 * <p>The cycle is that of a chain which no compiler shortens, as sums and xors of unknown numbers don't mix: each of its
 * steps is a sum and an xor that waits for it, one cycle each on current cores (Agner Fog, Instruction tables). Of all
 * looks the quickest counts, because interruptions only make them longer.
 */
final class ClockCycle {
    private static final int LOOKS = 16;
    private static final int STEPS = 4096;
    private static final int CYCLES_OF_A_STEP = 2;

    /** Between one and the two that pairs of turns done in one would give, as far from the one as from the other. */
    private static final double MOST_TURNS = Math.sqrt(2);

    private final LongAccumulator nanosOfSteps = new LongAccumulator(Math::min, Long.MAX_VALUE);

    // Not final, so that no compiler knows them.
    private long summand = 0x9E3779B97F4A7C15L;
    private long mask = 0xBF58476D1CE4E5B9L;
    private long end;

    /** Takes the calling thread some hundred microseconds. */
    void look() {
        long x = end;
        for (int i = 0; i < LOOKS; i++) {
            long start = System.nanoTime();
            x = chain(x, summand, mask, STEPS);
            nanosOfSteps.accumulate(System.nanoTime() - start);
        }
        end = x;
    }

    static long chain(long start, long summand, long mask, int steps) {
        long x = start;
        for (int i = 0; i < steps; i++) {
            x = x + summand ^ mask;
        }
        return x;
    }

    /** @throws IllegalStateException if more turns were counted than such a time has cycles */
    void requireRun(long turns, long cpuNanos) {
        requireRun(turns, cpuNanos, nanosOfSteps.get() / (double) (STEPS * CYCLES_OF_A_STEP));
    }

    static void requireRun(long turns, long cpuNanos, double cycleNanos) {
        double turnsOfACycle = turns * cycleNanos / cpuNanos;
        if (turnsOfACycle > MOST_TURNS) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT, "counted %.1f turns in a clock cycle, and so has not run them", turnsOfACycle));
        }
    }
}
