/* A C extension for Python: its threads leave the interpreter's lock behind while they are in here. */
#include "work.h"

void spin_in_c(int64_t *slots, int worker, int iterations) {
    work((slot *)slots, worker, spin, 1024, iterations);
}
