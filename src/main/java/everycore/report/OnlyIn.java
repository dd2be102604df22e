package everycore.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says which cells of one file another doesn't have, in one sentence however many they are. */
final class OnlyIn {
    private static final int MOST_BY_NAME = 3;

    private OnlyIn() {}

    /** Absent where there are none. */
    static Optional<String> sentence(String file, String other, List<Row> cells) {
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of("Only in " + file + ", not in " + other + ": "
                        + (cells.size() > MOST_BY_NAME
                                ? Phrases.cells(cells.size()) + " (" + families(cells) + ")"
                                : Phrases.list(cells.stream().map(Row::title).toList()))
                        + ".");
    }

    private static String families(List<Row> cells) {
        Map<String, Integer> counts = new TreeMap<>();
        cells.forEach(row -> counts.merge(Families.name(row), 1, Integer::sum));
        return Phrases.some(counts.entrySet().stream()
                .map(family -> family.getKey() + " " + family.getValue())
                .collect(Collectors.toList()));
    }
}
