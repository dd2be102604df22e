package everycore.render;

import everycore.report.CompareReport;
import everycore.report.CompareReport.ComparedCell;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What cells are called where they are compared.
 *
 * @param shared what all names begin with that verdicts are about, so that they need not say it
 */
record ComparedNames(String shared) {
    static ComparedNames of(CompareReport report) {
        Set<String> classes = report.cells().stream()
                .filter(ComparedCell::isTested)
                .map(cell -> cell.cell().shortName())
                .map(name -> name.substring(0, name.lastIndexOf('.') + 1))
                .collect(Collectors.toSet());
        return new ComparedNames(classes.size() == 1 ? classes.iterator().next() : "");
    }

    String name(ComparedCell cell) {
        return cell.name().replace(shared, "");
    }

    String title(ComparedCell cell) {
        return cell.title().replace(shared, "");
    }
}
