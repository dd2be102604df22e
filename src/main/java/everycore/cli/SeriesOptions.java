package everycore.cli;

import everycore.run.Console;
import everycore.run.Series;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that spread a run over time. */
final class SeriesOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--sessions",
            paramLabel = "K",
            description =
                    "Measure the same in K sessions, one after the other, into one file; a --budget is divided among"
                            + " them. With --resume: until the file holds K. Default: 1.")
    private Integer sessions;

    @Option(
            names = "--every",
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description = "From the start of a session to that of the next, such as 20m. Default: no pause.")
    private Duration every;

    /** @throws ParameterException if the options don't fit each other */
    void requireSense(boolean addsASession) {
        if (sessions != null && sessions < 1) {
            throw wrong("--sessions is " + sessions + ", and must be at least 1");
        }
        if (every != null && sessions == null) {
            throw wrong("--every spaces several sessions; say how many with --sessions");
        }
        if (every != null && (every.isNegative() || every.isZero())) {
            throw wrong("--every must be longer than nothing, such as 20m");
        }
        if (sessions != null && addsASession) {
            throw wrong("--session adds one; --sessions K with --resume goes on until the file holds K");
        }
    }

    int sessions() {
        return sessions == null ? 1 : sessions;
    }

    Series series(Console console) {
        return new Series(sessions(), every == null ? Duration.ZERO : every, console);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
