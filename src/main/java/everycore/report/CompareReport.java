package everycore.report;

import everycore.result.Cell;
import everycore.result.Warning;
import everycore.statistics.Basis;
import everycore.statistics.Comparison;
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
         * @param basis what the comparison stands on
         * @param isSlowerCorrected whether it is slower even after the correction for the number of cells
         */
        public record Side(Estimate throughput, Basis basis, Comparison comparison, boolean isSlowerCorrected) {}

        public ComparedCell {
            sides = List.copyOf(sides);
            warnings = List.copyOf(warnings);
        }

        String title() {
            return name + " on " + Phrases.threads(cell.threads());
        }
    }

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

    /**
     * Whether the baseline and one of the other files were measured in the same rounds.
     *
     * @param other its place among the others, from 0
     */
    public boolean sharesRounds(int other) {
        return files.get(0).sharesRoundsWith(files.get(other + 1));
    }

    /** The other files' labels. */
    public List<String> others() {
        return files.stream().skip(1).map(RunFile::label).toList();
    }

    /** What its comparisons stand on, in the order of {@link Basis}. */
    public List<Basis> bases() {
        return cells.stream()
                .flatMap(cell -> cell.sides().stream().flatMap(Optional::stream))
                .map(ComparedCell.Side::basis)
                .distinct()
                .sorted()
                .toList();
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
