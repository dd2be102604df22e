package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one result file means.
 *
 * @param label the file's own label, or its name where it has none
 * @param findings the answers, in sentences
 * @param notes what must be known beside the numbers, in sentences
 */
public record Report(
        String label,
        Optional<Environment> environment,
        List<Row> rows,
        List<String> findings,
        List<String> notes,
        double level) {
    public Report {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    /** Whether rows differ in JMH's mode, so that a name without it would be ambiguous. */
    public boolean hasSeveralModes() {
        return rows.stream().map(row -> row.cell().mode()).distinct().count() > 1;
    }

    /** @throws IllegalArgumentException when an entry holds something that is no throughput */
    public static Report of(String fallbackLabel, Collection<Entry> entries) {
        Optional<Environment> environment =
                entries.stream().flatMap(entry -> entry.environment().stream()).findFirst();
        OptionalInt cpusAllowed =
                environment.stream().mapToInt(Environment::cpusAllowed).findFirst();
        List<Row> rows = Rows.of(entries);
        return new Report(
                environment.map(Environment::label).orElse(fallbackLabel),
                environment,
                rows,
                Findings.of(rows, cpusAllowed),
                Notes.of(entries, rows),
                Rows.LEVEL);
    }
}
