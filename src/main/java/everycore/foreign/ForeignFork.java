package everycore.foreign;

import everycore.probe.MachineTicks;
import everycore.sweep.ChildProcess;
import everycore.sweep.WorkloadFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hears one child process through its iterations, and looks at the machine's clocks at each of its lines. */
final class ForeignFork {
    private static final Path MACHINE = Path.of("/proc/stat");

    /** Read only when the child has ended well: what it complains of explains more than an odd line does. */
    private record Line(String text, Optional<MachineTicks.Cpus> machine) {}

    private final List<Line> lines = new ArrayList<>();
    private long then = System.nanoTime();
    private Optional<MachineTicks> before = MachineTicks.read(MACHINE);

    private ForeignFork() {}

    /**
     * Every iteration of one fork.
     *
     * @param milliseconds the window of each iteration
     * @throws WorkloadFailure if the child can't be started, hangs, ends with another status than 0, or prints anything
     *     but the numbers of so many iterations
     */
    static List<Iteration> measure(
            ForeignRuntime runtime,
            ForeignBenchmark benchmark,
            int threads,
            List<Long> milliseconds,
            Duration timeLimit)
            throws WorkloadFailure {
        List<String> command = new ArrayList<>(runtime.command());
        command.add(benchmark.label());
        command.add(String.valueOf(threads));
        milliseconds.forEach(window -> command.add(String.valueOf(window)));
        ForeignFork fork = new ForeignFork();
        fork.run(command, runtime, timeLimit);
        if (fork.lines.size() != milliseconds.size()) {
            throw new WorkloadFailure(
                    "printed " + fork.lines.size() + " lines for " + milliseconds.size() + " iterations", null);
        }
        List<Iteration> iterations = new ArrayList<>();
        for (Line line : fork.lines) {
            iterations.add(Iteration.parse(line.text(), benchmark.hasBalance(), line.machine()));
        }
        return iterations;
    }

    private void run(List<String> command, ForeignRuntime runtime, Duration timeLimit) throws WorkloadFailure {
        try {
            ChildProcess.Ended ended = ChildProcess.listen(command, runtime.environment(), timeLimit, this::hear);
            if (!ended.isDone()) {
                throw new WorkloadFailure(ended.lastWords(), null);
            }
        } catch (ChildProcess.Hung e) {
            throw new WorkloadFailure(e.getMessage(), e);
        } catch (IOException e) {
            throw new WorkloadFailure("can't be run: " + e.getMessage(), e);
        }
    }

    private void hear(String text) {
        long now = System.nanoTime();
        Optional<MachineTicks> after = MachineTicks.read(MACHINE);
        lines.add(new Line(text, MachineTicks.between(before, after, now - then)));
        then = now;
        before = after;
    }
}
