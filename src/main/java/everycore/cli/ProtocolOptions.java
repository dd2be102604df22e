package everycore.cli;

import everycore.machine.Machine;
import everycore.run.ProtocolChoice;
import everycore.sweep.Preset;
import everycore.sweep.ThreadCounts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say how cells are measured. */
final class ProtocolOptions {
    @Spec(Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--preset",
            defaultValue = "normal",
            description = "${COMPLETION-CANDIDATES}: how long and how often. Default: ${DEFAULT-VALUE}.")
    private Preset preset;

    @Option(
            names = {"-t", "--threads"},
            description = "auto, max, a list 1,2,4 or a range 1..8. auto is 1, 2, 4 ... up to the CPUs allowed, the"
                    + " physical cores, and twice the CPUs allowed. Default: auto, and with --jar what each benchmark"
                    + " declares.")
    private String threads;

    @Option(
            names = "--protocol",
            defaultValue = "preset",
            description = "${COMPLETION-CANDIDATES}: the iterations of the preset, or with --jar those that each"
                    + " benchmark declares itself. Default: ${DEFAULT-VALUE}.")
    private Iterations iterations;

    private enum Iterations {
        PRESET,
        OWN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--target",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            description =
                    "Relative half-width of the 95 %% interval at which a cell needs no more forks, such as 3%%; with --pair that"
                            + " of the ratio.")
    private Double target;

    @Option(names = "--min-forks", paramLabel = "K", description = "Forks that every cell gets.")
    private Integer minimumForks;

    @Option(names = "--max-forks", paramLabel = "K", description = "Forks at which a cell is closed in any case.")
    private Integer maximumForks;

    @Option(
            names = {"-b", "--budget"},
            paramLabel = "TIME",
            converter = TimeConverter.class,
            description =
                    "No fork starts after this time, such as 90s, 10m or 1h30m. Default: the preset's, which grows"
                            + " with the number of cells and leaves each cell its minimum of forks.")
    private Duration budget;

    @Option(names = "--seed", description = "Orders the forks of every round. Default: random, and printed.")
    private Long seed;

    /** @throws ParameterException if the options don't fit each other */
    ProtocolChoice choice(boolean ofBuilds, boolean inPairs) {
        if (iterations == Iterations.OWN && !ofBuilds) {
            throw new ParameterException(spec.commandLine(), "--protocol own needs --jar or --class-path");
        }
        try {
            return new ProtocolChoice(
                    preset,
                    Optional.ofNullable(target),
                    Optional.ofNullable(minimumForks),
                    Optional.ofNullable(maximumForks),
                    Optional.ofNullable(budget),
                    Optional.ofNullable(seed),
                    iterations == Iterations.OWN,
                    inPairs);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** In ascending order; none for what each benchmark of somebody's build declares. */
    List<Integer> threadCounts(Machine machine, boolean ofBuilds) {
        if (threads == null && ofBuilds) {
            return List.of();
        }
        int cpusAllowed = machine.limits().cpusAllowed();
        try {
            return ThreadCounts.parse(
                    threads == null ? "auto" : threads,
                    cpusAllowed,
                    machine.cpu().physicalCores().orElse(cpusAllowed));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--threads: " + e.getMessage(), e);
        }
    }
}
