package everycore.cli;

import everycore.machine.Machine;
import everycore.run.ProtocolChoice;
import everycore.sweep.Preset;
import everycore.sweep.ThreadCounts;
import java.time.Duration;
import java.util.List;
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
            defaultValue = "auto",
            description = "auto, max, a list 1,2,4 or a range 1..8. auto is 1, 2, 4 ... up to the CPUs allowed, the"
                    + " physical cores, and twice the CPUs allowed. Default: ${DEFAULT-VALUE}.")
    private String threads;

    @Option(
            names = "--target",
            paramLabel = "PERCENT",
            converter = PercentConverter.class,
            description = "Relative half-width of the 95 %% interval at which a cell needs no more forks, such as 3%%.")
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
    ProtocolChoice choice() {
        try {
            return new ProtocolChoice(
                    preset,
                    Optional.ofNullable(target),
                    Optional.ofNullable(minimumForks),
                    Optional.ofNullable(maximumForks),
                    Optional.ofNullable(budget),
                    Optional.ofNullable(seed));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** In ascending order. */
    List<Integer> threadCounts(Machine machine) {
        int cpusAllowed = machine.limits().cpusAllowed();
        try {
            return ThreadCounts.parse(
                    threads, cpusAllowed, machine.cpu().physicalCores().orElse(cpusAllowed));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--threads: " + e.getMessage(), e);
        }
    }
}
