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
        entries.forEach(entry -> runtimes.put(
                entry.cell(), entry.runtime().map(LanguageRuntime::title).orElse(LanguageRuntime.JAVA_TITLE)));
        Set<Cell> cells = runtimes.keySet();
        severalRuntimes = runtimes.values().stream().distinct().count() > 1;
        severalModes = cells.stream().map(Cell::mode).distinct().count() > 1;
        Set<String> once = new HashSet<>();
        ambiguous =
                cells.stream()
                        .collect(Collectors.toMap(Cell::benchmark, Cell::shortName, (one, same) -> one))
                        .values()
                        .stream()
                        .filter(name -> !once.add(name))
                        .collect(Collectors.toSet());
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
