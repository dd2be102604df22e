package everycore.cli;

import everycore.report.ThreadsFrom;
import everycore.run.ResultInput;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how result files are read. */
final class InputOptions {
    @Option(
            names = "--threads-from",
            paramLabel = "WHERE",
            converter = ThreadsFromConverter.class,
            description =
                    "Where files of plain JMH hide their thread counts: param:NAME for a @Param, or name:REGEX, whose"
                            + " group is the count, for a part of the benchmark's name, such as name:_(\\d+)t$$.")
    private ThreadsFrom threadsFrom;

    @Option(
            names = "--cpus",
            paramLabel = "N",
            converter = CpusConverter.class,
            description =
                    "How many CPUs files had that don't say, such as those of plain JMH. Laws are then fitted up to N"
                            + " threads, and more are marked.")
    private Integer cpus;

    ResultInput input() {
        return new ResultInput(Optional.ofNullable(threadsFrom), Optional.ofNullable(cpus));
    }
}
