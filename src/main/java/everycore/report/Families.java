package everycore.report;

import everycore.report.CompareReport.Family;
import everycore.report.CompareReport.Mean;
import everycore.result.Cell;
import everycore.result.LanguageRuntime;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Geometric means over the benchmarks of one class. */
final class Families {
    private Families() {}

    static List<Family> of(Map<Cell, Row> baseline, List<Map<Cell, Row>> others, double level) {
        Map<String, List<Row>> members = new LinkedHashMap<>();
        baseline.values()
                .forEach(row -> members.computeIfAbsent(name(row), name -> new ArrayList<>())
                        .add(row));
        return members.entrySet().stream()
                .map(family -> new Family(
                        family.getKey(),
                        others.stream()
                                .map(rows -> mean(family.getValue(), rows, level))
                                .toList()))
                .filter(family -> family.means().stream().anyMatch(Optional::isPresent))
                .toList();
    }

    private static Optional<Mean> mean(List<Row> members, Map<Cell, Row> others, double level) {
        List<Row> shared =
                members.stream().filter(row -> others.containsKey(row.cell())).toList();
        List<Sample> after =
                shared.stream().map(row -> others.get(row.cell()).throughputs()).toList();
        List<Sample> before = shared.stream().map(Row::throughputs).toList();
        return shared.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mean(Ratios.geometricMean(after, before, level), shared.size()));
    }

    /** For instance {@code BalanceBenchmark}, or {@code C balance} for what is not Java's. */
    private static String name(Row row) {
        String benchmark = row.cell().shortName();
        int method = benchmark.lastIndexOf('.');
        String type = method < 0 ? benchmark : benchmark.substring(0, method);
        return row.cell().runtime().equals(LanguageRuntime.JAVA) ? type : row.runtimeTitle() + " " + type;
    }
}
