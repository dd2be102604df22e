package everycore.cli;

import everycore.foreign.Discovery;
import everycore.foreign.Discovery.Skipped;
import everycore.foreign.ForeignBenchmark;
import everycore.foreign.ForeignRuntime;
import everycore.foreign.ForeignRuntimes;
import everycore.foreign.ForeignWorkload;
import everycore.foreign.Workshop;
import everycore.result.BadResultFile;
import everycore.result.ResultFile;
import everycore.sweep.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a sweep measures beside Java. */
final class ForeignCells {
    /** One loop of one runtime, at any number of threads. */
    private record Loop(ForeignRuntime runtime, ForeignBenchmark benchmark) {}

    private final List<Loop> loops = new ArrayList<>();
    private final List<Skipped> skipped;
    private final boolean namedByTheUser;

    private ForeignCells(Discovery discovery, List<ForeignBenchmark> benchmarks, boolean namedByTheUser) {
        for (ForeignRuntime runtime : discovery.runtimes()) {
            benchmarks.stream()
                    .filter(runtime.benchmarks()::contains)
                    .forEach(benchmark -> loops.add(new Loop(runtime, benchmark)));
        }
        this.skipped = discovery.skipped();
        this.namedByTheUser = namedByTheUser;
    }

    /** Looks for no runtime where none of its benchmarks is wanted. */
    static ForeignCells discover(RuntimeOptions options, List<ForeignBenchmark> benchmarks, Workshop workshop)
            throws CommandFailure {
        Set<String> names = benchmarks.isEmpty() ? Set.of() : new LinkedHashSet<>(options.names());
        try {
            Discovery discovery = ForeignRuntimes.discover(names, options.pythons(), options.jython(), workshop);
            return new ForeignCells(discovery, benchmarks, options.areNamed());
        } catch (IOException e) {
            throw new CommandFailure("can't unpack what measures other runtimes: " + OutputFile.reason(e), e);
        }
    }

    int loops() {
        return loops.size();
    }

    /** The benchmarks' forks go to the file given, which other forks of the same run go to as well. */
    List<Task> tasks(List<Integer> threadCounts, ResultFile file) throws CommandFailure {
        List<Task> tasks = new ArrayList<>();
        for (Loop loop : loops) {
            for (int threads : threadCounts) {
                ForeignWorkload workload =
                        new ForeignWorkload(loop.runtime(), loop.benchmark(), threads, file.environment());
                try {
                    file.requireSame(workload.cell(), workload.environment());
                } catch (BadResultFile e) {
                    throw new CommandFailure(e.getMessage(), e);
                }
                tasks.add(new Task(workload, file));
            }
        }
        return tasks;
    }

    /** One line for each runtime that is not measured. */
    void printSkipped(PrintWriter err) {
        skipped.forEach(runtime -> err.println(runtime.name() + ": skipped, " + runtime.reason()));
    }

    /** Whether something is not measured that is here, or that was asked for. */
    boolean isIncomplete() {
        return skipped.stream().anyMatch(runtime -> runtime.broken() || namedByTheUser);
    }
}
