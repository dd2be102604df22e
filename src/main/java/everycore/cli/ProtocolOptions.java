package everycore.cli;

import everycore.result.Protocol;
import everycore.sweep.Preset;
import everycore.sweep.ThreadCounts;
import java.security.SecureRandom;
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
            description = {"${COMPLETION-CANDIDATES}: how long and how often. Default: ${DEFAULT-VALUE}."})
    private Preset preset;

    @Option(
            names = "--threads",
            defaultValue = "auto",
            description = "auto, max, a list 1,2,4 or a range 1..8. auto is 1, 2, 4 ... up to the CPUs allowed, the"
                    + " physical cores, and twice the CPUs allowed. Default: ${DEFAULT-VALUE}.")
    private String threads;

    @Option(names = "--seed", description = "Orders the forks of every round. Default: random, and printed.")
    private Long seed;

    Protocol protocol(int cells) {
        return preset.protocol(cells, Optional.ofNullable(seed).orElseGet(ProtocolOptions::randomSeed));
    }

    List<Integer> threadCounts(int cpusAllowed, int physicalCores) {
        try {
            return ThreadCounts.parse(threads, cpusAllowed, physicalCores);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--threads: " + e.getMessage(), e);
        }
    }

    /** Short enough to be typed again. */
    private static long randomSeed() {
        return new SecureRandom().nextInt(1_000_000);
    }
}
