package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.LanguageRuntime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says in plain sentences what the rows answer; a question that was not measured gets no sentence. */
final class Findings {
    private Findings() {}

    /** @param hasCoreFill whether something else says already how many CPUs Java fills */
    static List<String> of(
            List<Row> rows, Optional<Environment> environment, Optional<Integer> cpusAllowed, boolean hasCoreFill) {
        List<Row> comparable = comparable(rows);
        List<String> sentences = new ArrayList<>();
        cpusAllowed
                .filter(cpus -> !hasCoreFill)
                .flatMap(cpus -> FillFinding.of(comparable, cpus, environment))
                .ifPresent(sentences::add);
        sentences.addAll(new BalanceFindings(comparable, cpusAllowed).all());
        return List.copyOf(sentences);
    }

    /** Java's rows of one steady mode: a sentence that compares rows must not meet a benchmark twice. */
    static List<Row> comparable(List<Row> rows) {
        return Stream.of(Entry.THROUGHPUT, "avgt")
                .map(mode -> rows.stream()
                        .filter(row -> row.cell().runtime().equals(LanguageRuntime.JAVA))
                        .filter(row -> row.cell().parameters().isEmpty())
                        .filter(row -> row.cell().mode().equals(mode))
                        .toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
