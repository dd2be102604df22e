/*
 * Measures one fork of one cell in C++, as measure.c does in C and with the same arguments and lines.
 *
 *     measure WORKLOAD THREADS MILLISECONDS...
 */
#include <atomic>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <iostream>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace std::chrono_literals;
using clock_of_windows = std::chrono::steady_clock;

// Two cache lines for each, because processors fetch lines in pairs.
struct alignas(128) Worker {
    std::atomic<std::int64_t> operations{0};
    std::atomic<int> finished{0};
};

struct alignas(128) Signal {
    std::atomic<int> iteration{0};
};

struct alignas(128) Account {
    std::atomic<std::int64_t> balance{0};
};

struct alignas(128) Lock {
    std::mutex mutex;
};

struct Workload {
    void (*operation)(std::int64_t turns);
    std::int64_t turns;
    bool has_balance;
};

Signal go;
Signal stop;
Account account;
Lock lock;

// The tutorial's endless loop. The barrier makes the compiler do every single xor.
void spin(std::int64_t turns) {
    std::uint64_t x = 0;
    for (std::int64_t i = 0; i < turns; i++) {
        x ^= 1;
        asm volatile("" : "+r"(x));
    }
}

// A load and a store, each of them whole, and nothing that keeps the pair together.
void deposit() {
    account.balance.store(account.balance.load(std::memory_order_relaxed) + 1, std::memory_order_relaxed);
}

void unlocked(std::int64_t turns) {
    for (std::int64_t i = 0; i < turns; i++) {
        deposit();
    }
}

void locked(std::int64_t turns) {
    for (std::int64_t i = 0; i < turns; i++) {
        std::lock_guard<std::mutex> held(lock.mutex);
        deposit();
    }
}

void atomically(std::int64_t turns) {
    for (std::int64_t i = 0; i < turns; i++) {
        account.balance.fetch_add(1);
    }
}

// Contended operations take a thousand times as long as an xor, so they look at the signal more often.
const std::map<std::string, Workload> workloads{
    {"spin", {spin, 1024, false}},
    {"balance.unlocked", {unlocked, 1024, true}},
    {"balance.lock", {locked, 64, true}},
    {"balance.atomic", {atomically, 64, true}},
};

// Sleeps, so that who waits takes no CPU from who still works.
template <typename Number>
void await(const std::atomic<Number> &value, Number least) {
    while (value.load(std::memory_order_acquire) < least) {
        std::this_thread::sleep_for(50us);
    }
}

void work(Worker &mine, const Workload &workload, int iterations) {
    for (int iteration = 1; iteration <= iterations; iteration++) {
        await(go.iteration, iteration);
        std::int64_t operations = 0;
        while (stop.iteration.load(std::memory_order_relaxed) < iteration) {
            workload.operation(workload.turns);
            operations += workload.turns;
            mine.operations.store(operations, std::memory_order_relaxed);
        }
        mine.finished.store(iteration, std::memory_order_release);
    }
}

// Nobody waits for the numbers once the other end of the pipe is closed, however that came about.
void end_with_the_parent() {
    while (std::cin.get() != std::char_traits<char>::eof()) {
    }
    std::_Exit(1);
}

std::int64_t sum(const std::vector<Worker> &workers) {
    std::int64_t total = 0;
    for (const Worker &worker : workers) {
        total += worker.operations.load(std::memory_order_relaxed);
    }
    return total;
}

std::int64_t cpu_nanoseconds() {
    std::timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

struct Moment {
    std::int64_t operations;
    clock_of_windows::time_point wall;
    std::int64_t cpu;
};

// Read again if the reader was kept from its CPU in the middle.
Moment look(const std::vector<Worker> &workers) {
    Moment seen{};
    do {
        seen.wall = clock_of_windows::now();
        seen.cpu = cpu_nanoseconds();
        seen.operations = sum(workers);
    } while (clock_of_windows::now() - seen.wall > 100us);
    return seen;
}

void iterate(std::vector<Worker> &workers, const Workload &workload, int iteration, std::chrono::milliseconds window) {
    for (Worker &worker : workers) {
        worker.operations = 0;
    }
    account.balance = 0;
    go.iteration = iteration;
    for (const Worker &worker : workers) {
        await(worker.operations, std::int64_t{1});
    }
    const Moment from = look(workers);
    std::this_thread::sleep_for(window);
    const Moment to = look(workers);
    stop.iteration = iteration;
    for (const Worker &worker : workers) {
        await(worker.finished, iteration);
    }
    std::cout << to.operations - from.operations << ' '
              << std::chrono::duration_cast<std::chrono::nanoseconds>(to.wall - from.wall).count() << ' '
              << to.cpu - from.cpu;
    if (workload.has_balance) {
        std::cout << ' ' << sum(workers) << ' ' << account.balance;
    }
    std::cout << std::endl;
}

void measure(const std::vector<std::string> &arguments) {
    if (arguments.size() < 3) {
        throw std::invalid_argument("give a workload, a number of threads, and the milliseconds of each iteration");
    }
    const Workload &workload = workloads.at(arguments[0]);
    std::vector<Worker> workers(std::stoul(arguments[1]));
    const int iterations = static_cast<int>(arguments.size()) - 2;
    std::thread(end_with_the_parent).detach();
    std::vector<std::thread> threads;
    for (Worker &worker : workers) {
        threads.emplace_back(work, std::ref(worker), std::cref(workload), iterations);
    }
    for (int iteration = 1; iteration <= iterations; iteration++) {
        iterate(workers, workload, iteration, std::chrono::milliseconds(std::stol(arguments[1 + iteration])));
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
}

}  // namespace

int main(int count, char **arguments) {
    try {
        measure(std::vector<std::string>(arguments + 1, arguments + count));
        return EXIT_SUCCESS;
    } catch (const std::exception &failure) {
        std::cerr << "measure: " << failure.what() << std::endl;
        std::_Exit(2);
    }
}
