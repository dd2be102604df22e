package everycore.render;

import everycore.report.Answer;
import everycore.report.CoreFill.Line;
import everycore.report.Numbers;
import everycore.report.Phrases;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether every core gets filled, a runtime a line and a form of it a column, for more lines than a screen has. */
final class FillMatrix {
    private static final String BETWEEN = "  ";
    private static final int ANSWER = 5;

    private final int lines;
    private final int cpus;
    private final Ink ink;
    private final List<String> forms;
    private final Map<String, Map<String, Line>> runtimes;
    private final int name;
    private final List<Integer> widths;

    /** @param lines all of which have a row of as many threads as CPUs */
    FillMatrix(List<Line> lines, int cpus, Ink ink) {
        this.lines = lines.size();
        this.cpus = cpus;
        this.ink = ink;
        this.forms = lines.stream()
                .sorted(Comparator.comparingDouble(this::used))
                .map(Line::form)
                .distinct()
                .toList();
        this.runtimes = lines.stream()
                .sorted(Comparator.comparing(Line::withoutForm, NaturalOrder.OF_TEXTS))
                .collect(Collectors.groupingBy(
                        Line::withoutForm,
                        LinkedHashMap::new,
                        Collectors.toMap(Line::form, line -> line, (one, other) -> one)));
        this.name = runtimes.keySet().stream()
                .mapToInt(runtime -> Fitting.width(Printable.printable(runtime)))
                .max()
                .orElse(0);
        this.widths = forms.stream()
                .map(form -> lines.stream()
                        .filter(line -> line.form().equals(form))
                        .mapToInt(line -> number(line).length() + ANSWER)
                        .reduce(Fitting.width(Printable.printable(form)), Math::max))
                .toList();
    }

    /** Whether it tells as much as a line for each, in fewer lines, and in so many columns. */
    boolean fits(int columns) {
        return forms.size() > 1
                && runtimes.values().stream().mapToInt(Map::size).sum() == lines
                && BETWEEN.length() * (1 + widths.size())
                                + name
                                + widths.stream().mapToInt(width -> width).sum()
                        <= columns;
    }

    List<String> text() {
        List<String> text = new ArrayList<>();
        text.add("CPUs of " + cpus + " that an endless loop on " + Phrases.threads(cpus) + " uses, filled or not");
        StringBuilder header = new StringBuilder(Fitting.blanks(BETWEEN.length() + name));
        for (int i = 0; i < forms.size(); i++) {
            header.append(BETWEEN).append(Fitting.right(Printable.printable(forms.get(i)), widths.get(i)));
        }
        text.add(header.toString());
        runtimes.forEach((runtime, lines) -> text.add(line(runtime, lines)));
        return text;
    }

    private String line(String runtime, Map<String, Line> lines) {
        StringBuilder text = new StringBuilder(BETWEEN).append(Fitting.left(Printable.printable(runtime), name));
        for (int i = 0; i < forms.size(); i++) {
            Line line = lines.get(forms.get(i));
            text.append(BETWEEN).append(line == null ? Fitting.blanks(widths.get(i)) : cell(line, widths.get(i)));
        }
        return text.toString().stripTrailing();
    }

    private String cell(Line line, int width) {
        Answer answer = line.fills(cpus).orElse(Answer.OPEN);
        return Fitting.right(number(line), width - ANSWER)
                + Fitting.blanks(ANSWER - answer.toString().length())
                + ink.of(answer);
    }

    private String number(Line line) {
        return Numbers.cpus(used(line));
    }

    private double used(Line line) {
        return line.spins().get(cpus).cpus().orElseThrow().value();
    }
}
