package everycore.cli;

import everycore.jmh.JmhBenchmarks;
import everycore.jmh.JmhLock;
import everycore.jmh.JmhWorkload;
import everycore.machine.Machine;
import everycore.machine.MachineProbe;
import everycore.render.TerminalReport;
import everycore.report.Report;
import everycore.result.Protocol;
import everycore.result.ResultFile;
import everycore.sweep.Sweep;
import everycore.sweep.SweepOutcome;
import everycore.sweep.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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
    private OutputOptions outputOptions;

    @Mixin
    private Verbosity verbosity;

    @Override
    public Integer call() throws CommandFailure {
        List<String> benchmarks = benchmarks();
        Machine machine = new MachineProbe().machine();
        int cpusAllowed = machine.limits().cpusAllowed();
        List<Integer> threadCounts = protocolOptions.threadCounts(
                cpusAllowed, machine.cpu().physicalCores().orElse(cpusAllowed));
        List<MeasuredJvm> measured = MeasuredJvm.of(jvms, executor == Executor.VIRTUAL);
        Runs runs =
                Runs.open(machine, measured, protocolOptions, outputOptions, benchmarks.size() * threadCounts.size());
        SweepOutcome outcome = measure(runs, tasks(benchmarks, threadCounts, runs));
        // Interrupted, the process is about to end, and says itself what is saved.
        return outcome.stopped() ? ExitStatus.FAILED : conclude(runs.files(), outcome);
    }

    private List<String> benchmarks() {
        List<String> benchmarks = JmhBenchmarks.matching(include, exclude);
        if (benchmarks.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no benchmark matches --include '" + include + "' --exclude '" + exclude + "'; there are: "
                            + String.join(", ", JmhBenchmarks.all()));
        }
        return benchmarks;
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

    private int conclude(List<ResultFile> files, SweepOutcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        String separator = "";
        for (ResultFile file : files) {
            if (!file.entries().isEmpty()) {
                out.print(separator + TerminalReport.of(Report.of(file.path().toString(), file.entries())));
                separator = "\n";
                err.println("saved " + file.path());
            }
        }
        out.flush();
        if (outcome.budgetSpent()) {
            err.println("the budget ended with " + outcome.shortOfTarget().size()
                    + " cells short of their target; give a longer --budget with --resume to go on");
        }
        outcome.failures()
                .forEach((workload, failure) ->
                        err.println("everycore: " + workload.name() + " failed: " + failure.getMessage()));
        return outcome.failures().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
