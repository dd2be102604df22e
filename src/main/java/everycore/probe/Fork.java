package everycore.probe;

import java.io.PrintStream;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.Profiler;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One fork, run by the JMH of this class path, which writes its result itself. */
final class Fork {
    private static final int LONGEST_LOG = 1 << 18;

    private Fork() {}

    /** Why it failed; empty where it did not. */
    static Optional<String> measure(ForkRequest request) throws UnsupportedEncodingException {
        Tail log = new Tail(LONGEST_LOG);
        PrintStream stream = new PrintStream(log, true, "UTF-8");
        PrintStream out = System.out;
        PrintStream err = System.err;
        // JMH copies to them what a fork prints.
        System.setOut(stream);
        System.setErr(stream);
        try {
            new Runner(options(request), OutputFormatFactory.createFormatInstance(stream, VerboseMode.NORMAL)).run();
            return Optional.empty();
        } catch (RunnerException | ReflectiveOperationException | RuntimeException | LinkageError e) {
            return Optional.of(ForkLog.reason(e, log.text()));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static Options options(ForkRequest request) throws ClassNotFoundException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("^" + Pattern.quote(request.benchmark()) + "$")
                .mode(Mode.deepValueOf(request.mode()))
                .threads(request.threads())
                .forks(1)
                .resultFormat(ResultFormatType.JSON)
                .result(request.result())
                .shouldFailOnError(true);
        if (request.hasIterations()) {
            options.warmupIterations(request.warmups())
                    .warmupTime(TimeValue.milliseconds(request.warmupMilliseconds()))
                    .measurementIterations(request.measurements())
                    .measurementTime(TimeValue.milliseconds(request.milliseconds()));
        }
        if (request.turns().isPresent()) {
            options.addProfiler(TurnProfiler.class, request.turns().get()).warmupForks(0);
        }
        for (String profiler : request.profilers()) {
            options.addProfiler(Class.forName(profiler).asSubclass(Profiler.class));
        }
        request.parameters().forEach(options::param);
        if (request.groupThreads().length > 0) {
            options.threadGroups(request.groupThreads());
        }
        request.jvm().ifPresent(options::jvm);
        request.jvmArguments().ifPresent(arguments -> options.jvmArgs(array(arguments)));
        if (!request.appendedJvmArguments().isEmpty()) {
            options.jvmArgsAppend(array(request.appendedJvmArguments()));
        }
        return options.build();
    }

    private static String[] array(List<String> arguments) {
        return arguments.toArray(new String[0]);
    }
}
