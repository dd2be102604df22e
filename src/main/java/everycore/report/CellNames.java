package everycore.report;

import everycore.result.Cell;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Names cells as briefly as the others beside them allow, so that no two of a table look the same. */
final class CellNames {
    private final boolean severalRuntimes;
    private final boolean severalModes;
    private final Set<String> ambiguous;

    CellNames(Collection<Cell> cells) {
        severalRuntimes = cells.stream().map(Cell::runtime).distinct().count() > 1;
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

    /** For instance {@code java BalanceBenchmark.unlocked {size=8} avgt}, without the number of threads. */
    String of(Cell cell) {
        return (severalRuntimes ? cell.runtime() + " " : "")
                + (ambiguous.contains(cell.shortName()) ? cell.benchmark() : cell.shortName())
                + (cell.parameters().isEmpty() ? "" : " " + cell.parameters())
                + (severalModes ? " " + cell.mode() : "");
    }
}
