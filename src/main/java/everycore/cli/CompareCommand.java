package everycore.cli;

import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.RunFile;
import everycore.result.BadResultFile;
import everycore.run.CommandFailure;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lays result files beside a baseline. */
@Command(
        name = "compare",
        description = "Say what changes from a baseline to other files: another JDK, another build, another machine.",
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "BASELINE",
            description = "The result file that the others are compared with.")
    private Path baseline;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "Result files in JMH's JSON.")
    private List<Path> files;

    @Option(
            names = "--margin",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            defaultValue = "5%",
            description = "The smallest change that matters. Default: ${DEFAULT-VALUE}.")
    private double margin;

    @Option(
            names = "--level",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            defaultValue = "95%",
            description = "Of the intervals, and of the gate as a whole. Default: ${DEFAULT-VALUE}.")
    private double level;

    @Option(
            names = "--fail-on-slower",
            description = "Exit with 1 when a cell is slower even after the correction for the number of cells.")
    private boolean failOnSlower;

    @Mixin
    private InputOptions inputOptions;

    @Mixin
    private TextOptions textOptions;

    @Mixin
    private Verbosity verbosity;

    @Override
    public Integer call() throws CommandFailure {
        RunFile base = read(baseline);
        List<RunFile> others = new ArrayList<>();
        for (Path file : files) {
            others.add(read(file));
        }
        CompareReport report = Comparer.of(base, others, margin, level);
        if (report.cells().isEmpty()) {
            throw new CommandFailure(baseline + " shares no cell with "
                    + (files.size() == 1 ? files.get(0) : "any of the others") + "; `report` shows what each holds");
        }
        try (PrintWriter out = textOptions.open()) {
            out.print(textOptions.format().of(report));
            textOptions.requireWritten(out);
        }
        return gate(report);
    }

    private int gate(CompareReport report) {
        if (!failOnSlower || report.slower().isEmpty()) {
            return ExitStatus.DONE;
        }
        new ErrorWriter(spec.commandLine())
                .println("everycore: slower than " + report.baseline() + ": " + String.join(", ", report.slower()));
        return ExitStatus.GATE_FAILED;
    }

    private RunFile read(Path file) throws CommandFailure {
        try {
            return inputOptions.input().read(file);
        } catch (BadResultFile | IllegalArgumentException e) {
            throw new CommandFailure(e instanceof BadResultFile ? e.getMessage() : file + ": " + e.getMessage(), e);
        }
    }
}
