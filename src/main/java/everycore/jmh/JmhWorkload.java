package everycore.jmh;

import everycore.profile.BalanceProfiler;
import everycore.profile.CpuProfiler;
import everycore.profile.FairnessProfiler;
import everycore.profile.LayoutProfiler;
import everycore.profile.SchedulingProfiler;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import everycore.result.Protocol;
import everycore.sweep.ForkTimeLimit;
import everycore.sweep.Workload;
import everycore.sweep.WorkloadFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One JMH benchmark at one number of threads. */
public final class JmhWorkload implements Workload {
    private final JvmTarget target;
    private final JmhVariant variant;
    private final int threads;
    private final Protocol protocol;
    private final Duration timeLimit;

    public JmhWorkload(JvmTarget target, JmhVariant variant, int threads, Protocol protocol) {
        this(
                target,
                variant,
                threads,
                protocol,
                protocol.window().multipliedBy(10).plusSeconds(30));
    }

    JmhWorkload(JvmTarget target, JmhVariant variant, int threads, Protocol protocol, Duration timeLimit) {
        this.target = target;
        this.variant = variant;
        if (threads < variant.fewestThreads()) {
            throw new IllegalArgumentException(variant.benchmark() + " needs " + variant.fewestThreads() + " threads");
        }
        this.threads = threads;
        this.protocol = protocol;
        this.timeLimit = timeLimit;
    }

    @Override
    public Cell cell() {
        SortedMap<String, String> parameters = new TreeMap<>(target.parameters());
        parameters.putAll(variant.parameters());
        return new Cell(LanguageRuntime.JAVA, variant.benchmark(), Mode.Throughput.shortLabel(), parameters, threads);
    }

    @Override
    public String name() {
        return target.name().isEmpty() ? cell().toString() : cell() + " on " + target.name();
    }

    @Override
    public Entry measureFork() throws WorkloadFailure {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(log, true, StandardCharsets.UTF_8);
        Runner runner = new Runner(options(), OutputFormatFactory.createFormatInstance(stream, VerboseMode.NORMAL));
        StandardStreams own = StandardStreams.redirectedTo(stream);
        try (own;
                ForkTimeLimit limit = new ForkTimeLimit(timeLimit)) {
            try {
                return JmhEntry.of(onlyFork(runner.run()), target.parameters());
            } catch (RunnerException e) {
                String reason = limit.isExceeded()
                        ? "hung, and was ended after " + timeLimit.toSeconds() + " s"
                        : ForkLog.reason(e, log.toString(StandardCharsets.UTF_8));
                throw new WorkloadFailure(reason, e);
            }
        }
    }

    private Options options() {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(variant.benchmark()) + "$")
                .mode(Mode.Throughput)
                .timeUnit(TimeUnit.SECONDS)
                .threads(threads)
                .forks(1)
                .jvmArgs(target.arguments().toArray(String[]::new))
                .warmupIterations(protocol.warmupIterations())
                .warmupTime(TimeValue.milliseconds(protocol.warmupMilliseconds()))
                .measurementIterations(protocol.measurementIterations())
                .measurementTime(TimeValue.milliseconds(protocol.measurementMilliseconds()))
                // JMH ends the profilers in reverse order: the clocks must be read before the balance is.
                .addProfiler(FairnessProfiler.class)
                .addProfiler(LayoutProfiler.class)
                .addProfiler(SchedulingProfiler.class)
                .addProfiler(BalanceProfiler.class)
                .addProfiler(CpuProfiler.class)
                .shouldFailOnError(true);
        variant.parameters().forEach(options::param);
        if (variant.hasReader()) {
            // JMH orders the methods of a group by name, and "read" stands before "write".
            options.threadGroups(1, threads - 1);
        }
        target.executable().ifPresent(java -> options.jvm(java.toString()));
        return options.build();
    }

    private static BenchmarkResult onlyFork(Collection<RunResult> results) throws RunnerException {
        if (results.size() != 1) {
            throw new RunnerException("JMH gave " + results.size() + " results where one was asked for");
        }
        return results.iterator().next().getBenchmarkResults().iterator().next();
    }
}
