package everycore.report;

import everycore.result.Disturbances;
import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Warning;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What must be said beside a table: of the run as a whole, and of cells whose numbers need a word of their own. */
final class Notes {
    /** For these the table's symbol is not enough, because the warning has numbers. */
    private static final Set<Warning.Kind> SPELLED_OUT = EnumSet.of(Warning.Kind.BIMODAL, Warning.Kind.SCATTERED, Warning.Kind.DRIFTING);

    private Notes() {}

    static List<String> of(Collection<Entry> entries, List<Row> rows) {
        List<String> notes = new ArrayList<>();
        entries.stream()
                .flatMap(entry -> entry.environment().stream())
                .map(Environment::warnings)
                .flatMap(Collection::stream)
                .distinct()
                .forEach(warning -> notes.add(warning.kind().meaning() + ": " + warning.text()));
        for (Row row : rows) {
            row.warnings().stream()
                    .filter(warning -> SPELLED_OUT.contains(warning.kind()))
                    .forEach(warning -> notes.add(row.cell() + ": " + warning.text()));
        }
        int disturbed = entries.stream().mapToInt(Disturbances::count).sum();
        if (disturbed > 0) {
            int all = entries.stream().mapToInt(Disturbances::iterations).sum();
            notes.add("Disturbed: " + disturbed + " of " + all + " iterations, in the cells marked "
                    + Warning.Kind.DISTURBED.symbol() + "; stop other programs and measure again.");
        }
        if (entries.stream().anyMatch(entry -> entry.environment().isPresent())) {
            notes.add("The intervals cover this machine on this day, not its model.");
        }
        MachineTime.of(entries).ifPresent(notes::add);
        return notes;
    }
}
