package everycore.render;

import everycore.report.Phrases;
import everycore.result.Warning;
import everycore.result.Warning.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The symbols of warnings in a table, and what they mean. One that stands on every row, or of many on nearly every one, tells
 * no row from another, so it is said once, in a sentence.
 */
final class Marks<T> {
    private static final int MANY_ROWS = 5;
    private static final double NEARLY_ALL = 0.9;

    private final List<T> rows;
    private final Function<T, List<Warning>> warnings;
    private final Set<Kind> marked = EnumSet.noneOf(Kind.class);
    private final Map<Kind, List<T>> without = new EnumMap<>(Kind.class);

    Marks(List<T> rows, Function<T, List<Warning>> warnings) {
        this.rows = rows;
        this.warnings = warnings;
        rows.stream().map(this::kinds).flatMap(Collection::stream).forEach(marked::add);
        for (Kind kind : EnumSet.copyOf(marked)) {
            List<T> others =
                    rows.stream().filter(row -> !kinds(row).contains(kind)).toList();
            // Nobody may read such a number and miss it.
            if (kind != Kind.WRONG_ANSWER && rows.size() > 1 && isNearlyEmpty(others)) {
                without.put(kind, others);
            }
        }
        marked.removeAll(without.keySet());
    }

    private boolean isNearlyEmpty(List<T> others) {
        return others.isEmpty() || rows.size() >= MANY_ROWS && rows.size() - others.size() >= NEARLY_ALL * rows.size();
    }

    /** Of some of the rows, with no mark that isn't one among all. */
    Marks<T> among(List<T> some) {
        return new Marks<>(
                some,
                row -> warnings.apply(row).stream()
                        .filter(warning -> marked.contains(warning.kind()))
                        .toList());
    }

    String of(T row) {
        return kinds(row).stream().filter(marked::contains).map(Kind::symbol).collect(Collectors.joining());
    }

    /** One line for each mark of the table. */
    List<String> legend() {
        return marked.stream()
                .map(kind -> kind.symbol() + "  " + kind.meaning())
                .toList();
    }

    /** The same in as few words as remind of it. */
    List<String> briefLegend() {
        return marked.stream().map(kind -> kind.symbol() + " " + kind.brief()).toList();
    }

    /** A few words for each warning that has no mark, as nearly every row has it. */
    List<String> briefSentences() {
        return without.entrySet().stream()
                .map(kind -> (kind.getValue().isEmpty() ? "every row: " : "nearly every row: ")
                        + kind.getKey().brief())
                .toList();
    }

    /** One for each warning that has no mark, as nearly every row has it. */
    List<String> sentences(Function<T, String> title) {
        List<String> sentences = new ArrayList<>();
        without.forEach((kind, others) -> sentences.add((rows.size() == 2
                        ? "On both rows"
                        : "On all " + rows.size() + " rows")
                + (others.isEmpty()
                        ? ""
                        : " but " + Phrases.some(others.stream().map(title).toList()))
                + ", and so without a mark: " + kind.meaning() + "."));
        return sentences;
    }

    private Set<Kind> kinds(T row) {
        return warnings.apply(row).stream()
                .map(Warning::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    }
}
