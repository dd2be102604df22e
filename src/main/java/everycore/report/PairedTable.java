package everycore.report;

import java.util.List;
import java.util.Optional;

/**
 * What pairing did for the cells of one of the other files.
 *
 * @param other its label
 * @param widths of their intervals over those of the same forks without pairing
 * @param notNarrower the cells that pairing did nothing for, by name
 * @param floor absent without a control
 */
public record PairedTable(String other, Range widths, List<String> notNarrower, Optional<NoiseFloor> floor) {
    public PairedTable {
        notNarrower = List.copyOf(notNarrower);
    }

    /**
     * What the baseline against itself looks like in the same turns.
     *
     * @param label of the control
     * @param ratios e to the half-width of each control's interval: a ratio closer to 1 can't be told from nothing
     * @param failed the cells whose control is away from 1, by name
     */
    public record NoiseFloor(String label, Range ratios, List<String> failed) {
        public NoiseFloor {
            failed = List.copyOf(failed);
        }
    }

    /** @param cells how many it is of; at least one */
    public record Range(int cells, double least, double median, double greatest) {
        static Range of(List<Double> values) {
            List<Double> sorted = values.stream().sorted().toList();
            int size = sorted.size();
            double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
            return new Range(size, sorted.get(0), median, sorted.get(size - 1));
        }
    }
}
