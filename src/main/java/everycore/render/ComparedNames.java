package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What cells are called where they are compared.
 *
 * @param shared what all names begin with that verdicts are about, so that they need not say it
 * @param threads how many all cells are on; absent where they aren't alike, and so have to say it
 */
record ComparedNames(String shared, Optional<Integer> threads) {
    static ComparedNames of(CompareReport report) {
        Set<String> classes = report.cells().stream()
                .filter(ComparedCell::isTested)
                .map(cell -> cell.cell().shortName())
                .map(name -> name.substring(0, name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<Integer> threads =
                report.cells().stream().map(cell -> cell.cell().threads()).collect(Collectors.toSet());
        return new ComparedNames(
                classes.size() == 1 ? classes.iterator().next() : "",
                threads.size() == 1 ? Optional.of(threads.iterator().next()) : Optional.empty());
    }

    String name(ComparedCell cell) {
        return cell.name().replace(shared, "");
    }

    String title(ComparedCell cell) {
        return threads.isPresent() ? name(cell) : cell.title().replace(shared, "");
    }
}
