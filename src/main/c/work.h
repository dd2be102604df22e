/*
 * What a worker does, in a program and in a library alike: it waits for an iteration, repeats its operation until it is
 * told to stop, and counts. Workers and their master meet in slots alone.
 */
#ifndef EVERYCORE_WORK_H
#define EVERYCORE_WORK_H

#include <stdatomic.h>
#include <stdint.h>
#include <time.h>

/* Two cache lines from slot to slot, because processors fetch lines in pairs. */
#define STRIDE 16

enum { GO = 0, STOP = STRIDE, FIRST_WORKER = 2 * STRIDE };
enum { OPERATIONS, FINISHED };

typedef _Atomic int64_t slot;

static inline slot *worker_slots(slot *slots, int worker) {
    return &slots[FIRST_WORKER + worker * STRIDE];
}

/* Sleeps, so that who waits takes no CPU from who still works. */
static inline void await(slot *value, int64_t least) {
    const struct timespec pause = {0, 50000};
    while (atomic_load_explicit(value, memory_order_acquire) < least) {
        nanosleep(&pause, NULL);
    }
}

/* Does its operation so many times between two looks at the clock's hand. */
typedef void turns_of(int64_t turns);

static inline void work(slot *slots, int worker, turns_of *operation, int64_t turns, int iterations) {
    slot *mine = worker_slots(slots, worker);
    for (int iteration = 1; iteration <= iterations; iteration++) {
        await(&slots[GO], iteration);
        int64_t operations = 0;
        while (atomic_load_explicit(&slots[STOP], memory_order_relaxed) < iteration) {
            operation(turns);
            operations += turns;
            atomic_store_explicit(&mine[OPERATIONS], operations, memory_order_relaxed);
        }
        atomic_store_explicit(&mine[FINISHED], iteration, memory_order_release);
    }
}

/* The tutorial's endless loop. The barrier makes the compiler do every single xor. */
static inline void spin(int64_t turns) {
    uint64_t x = 0;
    for (int64_t i = 0; i < turns; i++) {
        x ^= 1;
        __asm__ volatile("" : "+r"(x));
    }
}

#endif
