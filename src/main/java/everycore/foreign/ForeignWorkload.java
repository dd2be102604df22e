package everycore.foreign;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Environment;
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

    /** @param environment of the run that this is a part of */
    public ForeignWorkload(ForeignRuntime runtime, ForeignBenchmark benchmark, int threads, Environment environment) {
        this(
                runtime,
                benchmark,
                threads,
                environment,
                environment.protocol().window().multipliedBy(10).plusSeconds(30));
    }

    ForeignWorkload(
            ForeignRuntime runtime,
            ForeignBenchmark benchmark,
            int threads,
            Environment environment,
            Duration timeLimit) {
        this.runtime = runtime;
        this.benchmark = benchmark;
        this.threads = threads;
        this.environment = environment.forRuntime(runtime.runtime());
        this.timeLimit = timeLimit;
    }

    @Override
    public Cell cell() {
        return new Cell(runtime.runtime().name(), benchmark.label(), ForeignEntry.MODE, runtime.parameters(), threads);
    }

    @Override
    public String name() {
        return runtime.runtime().title() + " " + cell();
    }

    /** As the entries of this workload carry it. */
    public Environment environment() {
        return environment;
    }

    @Override
    public Entry measureFork() throws WorkloadFailure {
        List<Child.Line> lines = Child.run(command(), runtime.environment(), timeLimit);
        int warmups = environment.protocol().warmupIterations();
        int due = warmups + environment.protocol().measurementIterations();
        if (lines.size() != due) {
            throw new WorkloadFailure("printed " + lines.size() + " lines for " + due + " iterations", null);
        }
        List<ForeignEntry.Iteration> iterations = new ArrayList<>();
        for (Child.Line line : lines) {
            IterationLine numbers = IterationLine.parse(line.text(), benchmark.hasBalance());
            requireExact(numbers);
            iterations.add(new ForeignEntry.Iteration(numbers, line.machine()));
        }
        return ForeignEntry.of(runtime, benchmark, threads, environment, iterations.subList(warmups, due));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(runtime.command());
        command.add(benchmark.label());
        command.add(String.valueOf(threads));
        var protocol = environment.protocol();
        command.addAll(Collections.nCopies(protocol.warmupIterations(), String.valueOf(protocol.warmupMilliseconds())));
        command.addAll(Collections.nCopies(
                protocol.measurementIterations(), String.valueOf(protocol.measurementMilliseconds())));
        return command;
    }

    private void requireExact(IterationLine numbers) throws WorkloadFailure {
        boolean mayLose = benchmark.losesUpdates() && threads > 1;
        if (numbers.allOperations() != numbers.updates() && !mayLose) {
            throw new WorkloadFailure(
                    "lost " + (numbers.allOperations() - numbers.updates()) + " of " + numbers.allOperations()
                            + " updates, where none may be lost",
                    null);
        }
    }
}
