package everycore.report;

import everycore.report.CompareReport.ComparedCell;
import everycore.report.CompareReport.Family;
import everycore.report.CompareReport.Mean;
import everycore.result.Cell;
import everycore.result.LanguageRuntime;
import everycore.statistics.Basis;
import everycore.statistics.Comparison;
import everycore.statistics.Comparisons;
import everycore.statistics.Sides;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Geometric means over the benchmarks of one class. */
final class Families {
    private Families() {}

    /**
     * @param baseline the cells that are tested
     * @param cells all of them, as they are compared
     */
    static List<Family> of(
            Map<Cell, Row> baseline,
            List<Map<Cell, Row>> others,
            List<ComparedCell> cells,
            double margin,
            double level) {
        Map<String, List<Row>> members = new LinkedHashMap<>();
        baseline.values()
                .forEach(row -> members.computeIfAbsent(name(row), name -> new ArrayList<>())
                        .add(row));
        List<Family> families = members.entrySet().stream()
                .map(family -> new Family(
                        family.getKey(),
                        IntStream.range(0, others.size())
                                .mapToObj(other -> mean(
                                        family.getValue(),
                                        others.get(other),
                                        doubts(family.getValue(), other, cells),
                                        margin,
                                        level))
                                .toList()))
                .toList();
        Set<Comparison> slower = Correction.slower(
                families.stream()
                        .flatMap(family -> family.means().stream().flatMap(Optional::stream))
                        .map(Mean::comparison),
                level);
        return families.stream().map(family -> family.corrected(slower)).toList();
    }

    /** A mean can be no better than its members. */
    private static Optional<String> doubts(List<Row> members, int other, List<ComparedCell> cells) {
        Set<Cell> own = members.stream().map(Row::cell).collect(Collectors.toSet());
        List<String> doubted = cells.stream()
                .filter(cell -> own.contains(cell.cell()))
                .filter(cell -> cell.sides()
                        .get(other)
                        .flatMap(ComparedCell.Side::doubt)
                        .isPresent())
                .map(ComparedCell::title)
                .toList();
        return doubted.isEmpty()
                ? Optional.empty()
                : Optional.of("it has cells that can't be judged: " + Phrases.some(doubted));
    }

    private static Optional<Mean> mean(
            List<Row> members, Map<Cell, Row> others, Optional<String> doubt, double margin, double level) {
        List<Sides> shared = members.stream()
                .filter(row -> others.containsKey(row.cell()))
                .map(row -> row.beside(others.get(row.cell())))
                .toList();
        return shared.isEmpty() ? Optional.empty() : Optional.of(mean(shared, doubt, margin, level));
    }

    /** Over sessions where all cells have the same ones, or over pairs where all have some; what shifts a whole session then counts once. */
    private static Mean mean(List<Sides> shared, Optional<String> doubt, double margin, double level) {
        boolean areAlike = shared.stream().map(Sides::basis).distinct().count() == 1
                && shared.stream().map(Families::machines).distinct().count() == 1;
        return areAlike && shared.get(0).basis() != Basis.FORKS
                ? new Mean(
                        Comparisons.ofFamily(shared, margin, level),
                        shared.get(0).basis(),
                        false,
                        shared.size(),
                        doubt)
                : new Mean(
                        Comparison.ofGeometricMean(
                                shared.stream()
                                        .map(cell -> cell.candidate().forks())
                                        .toList(),
                                shared.stream()
                                        .map(cell -> cell.baseline().forks())
                                        .toList(),
                                margin,
                                level),
                        Basis.FORKS,
                        false,
                        shared.size(),
                        doubt);
    }

    /** Of each session, and so how many there are, too. */
    private static List<List<String>> machines(Sides cell) {
        return List.of(cell.baseline().machines(), cell.candidate().machines());
    }

    /** For instance {@code BalanceBenchmark}, or {@code C balance} for what is not Java's. */
    static String name(Row row) {
        String benchmark = row.cell().shortName();
        int method = benchmark.lastIndexOf('.');
        String type = method < 0 ? benchmark : benchmark.substring(0, method);
        return row.cell().runtime().equals(LanguageRuntime.JAVA) ? type : row.runtimeTitle() + " " + type;
    }
}
