package everycore.report;

import everycore.result.Cell;
import everycore.result.Warning;
import everycore.statistics.Basis;
import everycore.statistics.Comparison;
import everycore.statistics.ControlAdjustment;
import everycore.statistics.Estimate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What changes from a baseline to other files.
 *
 * @param files what lies side by side, the baseline first
 * @param cells those that the baseline shares with at least one of the others
 * @param families geometric means over the cells that are tested
 * @param vetoes why the machine, and not the code, may have changed, in sentences; they stand among the notes, too
 * @param leftOut what stands in a file and in no cell, in sentences; they stand among the notes, too
 * @param power absent where no cell can be tested
 * @param paired one for each of the other files that was measured in pairs with the baseline
 * @param notes what must be known beside the numbers, in sentences
 * @param margin the smallest interesting change, a fraction
 */
public record CompareReport(
        List<RunFile> files,
        List<ComparedCell> cells,
        List<Family> families,
        List<String> vetoes,
        List<String> leftOut,
        Optional<Power> power,
        List<PairedTable> paired,
        List<String> notes,
        double margin,
        double level) {
    /**
     * One cell of the baseline beside the same cell of other files.
     *
     * @param name of the cell, unlike that of any other of the baseline but for the threads
     * @param role the same beside each of the other files
     * @param baseline operations per second
     * @param sides one for each of the other files, in their order; empty where a file lacks the cell
     * @param warnings what any of the files has against the cell
     */
    public record ComparedCell(
            Cell cell, String name, Role role, Estimate baseline, List<Optional<Side>> sides, List<Warning> warnings) {
        /**
         * The cell in one of the other files.
         *
         * @param throughput operations per second
         * @param basis what the comparison stands on
         * @param isSlowerCorrected whether it is slower even after the correction for the number of cells
         * @param adjustment by the controls, where that was asked for and can be made
         * @param inPairs on basis pairs alone
         */
        public record Side(
                Estimate throughput,
                Basis basis,
                Comparison comparison,
                boolean isSlowerCorrected,
                Optional<ControlAdjustment> adjustment,
                Optional<InPairs> inPairs) {

            private Side corrected(boolean isSlower) {
                return new Side(throughput, basis, comparison, isSlower, adjustment, inPairs);
            }

            Side with(ControlAdjustment known) {
                return new Side(throughput, basis, comparison, isSlowerCorrected, Optional.of(known), inPairs);
            }

            Side with(InPairs known) {
                return new Side(throughput, basis, comparison, isSlowerCorrected, adjustment, Optional.of(known));
            }

            /** Why it can't be judged by its ratio, if so. */
            public Optional<String> doubt() {
                return inPairs.flatMap(known -> known.doubt(comparison));
            }
        }

        /** What a cell is in a comparison. */
        public enum Role {
            /** What the comparison is about: in the gate, in the correction for the number of cells, and in the means. */
            TESTED,
            /** Shows whether the machine or the JVM changed. */
            CONTROL,
            /** Shows the harness alone, in all files. */
            LIKE_EMPTY
        }

        public ComparedCell {
            sides = List.copyOf(sides);
            warnings = List.copyOf(warnings);
        }

        public boolean isTested() {
            return role == Role.TESTED;
        }

        /** @param slower those that are so even after the correction for the number of cells */
        ComparedCell corrected(Set<Comparison> slower) {
            return withSides(sides.stream()
                    .map(side -> side.map(it -> it.corrected(
                            slower.contains(it.comparison) && it.doubt().isEmpty())))
                    .toList());
        }

        /** @param others one for each of the sides */
        ComparedCell withSides(List<Optional<Side>> others) {
            return new ComparedCell(cell, name, role, baseline, others, warnings);
        }

        public String title() {
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

        /** @param slower those that are so even after the correction for the number of families */
        Family corrected(Set<Comparison> slower) {
            return new Family(
                    name,
                    means.stream()
                            .map(mean -> mean.map(it -> it.corrected(slower.contains(it.comparison))))
                            .toList());
        }
    }

    /**
     * A geometric mean of ratios.
     *
     * @param isSlowerCorrected whether it is slower even after the correction for the number of families
     * @param cells how many it is of
     * @param doubt why it can't be judged, if so
     */
    public record Mean(
            Comparison comparison, Basis basis, boolean isSlowerCorrected, int cells, Optional<String> doubt) {

        private Mean corrected(boolean isSlower) {
            return new Mean(comparison, basis, isSlower && doubt.isEmpty(), cells, doubt);
        }
    }

    /**
     * Which changes of one cell the gate sees: ratios above 1 that it would find in 80 of 100 runs, at the first and
     * strictest step of its correction.
     *
     * @param cells how many the gate tests, of all files together; at least one
     */
    public record Power(int cells, double least, double median, double greatest) {}

    public CompareReport {
        files = List.copyOf(files);
        cells = List.copyOf(cells);
        families = List.copyOf(families);
        vetoes = List.copyOf(vetoes);
        leftOut = List.copyOf(leftOut);
        paired = List.copyOf(paired);
        notes = List.copyOf(notes);
    }

    /** Whether ratios stand beside those at equal controls. */
    public boolean isAdjusted() {
        return cells.stream()
                .flatMap(cell -> cell.sides().stream().flatMap(Optional::stream))
                .anyMatch(side -> side.adjustment().isPresent());
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

    /** The label of one of the other files. */
    public String other(int index) {
        return files.get(index + 1).label();
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
