package everycore.cli;

import everycore.machine.Machine;
import everycore.machine.MachineProbe;
import everycore.machine.TopologyProbe;
import everycore.result.LanguageRuntime;
import everycore.run.CommandFailure;
import everycore.run.Console;
import everycore.run.Destination;
import everycore.run.JvmChoice;
import everycore.run.JvmChoice.NamedJvm;
import everycore.run.ProtocolChoice;
import everycore.run.RunPlan;
import everycore.run.RunRequest;
import everycore.run.RuntimeChoice;
import everycore.run.Selection;
import everycore.run.Series;
import everycore.sweep.Workshop;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
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
        VIRTUAL;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private ProtocolOptions protocolOptions;

    @Mixin
    private BenchmarkOptions benchmarkOptions;

    @Option(
            names = {"-n", "--dry-run"},
            description = "Say what would be measured, each cell on a line, and how long that takes; measure nothing.")
    private boolean dryRun;

    @Option(
            names = "--jvm",
            paramLabel = "[NAME=]PATH",
            description =
                    "A JDK to measure on, a directory or its java; repeat it to measure several in the same rounds."
                            + " Default: the one that this runs on.")
    private List<String> jvms = List.of();

    @Option(
            names = "--executor",
            defaultValue = "platform",
            description = "${COMPLETION-CANDIDATES}: the kind of threads, virtual ones on JDK 21 and later. Default:"
                    + " ${DEFAULT-VALUE}.")
    private Executor executor;

    @Option(
            names = "--no-topology",
            description = "Don't measure first what the CPUs are, which takes a second or a few.")
    private boolean withoutTopology;

    @Mixin
    private BuildOptions buildOptions;

    @Mixin
    private PairOptions pairOptions;

    @Mixin
    private RuntimeOptions runtimeOptions;

    @Mixin
    private OutputOptions outputOptions;

    @Mixin
    private SeriesOptions seriesOptions;

    @Mixin
    private Remarks remarks;

    @Mixin
    private Verbosity verbosity;

    @Override
    public Integer call() throws CommandFailure {
        seriesOptions.requireSense(outputOptions.addsASession());
        RunRequest request = request();
        if (benchmarkOptions.areForList()) {
            BenchmarkListing.print(request.selection(), lines());
            return ExitStatus.DONE;
        }
        Series series = seriesOptions.series(console());
        return dryRun ? show(request, series) : measure(request, series);
    }

    private int show(RunRequest request, Series series) throws CommandFailure {
        PrintWriter out = lines();
        try (Workshop workshop = RunPlan.openWorkshop();
                RunPlan plan = RunPlan.make(request, workshop)) {
            plan.skipped().forEach(out::println);
            plan.remarks().forEach(out::println);
            plan.forecast().open().forEach(workload -> out.println(workload.name()));
            out.println(ProgressWords.plan(plan.forecast()));
            series.forecast(plan.session(), plan.forecast().longest()).ifPresent(out::println);
            return plan.isComplete() ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }

    /** The machine is asked again before each session, for its settings and its load may be others. */
    private int measure(RunRequest request, Series series) throws CommandFailure {
        Measuring measuring = new Measuring(series, console(), this::progress);
        series.run(next ->
                measuring.measure(withCpus(measuring.hasBegun() ? request().again() : request), next));
        return measuring.conclude(verbosity.layout()) ? ExitStatus.DONE : ExitStatus.FAILED;
    }

    private RunRequest withCpus(RunRequest request) {
        return withoutTopology ? request : request.on(request.machine().withTopology(TopologyProbe.topology()));
    }

    private RunRequest request() throws CommandFailure {
        RuntimeChoice runtimes = runtimeOptions.choice();
        boolean ofBuilds = buildOptions.areGiven();
        if (ofBuilds && runtimes.isNamed()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--jar measures somebody's benchmarks, which other runtimes don't have; leave --runtimes, --python and"
                            + " --jython out");
        }
        boolean inPairs = pairOptions.areGiven();
        pairOptions.requireSides(buildOptions.count(), jvms.size(), runtimes);
        ProtocolChoice protocol = protocolOptions.choice(ofBuilds, inPairs);
        Destination destination = outputOptions.destination(
                Math.max(pairOptions.sides(), Math.max(1, jvms.size()) * Math.max(1, buildOptions.count())));
        JvmChoice jvmChoice = new JvmChoice(namedJvms(), executor == Executor.VIRTUAL, mainClass());
        Selection available = ofBuilds
                ? Selection.of(buildOptions.builds(), jvmChoice)
                : Selection.ours(inPairs ? Set.of(LanguageRuntime.JAVA) : runtimes.names());
        Selection selection = benchmarkOptions.selection(pairOptions.of(available));
        Machine machine = new MachineProbe().machine().named(outputOptions.machineId());
        List<Integer> threadCounts = protocolOptions.threadCounts(machine, ofBuilds);
        return new RunRequest(
                machine,
                requireThreads(selection, threadCounts),
                threadCounts,
                jvmChoice,
                runtimes,
                pairOptions.choice(available),
                protocol.ofOneOf(seriesOptions.sessions()),
                destination);
    }

    private static Selection requireThreads(Selection selection, List<Integer> threadCounts) throws CommandFailure {
        if (threadCounts.isEmpty()) {
            return selection;
        }
        Selection left = selection.within(threadCounts.get(threadCounts.size() - 1));
        if (left.isEmpty()) {
            throw new CommandFailure("nothing is left to measure; a reader beside writers needs --threads 2 or more");
        }
        return left;
    }

    private List<NamedJvm> namedJvms() throws CommandFailure {
        List<NamedJvm> named = new ArrayList<>();
        for (String text : jvms) {
            Named jvm = Named.parse(text);
            try {
                named.add(new NamedJvm(jvm.name(), Path.of(jvm.value())));
            } catch (InvalidPathException e) {
                throw new CommandFailure("--jvm " + text + ": no path: " + e.getReason(), e);
            }
        }
        return named;
    }

    /** What describes another JVM is this program itself. */
    private String mainClass() {
        return spec.root().userObject().getClass().getName();
    }

    /** Stdout for what a jar calls its benchmarks. */
    private PrintWriter lines() {
        return new PrintableWriter(spec.commandLine().getOut());
    }

    private Console console() {
        return new Console(spec.commandLine().getOut(), remarks.writer(), new ErrorWriter(spec.commandLine()));
    }

    private Progress progress() {
        return Terminal.isStandardError() && !remarks.areSilent()
                ? new BarProgress(spec.commandLine().getErr(), Terminal.columnsOfStandardError())
                : new LineProgress(remarks.writer());
    }
}
