package everycore.report;

import everycore.report.CoreFill.Line;
import everycore.report.Headline.Answered;
import everycore.report.Headline.KeyNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which runtimes fill every CPU, in one sentence. */
final class FillHeadline {
    /** More are counted, as the table below names them. */
    private static final int MOST_NAMED = 6;

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
        parts.add((cpus == 1 ? "1 CPU is" : "All " + cpus + " CPUs are") + " filled by "
                + (filling.isEmpty()
                        ? "none of " + Phrases.count(measured.size(), "runtime")
                        : named(filling, Line::runtime)));
        List<Line> open = withAnswer(measured, cpus, Answer.OPEN);
        if (!open.isEmpty()) {
            parts.add("open: " + named(open, line -> line.runtime() + " (" + uses(line, cpus) + ")"));
        }
        List<Line> not = withAnswer(measured, cpus, Answer.NO);
        if (!not.isEmpty()) {
            parts.add("not by " + named(not, line -> line.runtime() + " (" + uses(line, cpus) + ")"));
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

    private static String named(List<Line> lines, java.util.function.Function<Line, String> name) {
        return lines.size() > MOST_NAMED
                ? Phrases.count(lines.size(), "runtime")
                : Phrases.list(lines.stream().map(name).toList());
    }

    /** With the gain over one thread, which tells what doesn't scale. */
    private static String uses(Line line, int cpus) {
        Row row = line.spins().get(cpus);
        return Numbers.cpus(row.cpus().orElseThrow().value()) + " CPUs"
                + row.speedup()
                        .map(speedup -> ", ×" + Numbers.plain(speedup.value()) + " the throughput of one thread")
                        .orElse("");
    }
}
