package everycore.report;

import everycore.result.Cell;
import everycore.result.Warning;
import everycore.statistics.Comparison;
import everycore.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * One cell of the baseline beside the same cell of other files.
 *
 * @param name of the cell, unlike that of any other of the baseline but for the threads
 * @param baseline operations per second
 * @param sides one for each of the other files, in their order; empty where a file lacks the cell
 * @param warnings what any of the files has against the cell
 */
public record ComparedCell(
        Cell cell, String name, Estimate baseline, List<Optional<Side>> sides, List<Warning> warnings) {
    /**
     * The cell in one of the other files.
     *
     * @param throughput operations per second
     * @param isSlowerCorrected whether it is slower even after the correction for the number of cells
     */
    public record Side(Estimate throughput, Comparison comparison, boolean isSlowerCorrected) {}

    public ComparedCell {
        sides = List.copyOf(sides);
        warnings = List.copyOf(warnings);
    }

    String title() {
        return name + " on " + Phrases.threads(cell.threads());
    }
}
