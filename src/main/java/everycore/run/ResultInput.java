package everycore.run;

import everycore.report.RunFile;
import everycore.report.ThreadsFrom;
import everycore.result.BadResultFile;
import everycore.result.Entry;
import everycore.result.ResultFile;
import everycore.result.ResultReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How result files are read.
 *
 * @param threadsFrom where files of plain JMH hide their thread counts
 * @param cpus how many CPUs such files had, which don't say
 */
public record ResultInput(Optional<ThreadsFrom> threadsFrom, Optional<Integer> cpus) {
    /**
     * @throws BadResultFile naming the file and what is wrong with it, or that it holds nothing
     * @throws IllegalArgumentException if the thread counts are not where they should be
     */
    public RunFile read(Path file) throws BadResultFile {
        List<Entry> entries = ResultReader.readScores(file);
        if (entries.isEmpty()) {
            throw BadResultFile.holdsNothing(file);
        }
        return new RunFile(
                ResultFile.stem(file),
                threadsFrom.map(it -> it.applyTo(entries)).orElse(entries),
                cpus);
    }
}
