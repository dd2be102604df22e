package everycore.foreign;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Protocol;
import everycore.sweep.Workload;
import everycore.sweep.WorkloadFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One loop of another runtime at one number of threads. */
public final class ForeignWorkload implements Workload {
    private final ForeignRuntime runtime;
    private final ForeignBenchmark benchmark;
    private final int threads;
    private final Environment environment;
    private final Duration timeLimit;
    private final String place;

    /** @param environment of the run that this is a part of */
    public ForeignWorkload(ForeignRuntime runtime, ForeignBenchmark benchmark, int threads, Environment environment) {
        this(runtime, benchmark, threads, environment, "");
    }

    /** @param jvm what tells it from the same on another JVM of the sweep; empty where there is only one */
    public ForeignWorkload(
            ForeignRuntime runtime, ForeignBenchmark benchmark, int threads, Environment environment, String jvm) {
        this(
                runtime,
                benchmark,
                threads,
                environment,
                environment.protocol().window().multipliedBy(10).plusSeconds(30),
                jvm.isEmpty() ? "" : " on " + jvm);
    }

    ForeignWorkload(
            ForeignRuntime runtime,
            ForeignBenchmark benchmark,
            int threads,
            Environment environment,
            Duration timeLimit,
            String place) {
        this.runtime = runtime;
        this.benchmark = benchmark;
        this.threads = threads;
        this.environment = environment.forRuntime(runtime.runtime());
        this.timeLimit = timeLimit;
        this.place = place;
    }

    @Override
    public Cell cell() {
        return new Cell(runtime.runtime().name(), benchmark.label(), Entry.THROUGHPUT, runtime.parameters(), threads);
    }

    @Override
    public String name() {
        return runtime.runtime().title() + " " + cell() + place;
    }

    /** As the entries of this workload carry it. */
    public Environment environment() {
        return environment;
    }

    @Override
    public Entry measureFork() throws WorkloadFailure {
        Protocol protocol = environment.protocol();
        List<Long> windows = new ArrayList<>();
        windows.addAll(Collections.nCopies(protocol.warmupIterations(), protocol.warmupMilliseconds()));
        windows.addAll(Collections.nCopies(protocol.measurementIterations(), protocol.measurementMilliseconds()));
        List<Iteration> iterations = ForeignFork.measure(runtime, benchmark, threads, windows, timeLimit);
        for (Iteration iteration : iterations) {
            requireExact(iteration);
        }
        return ForeignEntry.of(
                runtime,
                benchmark,
                threads,
                environment,
                iterations.subList(protocol.warmupIterations(), iterations.size()));
    }

    private void requireExact(Iteration iteration) throws WorkloadFailure {
        boolean mayLose = benchmark.losesUpdates() && threads > 1;
        if (iteration.allOperations() != iteration.updates() && !mayLose) {
            throw new WorkloadFailure(
                    "lost " + (iteration.allOperations() - iteration.updates()) + " of " + iteration.allOperations()
                            + " updates, where none may be lost",
                    null);
        }
    }
}
