package everycore.cli;

import everycore.run.CommandFailure;
import everycore.run.Console;
import everycore.run.Export;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Turns result files into what engines read. */
@Command(
        name = "export",
        description =
                "Write every fork of result files, ours or those of plain JMH, as a line of JSON that says all of itself, for"
                        + " DuckDB, Spark, PostgreSQL and others.",
        sortOptions = false)
final class ExportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions inputOptions;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write, such as forks.ndjson. Default: stdout.")
    private Path output;

    @Option(names = "--force", description = "Replace the output file if it exists.")
    private boolean force;

    @Mixin
    private Remarks remarks;

    @Mixin
    private Verbosity verbosity;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Result files in JMH's JSON.")
    private List<Path> files;

    @Override
    public Integer call() throws CommandFailure {
        PrintWriter out = spec.commandLine().getOut();
        Console console = new Console(out, remarks.writer(), new ErrorWriter(spec.commandLine()));
        try (Export export = Export.withRemarks(inputOptions.input(), console)) {
            boolean isWhole = output == null ? export.write(files, out) : export.write(files, output, force);
            return isWhole ? ExitStatus.DONE : ExitStatus.FAILED;
        } catch (IOException e) {
            throw new CommandFailure("can't write to stdout: " + e.getMessage(), e);
        }
    }
}
