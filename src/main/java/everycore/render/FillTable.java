package everycore.render;

import everycore.report.Answer;
import everycore.report.CoreFill;
import everycore.report.CoreFill.Line;
import everycore.report.Numbers;
import everycore.report.Phrases;
import everycore.report.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Whether every core gets filled, a bar a runtime. */
final class FillTable {
    private static final int NARROWEST_BAR = 8;
    private static final int WIDEST_BAR = 40;
    private static final int ANSWER = 4;
    private static final int CPUS = 11;
    private static final int MOST_LINES = 16;

    private FillTable() {}

    /** None where nothing ran on as many threads as CPUs. */
    static List<String> of(CoreFill fill, int columns, Ink ink) {
        int cpus = fill.cpusAllowed();
        List<Line> lines = fill.lines().stream()
                .filter(line -> row(line, cpus).flatMap(Row::cpus).isPresent())
                .sorted(Comparator.comparingDouble(line -> -used(line, cpus)))
                .toList();
        if (lines.size() > MOST_LINES) {
            FillMatrix matrix = new FillMatrix(lines, cpus, ink);
            if (matrix.fits(columns)) {
                return matrix.text();
            }
        }
        List<String> text = new ArrayList<>();
        if (lines.isEmpty()) {
            return text;
        }
        int speedup = lines.stream()
                .mapToInt(line -> Fitting.width(speedup(line, cpus)))
                .max()
                .orElse(0);
        String title = "An endless loop on " + Phrases.threads(cpus);
        int longest = lines.stream()
                .mapToInt(line -> 2 + Fitting.width(Printable.printable(line.runtime())))
                .reduce(Fitting.width(title) - ANSWER - 1, Math::max);
        int room = columns - ANSWER - CPUS - (speedup == 0 ? 0 : speedup + 2) - 6;
        int bar = Math.max(NARROWEST_BAR, Math.min(WIDEST_BAR, room - longest));
        int name = Math.min(longest, room - bar);
        text.add(Fitting.left(Fitting.abbreviated(title, name + ANSWER + 2), name + 1 + ANSWER + 2)
                + Fitting.left("of " + cpus + " CPUs", CPUS + 1 + bar)
                + (speedup == 0 ? "" : "  " + Fitting.right("×", speedup)));
        for (Line line : lines) {
            text.add((Fitting.left(Fitting.abbreviated("  " + Printable.printable(line.runtime()), name), name)
                            + answer(line.fills(cpus).orElse(Answer.OPEN), ink)
                            + "  "
                            + Fitting.left(
                                    row(line, cpus)
                                            .flatMap(Row::cpus)
                                            .map(Numbers::cpus)
                                            .orElse(""),
                                    CPUS)
                            + " "
                            + bar(used(line, cpus) / cpus, bar)
                            + "  "
                            + Fitting.right(speedup(line, cpus), speedup))
                    .stripTrailing());
        }
        return text;
    }

    private static String answer(Answer answer, Ink ink) {
        return Fitting.blanks(ANSWER + 1 - answer.toString().length()) + ink.of(answer);
    }

    private static Optional<Row> row(Line line, int cpus) {
        return Optional.ofNullable(line.spins().get(cpus));
    }

    private static double used(Line line, int cpus) {
        return row(line, cpus).flatMap(Row::cpus).orElseThrow().value();
    }

    private static String speedup(Line line, int cpus) {
        return row(line, cpus)
                .flatMap(Row::speedup)
                .map(speedup -> "×" + Numbers.withInterval(speedup))
                .orElse("");
    }

    private static String bar(double share, int columns) {
        int filled = (int) Math.round(Math.max(0, Math.min(1, share)) * columns);
        return "█".repeat(filled) + "░".repeat(columns - filled);
    }
}
