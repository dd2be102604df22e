package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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

    /** An entry that can't be brought to operations per second has no row, and a note says so. */
    public static Report of(String fallbackLabel, Collection<Entry> entries) {
        Optional<Environment> environment =
                entries.stream().flatMap(entry -> entry.environment().stream()).findFirst();
        Rows rows = new Rows(entries);
        return new Report(
                environment.map(Environment::label).orElse(fallbackLabel),
                environment,
                rows.all(),
                Findings.of(rows.all(), environment),
                Notes.of(entries, rows),
                Rows.LEVEL);
    }
}
