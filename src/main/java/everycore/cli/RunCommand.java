package everycore.cli;

import everycore.jmh.JmhBenchmarks;
import everycore.jmh.JmhLock;
import everycore.jmh.JmhWorkload;
import everycore.machine.Jvm;
import everycore.machine.JvmProbe;
import everycore.machine.Machine;
import everycore.machine.MachineProbe;
import everycore.render.TerminalReport;
import everycore.report.Report;
import everycore.result.Environment;
import everycore.result.Label;
import everycore.result.Protocol;
import everycore.result.ResultFile;
import everycore.result.Runtime;
import everycore.sweep.Sweep;
import everycore.sweep.SweepOutcome;
import everycore.sweep.Task;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
            names = "--label",
            paramLabel = "NAME",
            description = "Names the run. Default: CPU model, CPUs allowed and JDK.")
    private String label;

    @Option(names = "--output", paramLabel = "FILE", description = "Default: results/<label>.json.")
    private Path output;

    @Option(names = "--force", description = "Replace the output file if it exists.")
    private boolean force;

    @Mixin
    private Verbosity verbosity;

    @Override
    public Integer call() throws CommandFailure {
        Machine machine = new MachineProbe().machine();
        Jvm jvm = JvmProbe.current();
        List<String> benchmarks = benchmarks();
        int cpusAllowed = machine.limits().cpusAllowed();
        List<Integer> threadCounts = protocolOptions.threadCounts(
                cpusAllowed, machine.cpu().physicalCores().orElse(cpusAllowed));
        Protocol protocol = protocolOptions.protocol(benchmarks.size() * threadCounts.size());
        Environment environment = environment(machine, jvm, protocol);
        Path path = output != null ? output : OutputFile.named(environment.label());
        OutputFile.prepare(path, force);
        ResultFile file = new ResultFile(path, environment);
        SweepOutcome outcome = measure(protocol, tasks(benchmarks, threadCounts, protocol, file));
        return conclude(file, outcome);
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

    private Environment environment(Machine machine, Jvm jvm, Protocol protocol) {
        String ownLabel = label != null
                ? label
                : Label.of(machine.cpu().model().orElse("cpu"), machine.limits().cpusAllowed(), jvm.version());
        try {
            Label.fileName(ownLabel);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--label '" + ownLabel + "': " + e.getMessage(), e);
        }
        return new Environment(
                Environment.FORMAT_VERSION,
                UUID.randomUUID().toString(),
                ownLabel,
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                protocol,
                machine,
                Optional.of(jvm),
                new Runtime("java", jvm.version(), "threads", Optional.empty()));
    }

    private static List<Task> tasks(
            List<String> benchmarks, List<Integer> threadCounts, Protocol protocol, ResultFile file) {
        List<Task> tasks = new ArrayList<>();
        for (String benchmark : benchmarks) {
            for (int threads : threadCounts) {
                tasks.add(new Task(new JmhWorkload(benchmark, threads, protocol), file));
            }
        }
        return tasks;
    }

    private SweepOutcome measure(Protocol protocol, List<Task> tasks) throws CommandFailure {
        PrintWriter err = spec.commandLine().getErr();
        err.printf("preset %s, seed %d%n", protocol.preset(), protocol.seed());
        try {
            JmhLock lock = JmhLock.acquire();
            try (lock;
                    Progress progress = Progress.on(err)) {
                return new Sweep(protocol, tasks, progress, System::nanoTime).run();
            }
        } catch (IOException e) {
            throw new CommandFailure(OutputFile.reason(e), e);
        }
    }

    private int conclude(ResultFile file, SweepOutcome outcome) {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!file.entries().isEmpty()) {
            out.print(TerminalReport.of(Report.of(file.path().toString(), file.entries())));
            out.flush();
            err.println("saved " + file.path());
        }
        outcome.failures()
                .forEach((cell, failure) -> err.println("everycore: " + cell + " failed: " + failure.getMessage()));
        return outcome.failures().isEmpty() ? ExitStatus.DONE : ExitStatus.FAILED;
    }
}
