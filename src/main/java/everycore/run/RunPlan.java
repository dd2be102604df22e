package everycore.run;

import everycore.foreign.Discovery;
import everycore.foreign.Discovery.Skipped;
import everycore.foreign.ForeignRuntimes;
import everycore.foreign.PlainJava;
import everycore.result.BadResultFile;
import everycore.result.FileReason;
import everycore.result.ResultFile;
import everycore.sweep.Budget;
import everycore.sweep.Forecast;
import everycore.sweep.Sweep;
import everycore.sweep.SweepListener;
import everycore.sweep.Task;
import everycore.sweep.Workshop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a run will measure, and into which files; to make one measures and writes nothing. */
public final class RunPlan implements AutoCloseable {
    private final Runs runs;
    private final List<Side> sides;
    private final Budget budget;
    private final List<Task> tasks;
    private final List<Skipped> skipped;
    private final List<String> lacking;
    private final boolean runtimesAreNamed;
    private final List<OutputLock> locks = new ArrayList<>();

    private RunPlan(
            Runs runs,
            List<Side> sides,
            Budget budget,
            List<Task> tasks,
            List<Skipped> skipped,
            List<String> lacking,
            boolean runtimesAreNamed) {
        this.runs = runs;
        this.sides = sides;
        this.budget = budget;
        this.tasks = tasks;
        this.skipped = skipped;
        this.lacking = lacking;
        this.runtimesAreNamed = runtimesAreNamed;
    }

    /** For what measures other runtimes; to be closed when nothing is measured any more. */
    public static Workshop openWorkshop() throws CommandFailure {
        try {
            return Workshop.open();
        } catch (IOException e) {
            throw new CommandFailure("can't make a temporary directory: " + FileReason.withPath(e), e);
        }
    }

    public static RunPlan make(RunRequest request, Workshop workshop) throws CommandFailure {
        Selection selection = request.selection();
        List<MeasuredJvm> jvms = MeasuredJvm.ask(request.jvms());
        Discovery discovery = discover(request, workshop);
        List<Side> sides = sides(request, jvms, workshop);
        int cpusAllowed = request.machine().limits().cpusAllowed();
        List<JavaLoop> java = JavaLoop.of(sides, selection.java(), cpusAllowed);
        List<Planned> cells = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        if (request.pairs().isPresent()) {
            PlannedPair.of(
                            java,
                            request.threadCounts(),
                            sides.size(),
                            request.pairs().get().order(),
                            request.machine())
                    .forEach(pair -> pair.whyNot().ifPresentOrElse(lacking::add, () -> cells.add(pair)));
        } else {
            Stream<Loop> loops = Stream.of(
                            java.stream(),
                            plainJava(request, jvms),
                            ForeignLoop.of(discovery.runtimes(), selection.foreign()))
                    .flatMap(some -> some);
            cells.addAll(PlannedCell.of(loops, request.threadCounts()));
        }
        if (cells.isEmpty()) {
            throw nothingLeft(discovery.skipped(), lacking);
        }
        Runs runs =
                Runs.of(request, sides, cells.stream().mapToInt(Planned::cells).sum());
        return new RunPlan(
                runs,
                sides,
                request.protocol().budget(runs.protocol()),
                tasks(cells, runs),
                discovery.skipped(),
                lacking,
                request.runtimes().isNamed());
    }

    private static List<Side> sides(RunRequest request, List<MeasuredJvm> jvms, Workshop workshop)
            throws CommandFailure {
        List<Side> sides = Side.of(request.selection().builds(), jvms, workshop);
        return request.pairs().isPresent() ? Side.inPairs(sides, request.pairs().get(), workshop) : sides;
    }

    public Forecast forecast() {
        return Forecast.of(runs.protocol(), budget, tasks);
    }

    /** The place of what is measured among the sessions of its files, from 1. */
    public int session() {
        return runs.session();
    }

    /** Whether each cell has its minimum of forks already, as in a session that was not interrupted. */
    public boolean isMeasured() {
        return tasks.stream().allMatch(task -> task.forks() >= runs.protocol().minimumForks());
    }

    /** What must be known before it is measured, a line each. */
    public List<String> remarks() {
        return Stream.concat(lacking.stream(), runs.otherSettings().stream()).toList();
    }

    /** What is needed to measure the same again in the same order. */
    public String protocol() {
        return "preset " + runs.protocol().preset() + ", seed "
                + runs.protocol().seed();
    }

    /** Whether nothing is skipped that is here, or that was asked for by name. */
    public boolean isComplete() {
        return skipped.stream().noneMatch(runtime -> runtime.broken() || runtimesAreNamed);
    }

    /** One line for each runtime that is not measured. */
    public List<String> skipped() {
        return skipped.stream().map(RunPlan::text).toList();
    }

    /** Makes sure that what will be measured can be saved, and by nobody else, before anything waits for it. */
    public void prepareFiles() throws CommandFailure {
        locks.addAll(runs.lockFiles());
    }

    public Budget budget() {
        return budget;
    }

    /** Ends the processes that have run the forks, and lets others write the files. */
    @Override
    public void close() {
        sides.forEach(side -> side.java().host().close());
        releaseFiles();
    }

    /** Lets others write the files. */
    void releaseFiles() {
        locks.forEach(OutputLock::close);
    }

    Runs runs() {
        return runs;
    }

    public List<ResultFile> files() {
        return runs.files();
    }

    Sweep sweep(SweepListener listener) {
        return new Sweep(runs.protocol(), budget, tasks, listener, System::nanoTime);
    }

    private static Stream<Loop> plainJava(RunRequest request, List<MeasuredJvm> jvms) {
        return request.runtimes().names().contains(PlainJava.NAME)
                ? ForeignLoop.ofPlainJava(jvms, request.selection().foreign())
                : Stream.of();
    }

    /** Looks for no runtime where none of its benchmarks is wanted. */
    private static Discovery discover(RunRequest request, Workshop workshop) throws CommandFailure {
        RuntimeChoice choice = request.runtimes();
        Set<String> names = request.selection().foreign().isEmpty() ? Set.of() : choice.names();
        try {
            return ForeignRuntimes.discover(names, choice.pythons(), choice.jython(), workshop);
        } catch (IOException e) {
            throw new CommandFailure("can't unpack what measures other runtimes: " + FileReason.withPath(e), e);
        }
    }

    private static List<Task> tasks(List<Planned> cells, Runs runs) throws CommandFailure {
        List<Task> tasks = new ArrayList<>();
        try {
            for (Planned cell : cells) {
                tasks.add(cell.task(runs.files()));
            }
        } catch (BadResultFile e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        return List.copyOf(tasks);
    }

    private static CommandFailure nothingLeft(List<Skipped> skipped, List<String> lacking) {
        List<String> reasons = Stream.concat(skipped.stream().map(RunPlan::text), lacking.stream())
                .toList();
        String why = reasons.isEmpty() ? "these runtimes have none of the benchmarks" : String.join("; ", reasons);
        return new CommandFailure("nothing is left to measure; " + why);
    }

    private static String text(Skipped runtime) {
        return runtime.name() + ": skipped, " + runtime.reason();
    }
}
