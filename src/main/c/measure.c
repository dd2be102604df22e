/*
 * Measures one fork of one cell in C.
 *
 *     measure WORKLOAD THREADS MILLISECONDS...
 *
 * One line for each iteration: operations, wall and CPU nanoseconds of a window in which all threads run; for a balance
 * then all operations of the iteration, and the updates that its balance shows.
 */
#include "work.h"

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static _Alignas(128) slot balance;
static _Alignas(128) pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

/* A load and a store, each of them whole, and nothing that keeps the pair together. */
static void unlocked(int64_t turns) {
    for (int64_t i = 0; i < turns; i++) {
        int64_t before = atomic_load_explicit(&balance, memory_order_relaxed);
        atomic_store_explicit(&balance, before + 1, memory_order_relaxed);
    }
}

static void locked(int64_t turns) {
    for (int64_t i = 0; i < turns; i++) {
        pthread_mutex_lock(&lock);
        int64_t before = atomic_load_explicit(&balance, memory_order_relaxed);
        atomic_store_explicit(&balance, before + 1, memory_order_relaxed);
        pthread_mutex_unlock(&lock);
    }
}

static void atomically(int64_t turns) {
    for (int64_t i = 0; i < turns; i++) {
        atomic_fetch_add(&balance, 1);
    }
}

/* Contended operations take a thousand times as long as an xor, so they look at the clock's hand more often. */
static const struct workload {
    const char *name;
    turns_of *operation;
    int64_t turns;
    int has_balance;
} workloads[] = {
    {"spin", spin, 1024, 0},
    {"balance.unlocked", unlocked, 1024, 1},
    {"balance.lock", locked, 64, 1},
    {"balance.atomic", atomically, 64, 1},
};

static const struct workload *workload;
static slot *slots;
static int threads;
static int iterations;

static void die(const char *reason) {
    fprintf(stderr, "measure: %s\n", reason);
    exit(2);
}

static void *run(void *worker) {
    work(slots, (int)(intptr_t)worker, workload->operation, workload->turns, iterations);
    return NULL;
}

/* Nobody waits for the numbers once the other end of the pipe is closed, however that came about. */
static void *end_with_the_parent(void *unused) {
    char byte;
    while (read(STDIN_FILENO, &byte, 1) > 0) {
    }
    _exit(1);
    return unused;
}

static int64_t nanoseconds(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static int64_t sum(int of) {
    int64_t total = 0;
    for (int worker = 0; worker < threads; worker++) {
        total += atomic_load_explicit(&worker_slots(slots, worker)[of], memory_order_relaxed);
    }
    return total;
}

struct moment {
    int64_t operations, wall, cpu;
};

/* Read again if the reader was kept from its CPU in the middle. */
static struct moment look(void) {
    struct moment seen;
    do {
        seen.wall = nanoseconds(CLOCK_MONOTONIC);
        seen.cpu = nanoseconds(CLOCK_PROCESS_CPUTIME_ID);
        seen.operations = sum(OPERATIONS);
    } while (nanoseconds(CLOCK_MONOTONIC) - seen.wall > 100000);
    return seen;
}

static void iterate(int iteration, long milliseconds) {
    for (int worker = 0; worker < threads; worker++) {
        atomic_store(&worker_slots(slots, worker)[OPERATIONS], 0);
    }
    atomic_store(&balance, 0);
    atomic_store(&slots[GO], iteration);
    for (int worker = 0; worker < threads; worker++) {
        await(&worker_slots(slots, worker)[OPERATIONS], 1);
    }
    struct moment from = look();
    const struct timespec window = {milliseconds / 1000, milliseconds % 1000 * 1000000};
    nanosleep(&window, NULL);
    struct moment to = look();
    atomic_store(&slots[STOP], iteration);
    for (int worker = 0; worker < threads; worker++) {
        await(&worker_slots(slots, worker)[FINISHED], iteration);
    }
    printf("%lld %lld %lld", (long long)(to.operations - from.operations), (long long)(to.wall - from.wall),
           (long long)(to.cpu - from.cpu));
    if (workload->has_balance) {
        printf(" %lld %lld", (long long)sum(OPERATIONS), (long long)atomic_load(&balance));
    }
    printf("\n");
    fflush(stdout);
}

int main(int count, char **arguments) {
    if (count < 4) {
        die("give a workload, a number of threads, and the milliseconds of each iteration");
    }
    for (size_t i = 0; i < sizeof workloads / sizeof *workloads; i++) {
        if (strcmp(workloads[i].name, arguments[1]) == 0) {
            workload = &workloads[i];
        }
    }
    if (workload == NULL) {
        die("no such workload");
    }
    threads = atoi(arguments[2]);
    iterations = count - 3;
    slots = aligned_alloc(128, sizeof(slot) * (size_t)(FIRST_WORKER + threads * STRIDE));
    if (threads < 1 || slots == NULL) {
        die("no memory for so many threads");
    }
    for (int i = 0; i < FIRST_WORKER + threads * STRIDE; i++) {
        atomic_init(&slots[i], 0);
    }
    pthread_t thread;
    if (pthread_create(&thread, NULL, end_with_the_parent, NULL) != 0) {
        die("can't start a thread");
    }
    for (int worker = 0; worker < threads; worker++) {
        if (pthread_create(&thread, NULL, run, (void *)(intptr_t)worker) != 0) {
            die("can't start so many threads");
        }
    }
    for (int iteration = 1; iteration <= iterations; iteration++) {
        iterate(iteration, atol(arguments[2 + iteration]));
    }
    return 0;
}
