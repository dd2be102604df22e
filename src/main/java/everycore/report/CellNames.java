package everycore.report;

import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.LanguageRuntime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names cells as briefly as the others beside them allow, so that no two of a table look the same. */
final class CellNames {
    private final Map<Cell, String> runtimes = new TreeMap<>(Cell.ORDER);
    private final boolean severalRuntimes;
    private final boolean severalModes;
    private final Set<String> ambiguous;

    CellNames(Collection<Entry> entries) {
        severalRuntimes = entries.stream().map(CellNames::runtime).distinct().count() > 1;
        if (severalRuntimes) {
            entries.forEach(entry -> runtimes.put(entry.cell(), runtime(entry)));
        }
        severalModes = entries.stream().map(Entry::mode).distinct().count() > 1;
        Set<String> once = new HashSet<>();
        ambiguous = entries.stream()
                .map(Entry::benchmark)
                .distinct()
                .map(Cell::shortName)
                .filter(name -> !once.add(name))
                .collect(Collectors.toSet());
    }

    private static String runtime(Entry entry) {
        return entry.runtime().map(LanguageRuntime::title).orElse(LanguageRuntime.JAVA_TITLE);
    }

    /** For instance {@code Java BalanceBenchmark.unlocked {size=8} avgt}, without the number of threads. */
    String of(Cell cell) {
        // Another runtime's parameters are in its title already.
        boolean parametersMatter = cell.runtime().equals(LanguageRuntime.JAVA)
                && !cell.parameters().isEmpty();
        return (severalRuntimes ? runtimes.get(cell) + " " : "")
                + (ambiguous.contains(cell.shortName()) ? cell.benchmark() : cell.shortName())
                + (parametersMatter ? " " + cell.parameters() : "")
                + (severalModes ? " " + cell.mode() : "");
    }
}
