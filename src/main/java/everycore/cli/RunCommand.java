package everycore.cli;

import everycore.foreign.ForeignBenchmark;
import everycore.foreign.Workshop;
import everycore.jmh.JmhBenchmarks;
import everycore.jmh.JmhLock;
import everycore.jmh.JmhWorkload;
import everycore.machine.Machine;
import everycore.machine.MachineProbe;
import everycore.result.Protocol;
import everycore.result.Runtime;
import everycore.sweep.Sweep;
import everycore.sweep.SweepOutcome;
import everycore.sweep.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures, saves and reports. */
@Command(name = "run", description = "Measure a sweep, save it, and print what it means.", sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private enum Executor {
        PLATFORM,
        VIRTUAL
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProtocolOptions protocolOptions;

    @Option(
            names = "--include",
            paramLabel = "REGEX",
            defaultValue = "",
            description = "Measure benchmarks whose name matches.")
    private Pattern include;

    @Option(
            names = "--exclude",
            paramLabel = "REGEX",
            defaultValue = "(?!)",
            description = "Leave out benchmarks whose name matches.")
    private Pattern exclude;

    @Option(
            names = "--jvm",
            paramLabel = "PATH",
            description =
                    "A JDK to measure on, a directory or its java; repeat it to measure several in the same rounds."
                            + " Default: the one that this runs on.")
    private List<Path> jvms = List.of();

    @Option(
            names = "--executor",
            defaultValue = "platform",
            description = "${COMPLETION-CANDIDATES}: the kind of threads, virtual ones on JDK 21 and later. Default:"
                    + " ${DEFAULT-VALUE}.")
    private Executor executor;

    @Mixin
    private RuntimeOptions runtimeOptions;

    @Mixin
    private OutputOptions outputOptions;

    @Mixin
    private Verbosity verbosity;

    @Override
    public Integer call() throws CommandFailure {
        Set<String> runtimes = runtimeOptions.names();
        List<String> benchmarks =
                runtimes.contains(Runtime.JAVA) ? JmhBenchmarks.matching(include, exclude) : List.of();
        List<ForeignBenchmark> loops =
                runtimes.equals(Set.of(Runtime.JAVA)) ? List.of() : ForeignBenchmark.matching(include, exclude);
        requireSome(benchmarks, loops);
        Machine machine = new MachineProbe().machine();
        int cpusAllowed = machine.limits().cpusAllowed();
        List<Integer> threadCounts = protocolOptions.threadCounts(
                cpusAllowed, machine.cpu().physicalCores().orElse(cpusAllowed));
        protocolOptions.requireValid();
        List<MeasuredJvm> measured = MeasuredJvm.of(jvms, executor == Executor.VIRTUAL);
        try (Workshop workshop = workshop()) {
            ForeignCells foreign = ForeignCells.discover(runtimeOptions, loops, workshop);
            int cells = (benchmarks.size() * measured.size() + foreign.loops()) * threadCounts.size();
            if (cells == 0) {
                foreign.printSkipped(spec.commandLine().getErr());
                throw new CommandFailure("nothing is left to measure");
            }
            Runs runs = Runs.open(machine, measured, protocolOptions, outputOptions, cells);
            foreign.printSkipped(spec.commandLine().getErr());
            List<Task> tasks = new ArrayList<>(tasks(benchmarks, threadCounts, runs));
            tasks.addAll(foreign.tasks(threadCounts, runs.files().get(0)));
            SweepOutcome outcome = measure(runs, tasks);
            // Interrupted, the process is about to end, and says itself what is saved.
            return outcome.stopped() || !conclusion().isComplete(runs.files(), outcome) || foreign.isIncomplete()
                    ? ExitStatus.FAILED
                    : ExitStatus.DONE;
        }
    }

    private Conclusion conclusion() {
        return new Conclusion(spec.commandLine().getOut(), spec.commandLine().getErr());
    }

    private void requireSome(List<String> benchmarks, List<ForeignBenchmark> loops) {
        if (benchmarks.isEmpty() && loops.isEmpty()) {
            Stream<String> all = Stream.concat(
                    JmhBenchmarks.all().stream(),
                    Stream.of(ForeignBenchmark.values()).map(ForeignBenchmark::label));
            throw new ParameterException(
                    spec.commandLine(),
                    "no benchmark of these runtimes matches --include '" + include + "' --exclude '" + exclude
                            + "'; there are: " + all.collect(Collectors.joining(", ")));
        }
    }

    private static Workshop workshop() throws CommandFailure {
        try {
            return Workshop.open();
        } catch (IOException e) {
            throw new CommandFailure("can't make a temporary directory: " + OutputFile.reason(e), e);
        }
    }

    private static List<Task> tasks(List<String> benchmarks, List<Integer> threadCounts, Runs runs) {
        List<Task> tasks = new ArrayList<>();
        for (Runs.Run run : runs.runs()) {
            for (String benchmark : benchmarks) {
                for (int threads : threadCounts) {
                    tasks.add(new Task(new JmhWorkload(run.target(), benchmark, threads, runs.protocol()), run.file()));
                }
            }
        }
        return tasks;
    }

    private SweepOutcome measure(Runs runs, List<Task> tasks) throws CommandFailure {
        Protocol protocol = runs.protocol();
        PrintWriter err = spec.commandLine().getErr();
        err.println("preset " + protocol.preset() + ", seed " + protocol.seed());
        JmhLock lock = lock();
        try (lock;
                Progress progress = Progress.on(err)) {
            Sweep sweep = new Sweep(protocol, tasks, progress, System::nanoTime);
            Interruption interruption = new Interruption(sweep, runs.files(), err);
            try (interruption) {
                return sweep.run();
            }
        } catch (IOException e) {
            throw new CommandFailure("can't save: " + OutputFile.reason(e) + runs.rescued(), e);
        }
    }

    private static JmhLock lock() throws CommandFailure {
        try {
            return JmhLock.acquire();
        } catch (IOException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
