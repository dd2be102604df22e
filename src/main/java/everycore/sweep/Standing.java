package everycore.sweep;

import everycore.result.Entry;
import java.util.OptionalDouble;

/**
 * What all forks of a cell say so far.
 *
 * @param baseline with all its forks; the only side where there is one
 * @param ratio of the candidate's throughput to the baseline's; empty where there is one side, or too few pairs
 * @param precision relative half-width of the score, or of the ratio; empty where the forks allow no interval
 */
public record Standing(Entry baseline, OptionalDouble ratio, OptionalDouble precision) {}
