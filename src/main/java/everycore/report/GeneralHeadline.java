package everycore.report;

import everycore.report.Headline.Answered;
import everycore.report.Headline.KeyNumber;
import everycore.report.Pivot.Kind;
import everycore.report.Pivot.Line;
import everycore.statistics.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What can be said of benchmarks that nothing is known of: from what to what they reach, and how sure that is. */
final class GeneralHeadline {
    /** Fewer are read in the table at once. */
    private static final int FEWEST_LINES = 2;

    private final Pivot pivot;
    private final List<Line> lines;

    private GeneralHeadline(Pivot pivot) {
        this.pivot = pivot;
        this.lines = pivot.groups().stream()
                .filter(group -> group.kind() != Kind.CONTROL && group.kind() != Kind.ELSEWHERE)
                .flatMap(group -> group.lines().stream())
                .toList();
    }

    static List<Answered> of(Pivot pivot) {
        GeneralHeadline headline = new GeneralHeadline(pivot);
        List<Answered> answers = new ArrayList<>();
        if (headline.lines.size() >= FEWEST_LINES) {
            headline.costs().ifPresent(answers::add);
            headline.scaling().ifPresent(answers::add);
        }
        return answers;
    }

    private Optional<Answered> costs() {
        int last = pivot.threads().size() - 1;
        List<Line> byCost = lines.stream()
                .filter(line -> line.cost(last)
                        .filter(cost -> Double.isFinite(cost.seconds()))
                        .isPresent())
                .sorted(Comparator.comparingDouble(
                        line -> line.cost(last).orElseThrow().seconds()))
                .toList();
        if (byCost.size() < FEWEST_LINES) {
            return Optional.empty();
        }
        String on = " on " + Phrases.threads(pivot.last());
        Line first = byCost.get(0);
        Line slowest = byCost.get(byCost.size() - 1);
        return Optional.of(new Answered(
                Phrases.count(byCost.size(), "benchmark") + on + ": an operation takes from " + time(first, last) + " ("
                        + title(first) + ") to " + time(slowest, last) + " (" + title(slowest) + ").",
                List.of(
                        new KeyNumber(time(first, last), "the cheapest operation" + on + ": " + title(first)),
                        new KeyNumber(time(slowest, last), "the dearest" + on + ": " + title(slowest)))));
    }

    private Optional<Answered> scaling() {
        List<Line> bySpeedup = lines.stream()
                .filter(line -> lastSpeedup(line).isPresent())
                .sorted(Comparator.comparingDouble(
                        line -> lastSpeedup(line).orElseThrow().value()))
                .toList();
        if (bySpeedup.size() < FEWEST_LINES) {
            return Optional.empty();
        }
        Line worst = bySpeedup.get(0);
        Line best = bySpeedup.get(bySpeedup.size() - 1);
        return Optional.of(new Answered(
                Phrases.threads(pivot.last()) + " do " + times(worst) + " (" + title(worst) + ") to " + times(best)
                        + " (" + title(best) + ") the work of one.",
                List.of(new KeyNumber(
                        "×" + Numbers.plain(lastSpeedup(best).orElseThrow().value()),
                        "the best scaling, from 1 to " + Phrases.threads(pivot.last()) + ": " + title(best)))));
    }

    private Optional<Estimate> lastSpeedup(Line line) {
        return line.columns().get(pivot.threads().size() - 1).flatMap(Row::speedup);
    }

    private String times(Line line) {
        return "×" + Numbers.withInterval(lastSpeedup(line).orElseThrow());
    }

    /** Of a line whose operation has a cost. */
    private static String time(Line line, int column) {
        return Numbers.time(line.cost(column).orElseThrow().seconds());
    }

    /** Its name among those of all groups. */
    private static String title(Line line) {
        return line.last().name();
    }
}
