package everycore.machine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * One way of a cache line from one CPU to another: two bound threads answer each other in strict turns, by a number that
 * each may write only once the other has.
 */
final class HandOver {
    private static final VarHandle ELEMENT = MethodHandles.arrayElementVarHandle(long[].class);

    /** Two cache lines at either side, as some processors fetch them in pairs. */
    private static final int MIDDLE = 32;

    private static final int LENGTH = 2 * MIDDLE;
    private static final long END = -1;
    private static final int TURNS_A_LOOK = 64;
    private static final int SPINS_A_LOOK = 1 << 20;
    private static final long MOST_NANOS_A_TURN = 1_000_000_000L;

    private final long[] line = new long[LENGTH];

    /**
     * Nanoseconds of one way, as the first side sees it; the second answers as long as the first asks.
     *
     * @param nanos how long to go on
     */
    double run(int side, long nanos) {
        return side == 0 ? ask(nanos) : answer();
    }

    private double ask(long nanos) {
        long begin = System.nanoTime();
        long now = begin;
        long turn = 0;
        long turns = 0;
        while (now - begin < nanos) {
            for (int i = 0; i < TURNS_A_LOOK; i++) {
                turn++;
                ELEMENT.setVolatile(line, MIDDLE, turn);
                turn++;
                awaitAnswer(turn, now);
            }
            turns += TURNS_A_LOOK;
            now = System.nanoTime();
        }
        ELEMENT.setVolatile(line, MIDDLE, END);
        return (now - begin) / (2.0 * turns);
    }

    private void awaitAnswer(long turn, long since) {
        while (true) {
            for (int spin = 0; spin < SPINS_A_LOOK; spin++) {
                if ((long) ELEMENT.getVolatile(line, MIDDLE) == turn) {
                    return;
                }
            }
            if (System.nanoTime() - since > MOST_NANOS_A_TURN) {
                ELEMENT.setVolatile(line, MIDDLE, END);
                throw new IllegalStateException("no answer within a second");
            }
        }
    }

    /** How often it answered. */
    private double answer() {
        long turn = 0;
        while (true) {
            long seen = (long) ELEMENT.getVolatile(line, MIDDLE);
            if (seen == END) {
                return turn / 2.0;
            }
            if (seen == turn + 1) {
                turn += 2;
                ELEMENT.setVolatile(line, MIDDLE, turn);
            }
        }
    }
}
