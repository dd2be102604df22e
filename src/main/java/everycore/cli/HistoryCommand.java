package everycore.cli;

import everycore.render.HistoryFormat;
import everycore.result.FileReason;
import everycore.run.CommandFailure;
import everycore.run.Console;
import everycore.run.HistoryPipeline;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says where benchmarks became faster or slower over many commits. */
@Command(
        name = "history",
        description =
                "Say where benchmarks became faster or slower over the commits, or sessions, of many result files: change points"
                        + " by E-divisive means with Student's t.",
        sortOptions = false)
final class HistoryCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions inputOptions;

    @Option(
            names = "--commits",
            paramLabel = "FILE",
            description =
                    "The order of commits, the oldest first, one a line, as git rev-list --reverse HEAD prints them. Default:"
                            + " by when each was first measured.")
    private Path commits;

    @Option(
            names = "--significance",
            paramLabel = "P",
            description = "The greatest p-value of a change, as in 0.01. Default: 0.001.")
    private Double significance;

    @Option(
            names = {"-f", "--format"},
            defaultValue = "terminal",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private HistoryFormat format;

    @Mixin
    private TextOptions textOptions;

    @Mixin
    private Remarks remarks;

    @Mixin
    private Verbosity verbosity;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Result files in JMH's JSON.")
    private List<Path> files;

    @Override
    public Integer call() throws CommandFailure {
        if (significance != null && !(significance > 0 && significance < 1)) {
            throw new ParameterException(spec.commandLine(), "--significance is between 0 and 1, not " + significance);
        }
        OptionalDouble level = significance == null ? OptionalDouble.empty() : OptionalDouble.of(significance);
        List<String> order = commits == null ? List.of() : read(commits);
        Console console =
                new Console(spec.commandLine().getOut(), remarks.writer(), new ErrorWriter(spec.commandLine()));
        try (PrintWriter out = textOptions.open();
                HistoryPipeline pipeline = new HistoryPipeline(inputOptions.input(), console)) {
            boolean isWhole = pipeline.write(files, order, level, format, out);
            textOptions.requireWritten(out);
            return isWhole ? ExitStatus.DONE : ExitStatus.FAILED;
        }
    }

    private static List<String> read(Path file) throws CommandFailure {
        try {
            List<String> lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            if (lines.isEmpty()) {
                throw new CommandFailure("--commits " + file + ": holds no commit");
            }
            return lines;
        } catch (IOException e) {
            throw new CommandFailure("--commits " + FileReason.withPath(e), e);
        }
    }
}
