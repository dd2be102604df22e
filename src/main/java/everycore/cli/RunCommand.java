package everycore.cli;

import everycore.cli.BenchmarkOptions.Chosen;
import everycore.foreign.Workshop;
import everycore.jmh.JmhBenchmark;
import everycore.jmh.JmhLock;
import everycore.jmh.JmhVariant;
import everycore.jmh.JmhWorkload;
import everycore.machine.Machine;
import everycore.machine.MachineProbe;
import everycore.result.Protocol;
import everycore.sweep.Sweep;
import everycore.sweep.SweepOutcome;
import everycore.sweep.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures, saves and reports. */
@Command(name = "run", description = "Measure a sweep, save it, and print what it means.", sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private enum Executor {
        PLATFORM,
        VIRTUAL
    }

    private record JavaCell(JmhVariant variant, int threads) {}

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProtocolOptions protocolOptions;

    @Mixin
    private BenchmarkOptions benchmarkOptions;

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
        if (benchmarkOptions.isList()) {
            BenchmarkListing.print(benchmarkOptions.toList(), spec.commandLine().getOut());
            return ExitStatus.DONE;
        }
        Chosen chosen = benchmarkOptions.among(runtimeOptions.names());
        Machine machine = new MachineProbe().machine();
        int cpusAllowed = machine.limits().cpusAllowed();
        List<Integer> threadCounts = protocolOptions.threadCounts(
                cpusAllowed, machine.cpu().physicalCores().orElse(cpusAllowed));
        protocolOptions.requireValid();
        List<MeasuredJvm> measured = MeasuredJvm.of(jvms, executor == Executor.VIRTUAL);
        try (Workshop workshop = workshop()) {
            ForeignCells foreign = ForeignCells.discover(runtimeOptions, chosen.foreign(), workshop);
            List<JavaCell> javaCells = javaCells(chosen.java(), threadCounts);
            int cells = javaCells.size() * measured.size() + foreign.loops() * threadCounts.size();
            if (cells == 0) {
                foreign.printSkipped(spec.commandLine().getErr());
                throw new CommandFailure("nothing is left to measure"
                        + (chosen.java().isEmpty() ? "" : "; a reader beside writers needs --threads 2 or more"));
            }
            Runs runs = Runs.open(machine, measured, protocolOptions, outputOptions, cells);
            foreign.printSkipped(spec.commandLine().getErr());
            List<Task> tasks = new ArrayList<>(tasks(javaCells, runs));
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

    private static Workshop workshop() throws CommandFailure {
        try {
            return Workshop.open();
        } catch (IOException e) {
            throw new CommandFailure("can't make a temporary directory: " + OutputFile.reason(e), e);
        }
    }

    /** A reader beside writers is no cell on one thread. */
    private static List<JavaCell> javaCells(List<JmhBenchmark> benchmarks, List<Integer> threadCounts) {
        return benchmarks.stream()
                .flatMap(benchmark -> benchmark.variants().stream())
                .flatMap(variant -> threadCounts.stream()
                        .filter(threads -> threads >= variant.fewestThreads())
                        .map(threads -> new JavaCell(variant, threads)))
                .toList();
    }

    private static List<Task> tasks(List<JavaCell> cells, Runs runs) {
        List<Task> tasks = new ArrayList<>();
        for (Runs.Run run : runs.runs()) {
            for (JavaCell cell : cells) {
                JmhWorkload workload = new JmhWorkload(run.target(), cell.variant(), cell.threads(), runs.protocol());
                tasks.add(new Task(workload, run.file()));
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
