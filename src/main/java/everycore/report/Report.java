package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What one result file means.
 *
 * @param label the file's own label, or its name where it has none
 * @param verdict whether N threads fill N cores, where several runtimes were measured
 * @param findings the answers, in sentences
 * @param notes what must be known beside the numbers, in sentences
 */
public record Report(
        String label,
        Optional<Environment> environment,
        Optional<Verdict> verdict,
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
        // Java's own says the most of a run, for it knows the JVM.
        Optional<Environment> environment = entries.stream()
                .flatMap(entry -> entry.environment().stream())
                .min(Comparator.comparing(it -> it.jvm().isEmpty()));
        Rows rows = new Rows(entries);
        Optional<Verdict> verdict = Verdict.of(rows.all(), environment);
        return new Report(
                environment.map(Environment::label).orElse(fallbackLabel),
                environment,
                verdict,
                rows.all(),
                Findings.of(rows.all(), environment, verdict.isPresent()),
                Notes.of(entries, rows),
                Rows.LEVEL);
    }
}
