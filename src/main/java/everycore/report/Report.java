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
 */
public record Report(
        String label, Optional<Environment> environment, List<Row> rows, List<String> findings, double level) {
    public Report {
        rows = List.copyOf(rows);
        findings = List.copyOf(findings);
    }

    /** @throws IllegalArgumentException when an entry holds something that is no throughput */
    public static Report of(String fallbackLabel, Collection<Entry> entries) {
        Optional<Environment> environment =
                entries.stream().flatMap(entry -> entry.environment().stream()).findFirst();
        OptionalInt cpusAllowed = environment.stream()
                .mapToInt(it -> it.machine().limits().cpusAllowed())
                .findFirst();
        List<Row> rows = Rows.of(entries);
        return new Report(
                environment.map(Environment::label).orElse(fallbackLabel),
                environment,
                rows,
                Findings.of(rows, cpusAllowed),
                Rows.LEVEL);
    }
}
