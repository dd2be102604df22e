package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import java.util.List;
import java.util.Optional;

/**
 * The entries of one file, or of several that are one series.
 *
 * @param name the file's own
 * @param label what to call it by
 * @param cpusTold how many CPUs entries had that don't say, as was told beside the file
 */
public record RunFile(String name, String label, List<Entry> entries, Optional<Integer> cpusTold) {
    public RunFile {
        entries = List.copyOf(entries);
    }

    public RunFile(String name, List<Entry> entries) {
        this(name, entries, Optional.empty());
    }

    /** Called by the label that the run gave itself, or by its name. */
    public RunFile(String name, List<Entry> entries, Optional<Integer> cpusTold) {
        this(
                name,
                entries.stream()
                        .flatMap(entry -> entry.environment().stream())
                        .findFirst()
                        .map(Environment::label)
                        .orElse(name),
                entries,
                cpusTold);
    }

    /** To be told from a file of the same label. */
    RunFile withNameInLabel() {
        return new RunFile(name, label.equals(name) ? name : label + " (" + name + ")", entries, cpusTold);
    }
}
