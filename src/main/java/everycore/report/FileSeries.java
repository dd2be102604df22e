package everycore.report;

import everycore.result.Cell;
import everycore.result.Differences;
import everycore.result.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Joins files of plain JMH that are one series, as users have them who start JMH once for each number of threads: files
 * that follow each other, differ in nothing that JMH tells of them, and share no cell. Files of ours stay alone.
 */
public final class FileSeries {
    private final Consumer<RunFile> listener;
    private Optional<RunFile> pending = Optional.empty();

    /** @param listener gets each file or series as soon as it is known to be whole */
    public FileSeries(Consumer<RunFile> listener) {
        this.listener = listener;
    }

    public void add(RunFile file) {
        Optional<RunFile> joined =
                pending.filter(before -> belongTogether(before, file)).map(before -> joined(before, file));
        if (joined.isEmpty()) {
            end();
        }
        pending = joined.or(() -> Optional.of(file));
    }

    public void end() {
        pending.ifPresent(listener);
        pending = Optional.empty();
    }

    private static boolean belongTogether(RunFile before, RunFile after) {
        return isPlain(before)
                && isPlain(after)
                && !shareACell(before.entries(), after.entries())
                && Differences.between(before.entries(), after.entries()).isEmpty();
    }

    private static boolean isPlain(RunFile file) {
        return file.entries().stream().allMatch(entry -> entry.environment().isEmpty());
    }

    /** Files of one sweep mostly do from the first on. */
    private static boolean shareACell(List<Entry> before, List<Entry> after) {
        if (before.get(0).cell().equals(after.get(0).cell())) {
            return true;
        }
        Set<Cell> cells = before.stream().map(Entry::cell).collect(Collectors.toSet());
        return after.stream().map(Entry::cell).anyMatch(cells::contains);
    }

    private static RunFile joined(RunFile before, RunFile after) {
        List<Entry> entries = new ArrayList<>(before.entries());
        entries.addAll(after.entries());
        return new RunFile(before.name() + ", " + after.name(), entries, before.cpusTold());
    }
}
