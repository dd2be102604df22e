package everycore.report;

import everycore.result.Cell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is found against entries while rows are made of them, said once for all cells that it is true of. */
final class Remarks {
    /** What stands against entries that have a row, in the order in which it is said. */
    enum Kind {
        COPIED("The same entry more than once, counted once: "),
        DUPLICATED("More than one entry, whose forks are counted together: "),
        CONTRADICTED(
                "The score isn't the mean of the raw data, and the rows are made of these, as if somebody had changed"
                        + " the file: "),
        WITHOUT_FORKS("JMH's own score without an interval, as the file doesn't tell what each fork scored (before JMH"
                + " 1.14 none does in mode sample): ");

        private final String opening;

        Kind(String opening) {
            this.opening = opening;
        }
    }

    private final SortedMap<Kind, Set<Cell>> cells = new TreeMap<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    void add(Kind kind, Cell cell) {
        cells.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(cell);
    }

    /** Whether it was done; a cell that refuses is left out by its name. */
    boolean unlessRefused(Cell cell, Runnable adding) {
        try {
            adding.run();
            return true;
        } catch (IllegalArgumentException e) {
            leftOut.add("Left out " + cell + ": " + e.getMessage() + ".");
            return false;
        }
    }

    /** First those of cells without a row. */
    List<String> sentences(List<Row> rows) {
        List<String> sentences = new ArrayList<>(leftOut);
        cells.forEach((kind, about) -> {
            List<String> titles = rows.stream()
                    .filter(row -> about.contains(row.cell()))
                    .map(Row::title)
                    .toList();
            if (!titles.isEmpty()) {
                sentences.add(kind.opening + Phrases.some(titles) + ".");
            }
        });
        return sentences;
    }
}
