package everycore.plain;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/** The numbers in which workers and their master meet, each two cache lines from the next, as processors fetch lines in pairs. */
final class Slots {
    static final int GO = 0;
    static final int STOP = 1;
    private static final int FIRST_WORKER = 2;
    private static final int SLOTS_OF_A_WORKER = 2;
    private static final int STRIDE = 16;

    private final int workers;
    private final AtomicLongArray numbers;

    Slots(int workers) {
        this.workers = workers;
        numbers = new AtomicLongArray(place(FIRST_WORKER + SLOTS_OF_A_WORKER * workers));
    }

    static int operations(int worker) {
        return FIRST_WORKER + SLOTS_OF_A_WORKER * worker;
    }

    static int finished(int worker) {
        return operations(worker) + 1;
    }

    /** Behind the array's own length, which every access reads. */
    private static int place(int slot) {
        return (slot + 1) * STRIDE;
    }

    long get(int slot) {
        return numbers.getOpaque(place(slot));
    }

    void set(int slot, long number) {
        numbers.setOpaque(place(slot), number);
    }

    /** For the eyes of whoever {@linkplain #getSignal(int) gets the signal}, with all that was done before. */
    void signal(int slot, long number) {
        numbers.setRelease(place(slot), number);
    }

    long getSignal(int slot) {
        return numbers.getAcquire(place(slot));
    }

    long allOperations() {
        return IntStream.range(0, workers)
                .mapToLong(worker -> get(operations(worker)))
                .sum();
    }
}
