package everycore.plain;

import everycore.plain.Loops.Loop;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures one fork of one cell in plain Java, as {@code measure.c} does in C and with the same arguments and lines:
 *
 * <pre>WORKLOAD THREADS MILLISECONDS...</pre>
 */
public final class PlainFork {
    private static final int FEWEST_ARGUMENTS = 3;
    private static final long PAUSE_NANOS = 50_000;
    private static final long LOOK_NANOS = 100_000;
    private static final long LOOK_NANOS_OF_A_WORKER = 5_000;

    private final ThreadMXBean clocks = ManagementFactory.getThreadMXBean();
    private final ClockCycle cycle = new ClockCycle();
    private final List<Thread> workers = new ArrayList<>();
    private final int iterations;
    private final Loop loop;
    private final Slots slots;
    private volatile Throwable failure;
    private long allTurns;
    private long cpuNanos;

    private record Moment(long operations, long wall, long cpu) {}

    PlainFork(Loop loop, int threads, int iterations) {
        this.loop = loop;
        slots = new Slots(threads);
        this.iterations = iterations;
        for (int worker = 0; worker < threads; worker++) {
            int number = worker;
            workers.add(background("worker-" + worker, () -> work(number)));
        }
    }

    public static void main(String[] arguments) {
        if (arguments.length < FEWEST_ARGUMENTS) {
            die("give a workload, a number of threads, and the milliseconds of each iteration");
        }
        background("parent", PlainFork::endWithTheParent).start();
        try {
            Loop loop = Loops.named(arguments[0]);
            int threads = Integer.parseInt(arguments[1]);
            long[] windows =
                    Arrays.stream(arguments).skip(2).mapToLong(Long::parseLong).toArray();
            new PlainFork(loop, threads, windows.length).measure(windows, System.out);
        } catch (RuntimeException e) {
            die(e.getMessage());
        }
    }

    private static void die(String reason) {
        System.err.println("measure: " + reason);
        Runtime.getRuntime().halt(2);
    }

    /** Nobody waits for the numbers once the other end of the pipe is closed, however that came about. */
    private static void endWithTheParent() {
        try {
            while (System.in.read() >= 0) {
                // What it says is of no matter.
            }
        } catch (IOException e) {
            // Closed in another way.
        }
        Runtime.getRuntime().halt(1);
    }

    private static Thread background(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * One line for each window.
     *
     * @throws IllegalStateException if a turn was not run, or no clock tells what the workers use
     */
    void measure(long[] windows, PrintStream out) {
        if (!clocks.isThreadCpuTimeSupported()) {
            throw new IllegalStateException("this JVM doesn't tell the CPU time of a thread");
        }
        workers.forEach(Thread::start);
        for (int iteration = 1; iteration <= windows.length; iteration++) {
            out.println(iterate(iteration, windows[iteration - 1]));
            out.flush();
        }
        if (!loop.hasBalance()) {
            cycle.requireRun(allTurns, cpuNanos);
        }
    }

    private String iterate(int iteration, long milliseconds) {
        for (int worker = 0; worker < workers.size(); worker++) {
            slots.set(Slots.operations(worker), 0);
        }
        Account.setBalance(0);
        slots.signal(Slots.GO, iteration);
        for (int worker = 0; worker < workers.size(); worker++) {
            await(Slots.operations(worker), 1);
        }
        Moment from = look();
        sleep(milliseconds);
        Moment to = look();
        slots.signal(Slots.STOP, iteration);
        for (int worker = 0; worker < workers.size(); worker++) {
            await(Slots.finished(worker), iteration);
        }
        allTurns += to.operations - from.operations;
        cpuNanos += to.cpu - from.cpu;
        String window = to.operations - from.operations + " " + (to.wall - from.wall) + " " + (to.cpu - from.cpu);
        return loop.hasBalance() ? window + " " + slots.allOperations() + " " + Account.balance() : window;
    }

    private void work(int worker) {
        try {
            for (int iteration = 1; iteration <= iterations; iteration++) {
                await(Slots.GO, iteration);
                cycle.look();
                repeat(Slots.operations(worker), iteration);
                cycle.look();
                slots.signal(Slots.finished(worker), iteration);
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void repeat(int counter, int iteration) {
        Loops.Operation operation = loop.operation();
        int turns = loop.turns();
        long operations = 0;
        while (slots.get(Slots.STOP) < iteration) {
            operation.repeat(turns);
            operations += turns;
            slots.set(counter, operations);
        }
    }

    /** Sleeps, so that who waits takes no CPU from who still works. */
    private void await(int slot, long least) {
        while (slots.getSignal(slot) < least) {
            if (failure != null) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Looks again if the reader was kept from its CPU in the middle. */
    private Moment look() {
        long patience = LOOK_NANOS + LOOK_NANOS_OF_A_WORKER * workers.size();
        while (true) {
            long wall = System.nanoTime();
            Moment seen = new Moment(slots.allOperations(), wall, workersNanos());
            if (System.nanoTime() - wall <= patience) {
                return seen;
            }
        }
    }

    /** The workers' own time: a JVM's compilers and collectors are no part of the loop. */
    private long workersNanos() {
        return workers.stream()
                .mapToLong(worker -> clocks.getThreadCpuTime(worker.getId()))
                .sum();
    }
}
