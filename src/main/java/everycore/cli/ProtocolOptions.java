package everycore.cli;

import everycore.result.Protocol;
import everycore.sweep.Preset;
import everycore.sweep.ThreadCounts;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.format.DateTimeParseException;
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
            names = "--threads",
            defaultValue = "auto",
            description = "auto, max, a list 1,2,4 or a range 1..8. auto is 1, 2, 4 ... up to the CPUs allowed, the"
                    + " physical cores, and twice the CPUs allowed. Default: ${DEFAULT-VALUE}.")
    private String threads;

    @Option(
            names = "--target",
            paramLabel = "PERCENT",
            description = "Relative half-width of the 95 %% interval at which a cell needs no more forks, such as 3%%.")
    private String target;

    @Option(names = "--min-forks", paramLabel = "K", description = "Forks that every cell gets.")
    private Integer minimumForks;

    @Option(names = "--max-forks", paramLabel = "K", description = "Forks at which a cell is closed in any case.")
    private Integer maximumForks;

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description =
                    "No fork starts after this time, such as 90s, 10m or 1h30m. Default: the preset's, which grows"
                            + " with the number of cells.")
    private String budget;

    @Option(names = "--seed", description = "Orders the forks of every round. Default: random, and printed.")
    private Long seed;

    Protocol protocol(int cells, Optional<Long> seedOfFile) {
        Protocol base = preset.protocol(cells, seed != null ? seed : seedOfFile.orElseGet(ProtocolOptions::randomSeed));
        int least = minimumForks != null ? minimumForks : atMost(base.minimumForks(), maximumForks);
        int most = maximumForks != null ? maximumForks : Math.max(base.maximumForks(), least);
        try {
            return new Protocol(
                    base.preset(),
                    base.warmupIterations(),
                    base.warmupMilliseconds(),
                    base.measurementIterations(),
                    base.measurementMilliseconds(),
                    least,
                    most,
                    target == null ? base.target() : fraction(target),
                    budget != null
                            ? seconds(budget)
                            : Math.max(base.budgetSeconds(), secondsForMinimum(base, cells, least)),
                    base.seed());
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    /** Before anything else takes time. */
    void requireValid() {
        protocol(1, Optional.of(0L));
    }

    List<Integer> threadCounts(int cpusAllowed, int physicalCores) {
        try {
            return ThreadCounts.parse(threads, cpusAllowed, physicalCores);
        } catch (IllegalArgumentException e) {
            throw wrong("--threads: " + e.getMessage());
        }
    }

    /** A second beside its windows is more than a fork needs, so that a budget nobody gave never cuts the minimum. */
    private static long secondsForMinimum(Protocol base, int cells, int forks) {
        return base.window().plusSeconds(1).multipliedBy((long) cells * forks).toSeconds();
    }

    private static int atMost(int preferred, Integer limit) {
        return limit == null ? preferred : Math.min(preferred, limit);
    }

    private double fraction(String percent) {
        try {
            return Double.parseDouble(percent.replaceFirst("\\s*%$", "")) / 100;
        } catch (NumberFormatException e) {
            throw wrong("--target: '" + percent + "' is no percentage, such as 3%");
        }
    }

    private long seconds(String time) {
        try {
            return Duration.parse("PT" + time.strip().toUpperCase(Locale.ROOT)).toSeconds();
        } catch (DateTimeParseException e) {
            throw wrong("--budget: '" + time + "' is no time, such as 90s, 10m or 1h30m");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Short enough to be typed again. */
    private static long randomSeed() {
        return new SecureRandom().nextInt(1_000_000);
    }
}
