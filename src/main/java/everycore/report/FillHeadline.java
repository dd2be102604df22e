package everycore.report;

import everycore.report.CoreFill.Line;
import everycore.report.Headline.Answered;
import everycore.report.Headline.KeyNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which runtimes fill every CPU, in one sentence. */
final class FillHeadline {
    /** Of more the names would fill the screen, and stand in the table below. */
    private static final int MOST_TO_NAME_ALL = 8;

    private static final int MOST_NAMED_OF_MANY = 2;

    private FillHeadline() {}

    static List<Answered> of(Report report) {
        return report.coreFill()
                .map(fill -> ofRuntimes(fill).stream())
                .orElseGet(() -> ofJava(report).stream())
                .toList();
    }

    private static Optional<Answered> ofJava(Report report) {
        List<Row> rows = Findings.comparable(report.rows());
        return report.cpusAllowed()
                .flatMap(cpus -> FillFinding.of(rows, cpus, report.environment())
                        .map(sentence -> new Answered(
                                sentence,
                                FillFinding.spin(rows, cpus).flatMap(Row::cpus).stream()
                                        .map(used -> new KeyNumber(
                                                Numbers.cpus(used.value()) + " of " + Phrases.cpus(cpus),
                                                "used by an endless loop in Java on " + Phrases.threads(cpus)))
                                        .toList())));
    }

    private static Optional<Answered> ofRuntimes(CoreFill fill) {
        int cpus = fill.cpusAllowed();
        List<Line> measured = fill.lines().stream()
                .filter(line -> line.fills(cpus).isPresent())
                .toList();
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        List<Line> filling = withAnswer(measured, cpus, Answer.YES);
        List<String> parts = new ArrayList<>();
        parts.add((cpus == 1 ? "The CPU is" : cpus == 2 ? "Both CPUs are" : "All " + cpus + " CPUs are") + " filled by "
                + (filling.isEmpty()
                        ? "none of " + Phrases.count(measured.size(), "runtime")
                        : named(measured, filling, Line::runtime)));
        List<Line> open = withAnswer(measured, cpus, Answer.OPEN);
        if (!open.isEmpty()) {
            parts.add("open: " + named(measured, open, line -> line.runtime() + " (" + used(line, cpus) + ")"));
        }
        List<Line> not = withAnswer(measured, cpus, Answer.NO);
        if (!not.isEmpty()) {
            parts.add("not by "
                    + named(measured, not, line -> line.runtime() + " (" + used(line, cpus) + gain(line, cpus) + ")"));
        }
        return Optional.of(new Answered(
                String.join("; ", parts) + ".",
                List.of(new KeyNumber(
                        filling.size() + " of " + measured.size(),
                        "runtimes fill " + Phrases.cpus(cpus) + " with as many threads"))));
    }

    private static List<Line> withAnswer(List<Line> lines, int cpus, Answer answer) {
        return lines.stream()
                .filter(line -> line.fills(cpus).filter(answer::equals).isPresent())
                .toList();
    }

    private static String named(List<Line> all, List<Line> lines, Function<Line, String> name) {
        if (all.size() <= MOST_TO_NAME_ALL || lines.size() <= MOST_NAMED_OF_MANY) {
            return Phrases.list(lines.stream().map(name).toList());
        }
        Map<String, Integer> forms = new TreeMap<>();
        lines.forEach(line -> forms.merge(line.form(), 1, Integer::sum));
        return Phrases.count(lines.size(), "runtime") + " ("
                + forms.entrySet().stream()
                        .map(form -> form.getValue() + " with " + form.getKey())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String used(Line line, int cpus) {
        return Numbers.cpus(line.spins().get(cpus).cpus().orElseThrow().value()) + " CPUs";
    }

    /** What doesn't scale has none. */
    private static String gain(Line line, int cpus) {
        return line.spins()
                .get(cpus)
                .speedup()
                .map(speedup -> ", ×" + Numbers.plain(speedup.value()) + " one thread")
                .orElse("");
    }
}
