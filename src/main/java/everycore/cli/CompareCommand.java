package everycore.cli;

import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.RunFile;
import everycore.result.BadResultFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            defaultValue = "5%",
            description = "The smallest change that matters. Default: ${DEFAULT-VALUE}.")
    private String margin;

    @Option(
            names = "--level",
            paramLabel = "PERCENT",
            defaultValue = "95%",
            description = "Of the intervals, and of the gate as a whole. Default: ${DEFAULT-VALUE}.")
    private String level;

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
        double smallest = fraction("--margin", margin);
        double confidence = fraction("--level", level);
        RunFile base = read(baseline);
        List<RunFile> others = new ArrayList<>();
        for (Path file : files) {
            others.add(read(file));
        }
        CompareReport report = Comparer.of(base, others, smallest, confidence);
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
        spec.commandLine()
                .getErr()
                .println("everycore: slower than " + report.baseline() + ": " + String.join(", ", report.slower()));
        return ExitStatus.GATE_FAILED;
    }

    private RunFile read(Path file) throws CommandFailure {
        try {
            return inputOptions.read(file);
        } catch (BadResultFile | IllegalArgumentException e) {
            throw new CommandFailure(e instanceof BadResultFile ? e.getMessage() : file + ": " + e.getMessage(), e);
        }
    }

    private double fraction(String option, String percent) {
        try {
            double fraction = Double.parseDouble(percent.replaceFirst("\\s*%$", "")) / 100;
            if (fraction > 0 && fraction < 1) {
                return fraction;
            }
        } catch (NumberFormatException e) {
            // The same words for what is no number and for what is too large.
        }
        throw new ParameterException(
                spec.commandLine(), option + ": '" + percent + "' is no percentage between 0 and 100, such as 5%");
    }
}
