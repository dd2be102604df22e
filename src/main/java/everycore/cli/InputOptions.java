package everycore.cli;

import everycore.report.RunFile;
import everycore.report.ThreadsFrom;
import everycore.result.BadResultFile;
import everycore.result.Entry;
import everycore.result.ResultReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How result files are read. */
final class InputOptions {
    @Option(
            names = "--threads-from",
            paramLabel = "WHERE",
            converter = ThreadsFromConverter.class,
            description =
                    "Where files of plain JMH hide their thread counts: param:NAME for a @Param, or name:REGEX, whose"
                            + " group is the count, for a part of the benchmark's name, such as name:_(\\d+)t$$.")
    private ThreadsFrom threadsFrom;

    /** @throws BadResultFile naming the file and what is wrong with it, or that it holds nothing */
    RunFile read(Path file) throws BadResultFile {
        List<Entry> entries = ResultReader.readScores(file);
        if (entries.isEmpty()) {
            throw BadResultFile.holdsNothing(file);
        }
        String name = file.getFileName().toString().replaceFirst("\\.json$", "");
        return new RunFile(
                name,
                Optional.ofNullable(threadsFrom).map(it -> it.applyTo(entries)).orElse(entries));
    }
}
