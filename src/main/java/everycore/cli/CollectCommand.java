package everycore.cli;

import everycore.fleet.Collected;
import everycore.render.Printable;
import everycore.result.FileReason;
import everycore.run.CommandFailure;
import everycore.run.Console;
import everycore.run.Export;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks through what many machines have left. */
@Command(
        name = "collect",
        description =
                "Say what a folder of result files lacks: files that can't be read, cells that others have, cells with too"
                        + " few forks, sessions that overlap, names that two machines have; and export the rest.",
        sortOptions = false)
final class CollectCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions inputOptions;

    @Option(
            names = "--forks",
            paramLabel = "N",
            description =
                    "How many forks each cell should have. Default: as many as its own run was to measure at least.")
    private Integer forks;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Export the forks to this file too, such as forks.ndjson.")
    private Path output;

    @Option(names = "--force", description = "Replace the output file if it exists.")
    private boolean force;

    @Mixin
    private Remarks remarks;

    @Mixin
    private Verbosity verbosity;

    @Parameters(paramLabel = "DIR", description = "A folder; every .json in it and below is read.")
    private Path directory;

    @Override
    public Integer call() throws CommandFailure {
        if (forks != null && forks < 1) {
            throw new ParameterException(spec.commandLine(), "--forks is " + forks + ", and must be at least 1");
        }
        PrintWriter out = spec.commandLine().getOut();
        Console console = new Console(out, remarks.writer(), new ErrorWriter(spec.commandLine()));
        Collected collected = new Collected(Optional.ofNullable(forks));
        List<Path> files = files();
        boolean isWhole;
        try (Export export =
                new Export(inputOptions.input(), console, (file, run) -> collected.add(file.toString(), run))) {
            isWhole = output == null ? export.write(files, Writer.nullWriter()) : export.write(files, output, force);
        } catch (IOException e) {
            throw new IllegalStateException("nothing is written", e);
        }
        List<String> shortcomings = collected.shortcomings();
        out.println(collected.summary());
        shortcomings.forEach(sentence -> out.println(Printable.printable(sentence)));
        if (!isWhole) {
            return ExitStatus.FAILED;
        }
        return shortcomings.isEmpty() ? ExitStatus.DONE : ExitStatus.GATE_FAILED;
    }

    private List<Path> files() throws CommandFailure {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> files = all.filter(path -> path.getFileName().toString().endsWith(".json"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
            if (files.isEmpty()) {
                throw new CommandFailure(directory + " holds no .json; name the folder that the runs wrote to");
            }
            return files;
        } catch (IOException e) {
            throw new CommandFailure("can't read " + FileReason.withPath(e) + "; name a folder of result files", e);
        }
    }
}
