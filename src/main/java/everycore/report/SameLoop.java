package everycore.report;

import everycore.result.LanguageRuntime;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Ratios;
import java.util.List;
import java.util.Optional;

/** What Java costs beside C, where both run one loop under one protocol. */
final class SameLoop {
    private SameLoop() {}

    /** One, or none where one of the two was not measured. */
    static List<String> sentences(List<Row> rows) {
        List<String> ratios = rows.stream()
                .filter(row -> KnownBenchmarks.isSpinOf(LanguageRuntime.PLAIN_JAVA, row.cell()))
                .flatMap(java -> inC(rows, java).map(c -> ratio(java, c)).stream())
                .toList();
        return ratios.isEmpty() ? List.of() : List.of("The same loop does in plain Java " + Phrases.list(ratios) + ".");
    }

    private static Optional<Row> inC(List<Row> rows, Row java) {
        return rows.stream()
                .filter(row -> KnownBenchmarks.isSpinOf(KnownBenchmarks.C, row.cell()))
                .filter(row -> row.cell().threads() == java.cell().threads())
                .findFirst();
    }

    private static String ratio(Row java, Row c) {
        return Numbers.withInterval(
                        Ratios.estimate(java.throughputs(), c.throughputs(), ConfidenceInterval.STANDARD_LEVEL))
                + " times the turns of C on " + Phrases.threads(java.cell().threads());
    }
}
