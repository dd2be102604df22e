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

    ResultInput input() {
        return new ResultInput(Optional.ofNullable(threadsFrom));
    }
}
