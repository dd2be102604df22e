package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Warning;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How sure the numbers of a report are, all cells together.
 *
 * @param target the relative half-width that each cell was to reach, where one was asked for
 * @param reached how many cells have it
 * @param precisions the relative half-widths, ascending; of cells without an interval infinite
 * @param withFewForks cells of fewer than three forks
 * @param disturbed iterations in which others used the CPUs, of so many iterations that were watched
 */
public record Quality(
        Optional<Double> target,
        int reached,
        List<Double> precisions,
        int withFewForks,
        int disturbed,
        int iterations,
        boolean wasBusy) {
    public Quality {
        precisions = List.copyOf(precisions);
    }

    public static Quality of(Report report) {
        // The methods of a group are no cells of their own.
        List<Row> rows = report.rows().stream()
                .filter(row -> row.cell().benchmark().indexOf(GroupParts.SEPARATOR) < 0)
                .toList();
        return new Quality(
                report.environment().map(environment -> environment.protocol().target()),
                (int) rows.stream()
                        .filter(row -> !row.has(Warning.Kind.TARGET_NOT_REACHED))
                        .count(),
                rows.stream()
                        .map(row -> row.measured()
                                .interval()
                                .map(ConfidenceInterval::relativeHalfWidth)
                                .orElse(Double.POSITIVE_INFINITY))
                        .sorted()
                        .toList(),
                (int) rows.stream()
                        .filter(row -> row.has(Warning.Kind.TOO_FEW_FORKS))
                        .count(),
                entries(report).mapToInt(Disturbances::count).sum(),
                entries(report).mapToInt(Disturbances::iterations).sum(),
                entries(report)
                        .flatMap(entry -> entry.environment().stream())
                        .map(Environment::warnings)
                        .anyMatch(warnings ->
                                warnings.stream().anyMatch(warning -> warning.kind() == Warning.Kind.HIGH_LOAD)));
    }

    private static Stream<Entry> entries(Report report) {
        return report.sessions().stream().flatMap(session -> session.entries().stream());
    }

    /** For instance {@code 1 of 36 cells reached 3 %, half of them are within 10.2 %; 19 of 1188 iterations disturbed}. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        int cells = precisions.size();
        if (cells == 0) {
            return words;
        }
        double median = precisions.get((cells - 1) / 2);
        String half = Double.isFinite(median)
                ? "half of them are within ±" + Numbers.percent(median)
                : "most have no interval";
        target.ifPresentOrElse(
                wanted -> words.add(
                        reached + " of " + Phrases.cells(cells) + " reached ±" + Numbers.level(wanted) + ", " + half),
                () -> words.add(Phrases.cells(cells) + ", " + half));
        if (withFewForks > 0) {
            words.add(withFewForks + " with fewer than " + Sample.FEWEST_FOR_A_VERDICT + " forks");
        }
        if (disturbed > 0) {
            words.add(disturbed + " of " + iterations + " iterations disturbed");
        }
        if (wasBusy) {
            words.add("the machine was busy before the run");
        }
        return words;
    }
}
