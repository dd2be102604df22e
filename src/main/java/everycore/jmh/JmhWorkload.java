package everycore.jmh;

import everycore.probe.CpuProfiler;
import everycore.probe.FairnessProfiler;
import everycore.probe.ForkRequest;
import everycore.probe.SchedulingProfiler;
import everycore.probe.TurnTaker;
import everycore.profile.BalanceProfiler;
import everycore.profile.LayoutProfiler;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import everycore.result.Protocol;
import everycore.sweep.Workload;
import everycore.sweep.WorkloadFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One JMH benchmark at one number of threads. */
public final class JmhWorkload implements Workload {
    private static final String SINGLE_SHOT = "ss";
    private static final Duration LONGEST_SHOT = Duration.ofMinutes(1);

    private final JmhSide side;
    private final JmhVariant variant;
    private final int threads;
    private final Protocol protocol;
    private final Duration timeLimit;

    public JmhWorkload(JmhSide side, JmhVariant variant, int threads, Protocol protocol) {
        this(side, variant, threads, protocol, timeLimit(variant.benchmark(), protocol));
    }

    JmhWorkload(JmhSide side, JmhVariant variant, int threads, Protocol protocol, Duration timeLimit) {
        this.side = side;
        this.variant = variant;
        if (variant.benchmark().hasReader() && threads < 2) {
            throw new IllegalArgumentException(variant.benchmark().name() + " needs 2 threads");
        }
        this.threads = threads;
        this.protocol = protocol;
        this.timeLimit = timeLimit;
    }

    private static Duration timeLimit(JmhBenchmark benchmark, Protocol protocol) {
        int shots = protocol.warmupIterations() + protocol.measurementIterations();
        Duration fork = benchmark.mode().equals(SINGLE_SHOT)
                ? LONGEST_SHOT.multipliedBy(shots)
                : forkWindow(benchmark, protocol).multipliedBy(10);
        return fork.multipliedBy(1 + benchmark.declared().warmupForks()).plusSeconds(30);
    }

    private static Duration forkWindow(JmhBenchmark benchmark, Protocol protocol) {
        return protocol.leavesIterationsToBenchmarks() ? benchmark.declared().window() : protocol.window();
    }

    @Override
    public Cell cell() {
        SortedMap<String, String> parameters = new TreeMap<>(side.target().parameters());
        parameters.putAll(variant.parameters());
        // As an entry takes it for the number of threads, which it repeats.
        parameters.remove(Entry.THREADS_PARAMETER, String.valueOf(threads));
        JmhBenchmark benchmark = variant.benchmark();
        return new Cell(LanguageRuntime.JAVA, benchmark.name(), benchmark.mode(), parameters, threads);
    }

    @Override
    public String name() {
        return side.name().isEmpty() ? cell().toString() : cell() + " " + side.name();
    }

    @Override
    public Duration window(Protocol ofSweep) {
        return forkWindow(variant.benchmark(), ofSweep)
                .multipliedBy(1 + variant.benchmark().declared().warmupForks());
    }

    /** What tells its side from others; empty where there is one. */
    String sideName() {
        return side.name();
    }

    Duration timeLimit() {
        return timeLimit;
    }

    @Override
    public Entry measureFork() throws WorkloadFailure {
        return measureFork(request -> request, timeLimit);
    }

    /** One whose iterations wait for their turns. */
    Entry measureFork(TurnTaker.Address turns, Duration limit) throws WorkloadFailure {
        return measureFork(request -> request.withTurns(turns), limit);
    }

    private Entry measureFork(UnaryOperator<ForkRequest> more, Duration limit) throws WorkloadFailure {
        try {
            Path result = side.host().newFile();
            try {
                side.host().run(more.apply(request(result)), limit);
                return JmhEntry.read(result, cell(), side.target().parameters());
            } finally {
                Files.deleteIfExists(result);
            }
        } catch (IOException e) {
            throw new WorkloadFailure(e.getMessage(), e);
        }
    }

    /** To be called from another thread, whose reason says more. */
    void endFork() {
        side.host().endForks();
    }

    private ForkRequest request(Path result) {
        JmhBenchmark benchmark = variant.benchmark();
        ForkRequest request = new ForkRequest(benchmark.name(), benchmark.mode(), threads, result)
                .withParameters(variant.parameters())
                .withProfilers(profilers());
        if (!protocol.leavesIterationsToBenchmarks()) {
            request.withIterations(
                    protocol.warmupIterations(),
                    protocol.warmupMilliseconds(),
                    protocol.measurementIterations(),
                    protocol.measurementMilliseconds());
        }
        if (benchmark.hasReader()) {
            // JMH orders the methods of a group by name, and "read" stands before "write".
            request.withGroupThreads(List.of(1, threads - 1));
        }
        addJvm(request);
        return request;
    }

    /** What JMH is given takes the place of what a benchmark declares; so nothing is given there but an executor. */
    private void addJvm(ForkRequest request) {
        JvmTarget target = side.target();
        target.executable().ifPresent(request::withJvm);
        JmhBenchmark.Declared declared = variant.benchmark().declared();
        if (!declared.jvmArguments()) {
            request.withJvmArguments(target.arguments());
        } else if (!target.executorArguments().isEmpty()) {
            request.withAppendedJvmArguments(
                    Stream.concat(declared.appended().stream(), target.executorArguments().stream())
                            .toList());
        }
    }

    /** JMH ends the profilers in reverse order: the clocks must be read before the balance is. */
    private List<String> profilers() {
        Stream<Class<?>> ofOurs =
                side.build().isOurs() ? Stream.of(LayoutProfiler.class, BalanceProfiler.class) : Stream.of();
        Stream<Class<?>> ofAll = Stream.of(FairnessProfiler.class, SchedulingProfiler.class, CpuProfiler.class);
        return Stream.concat(ofOurs, ofAll).map(Class::getName).toList();
    }
}
