package everycore.report;

import everycore.statistics.Estimate;
import java.util.List;
import java.util.Optional;

/**
 * What changes from a baseline to other files.
 *
 * @param files what lies side by side, the baseline first
 * @param cells those that the baseline shares with at least one of the others
 * @param families geometric means over cells
 * @param notes what must be known beside the numbers, in sentences
 * @param margin the smallest interesting change, a fraction
 */
public record CompareReport(
        List<RunFile> files,
        List<ComparedCell> cells,
        List<Family> families,
        List<String> notes,
        double margin,
        double level) {
    /**
     * The benchmarks of one class.
     *
     * @param means one for each of the other files; empty where they share no cell of the family
     */
    public record Family(String name, List<Optional<Mean>> means) {
        public Family {
            means = List.copyOf(means);
        }
    }

    /**
     * A geometric mean of ratios.
     *
     * @param cells how many it is of
     */
    public record Mean(Estimate ratio, int cells) {}

    public CompareReport {
        files = List.copyOf(files);
        cells = List.copyOf(cells);
        families = List.copyOf(families);
        notes = List.copyOf(notes);
    }

    /** The baseline's label. */
    public String baseline() {
        return files.get(0).label();
    }

    /** The other files' labels. */
    public List<String> others() {
        return files.stream().skip(1).map(RunFile::label).toList();
    }

    /** The cells that are slower even after the correction for their number, by name: what a gate fails on. */
    public List<String> slower() {
        return cells.stream()
                .filter(cell ->
                        cell.sides().stream().flatMap(Optional::stream).anyMatch(ComparedCell.Side::isSlowerCorrected))
                .map(ComparedCell::title)
                .toList();
    }
}
