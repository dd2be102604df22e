package everycore.cli;

import everycore.render.ComparisonFormat;
import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Gate;
import everycore.report.Kinds;
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

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Files whose sessions are the baseline together; then, after --, those whose sessions are the"
                    + " other side.")
    private List<Path> baselines;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Result files in JMH's JSON: without --baseline, first the one that each of the others is"
                    + " compared with.")
    private List<Path> files;

    @Option(
            names = "--margin",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            description =
                    "The smallest change that matters. Default: 5%%, and 1%% where the sides were measured in pairs.")
    private Double margin;

    @Option(
            names = "--level",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            defaultValue = "95%",
            description = "Of the intervals, and of the gate as a whole. Default: ${DEFAULT-VALUE}.")
    private double level;

    @Option(
            names = "--fail-on-slower",
            arity = "0..1",
            paramLabel = "WHAT",
            fallbackValue = "cells",
            preprocessor = AttachedValue.class,
            description = "Exit with 1 when a cell (or with =family a family's geometric mean) is slower even after the"
                    + " correction for their number, and with 4 when that can't be told.")
    private Gate.Target failOnSlower;

    @Option(
            names = "--same-sitting",
            description = "You know that the machine is the same on both sides, and didn't change in between: then"
                    + " the gate trusts single sittings.")
    private boolean sameSitting;

    @Option(
            names = "--adjust-by-control",
            description = "Beside each ratio show what is left of it at equal controls, with how far the cell follows"
                    + " them: for two sides of unlike machines, three or more each. The gate judges the ratio itself.")
    private boolean adjustByControl;

    @Mixin
    private KindOptions kindOptions;

    @Mixin
    private InputOptions inputOptions;

    @Option(
            names = {"-f", "--format"},
            defaultValue = "terminal",
            description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private ComparisonFormat format;

    @Mixin
    private TextOptions textOptions;

    @Mixin
    private Remarks remarks;

    @Mixin
    private Verbosity verbosity;

    private boolean isWhole = true;

    @Override
    public Integer call() throws CommandFailure {
        if (kindOptions.areGiven()) {
            return compareKinds();
        }
        List<RunFile> sides = sides();
        return compare(
                sides,
                baselines == null ? files.get(0).toString() : sides.get(0).label(),
                files.get(files.size() - 1).toString());
    }

    /** @param first what to call the baseline by where it shares nothing, as {@code last} the last of the others */
    private int compare(List<RunFile> sides, String first, String last) throws CommandFailure {
        CompareReport report = compare(sides.get(0), sides.subList(1, sides.size()));
        if (report.cells().isEmpty()) {
            throw new CommandFailure(first + " shares no cell with " + (sides.size() > 2 ? "any of the others" : last)
                    + "; `report` shows what each holds");
        }
        Gate gate = Gate.of(report, failOnSlower == null ? Gate.Target.CELLS : failOnSlower, sameSitting);
        write(format.of(report, gate, verbosity.layout(textOptions)));
        if (!format.hasNotes()) {
            report.leftOut().forEach(note -> remarks.writer().println("everycore: " + note));
        }
        return status(report, gate);
    }

    private int compareKinds() throws CommandFailure {
        if (baselines != null || kindOptions.areForRatios() && (failOnSlower != null || adjustByControl)) {
            throw new ParameterException(
                    spec.commandLine(),
                    baselines != null
                            ? "--by sorts all FILEs, so there is no --baseline; the first of them is of the baseline's kind"
                            : "--over gives no verdicts, so there is neither a gate nor an adjustment");
        }
        ErrorWriter errors = new ErrorWriter(spec.commandLine());
        List<RunFile> read = inputOptions.input().readAll(files, complaint -> {
            isWhole = false;
            errors.println("everycore: " + complaint);
        });
        if (read.isEmpty()) {
            return ExitStatus.FAILED;
        }
        Kinds kinds = kindOptions.kinds(read);
        int status = ExitStatus.DONE;
        if (kindOptions.areForRatios()) {
            write(kindOptions.ratios(kinds, level, format));
        } else {
            kinds.notes().forEach(note -> remarks.writer().println("everycore: " + note));
            status = compare(
                    kinds.files(),
                    kinds.files().get(0).label(),
                    kinds.files().get(1).label());
        }
        return isWhole ? status : ExitStatus.FAILED;
    }

    private void write(String text) throws CommandFailure {
        try (PrintWriter out = textOptions.open()) {
            out.print(text);
            textOptions.requireWritten(out);
        }
    }

    private CompareReport compare(RunFile baseline, List<RunFile> others) {
        double smallest = margin == null ? Comparer.usualMargin(baseline, others) : margin;
        if (!adjustByControl) {
            return Comparer.of(baseline, others, smallest, level);
        }
        try {
            return Comparer.adjusted(baseline, others, smallest, level);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private int status(CompareReport report, Gate gate) {
        if (failOnSlower == null) {
            if (!sameSitting) {
                Gate.doubts(report).forEach(doubt -> remarks.writer().println("everycore: " + doubt));
            }
            return ExitStatus.DONE;
        }
        if (!gate.reason().isEmpty()) {
            new ErrorWriter(spec.commandLine()).println("everycore: " + gate.reason());
        }
        return switch (gate.outcome()) {
            case PASSED -> ExitStatus.DONE;
            case FAILED -> ExitStatus.GATE_FAILED;
            case INCONCLUSIVE -> ExitStatus.INCONCLUSIVE;
        };
    }

    private List<RunFile> sides() throws CommandFailure {
        List<RunFile> sides = new ArrayList<>();
        if (baselines != null) {
            sides.add(read(baselines));
            sides.add(read(files));
            return sides;
        }
        if (files.size() < 2) {
            throw new ParameterException(
                    spec.commandLine(), "a comparison needs a baseline and at least one other FILE");
        }
        for (Path file : files) {
            sides.add(read(List.of(file)));
        }
        return sides;
    }

    private RunFile read(List<Path> joined) throws CommandFailure {
        try {
            return inputOptions.input().readJoined(joined);
        } catch (BadResultFile e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
