package everycore.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which of several candidates is the best, as far as the measurements can tell.
 *
 * @param candidates places in the list, from 0, of those that can't be told from the best; at least one
 * @param toBestOther of each candidate, its ratio to the best of the others; an interval that ends at 1 says that it is
 *     not better, or not worse
 * @param level the chance that the truly best is among the candidates and that all intervals hold at once
 */
public record Best(Set<Integer> candidates, List<Estimate> toBestOther, double level) {
    /** With less, a single comparison would exclude whatever lies behind. */
    private static final double LOWEST_LEVEL = 0.5;

    public Best {
        candidates = Set.copyOf(candidates);
        toBestOther = List.copyOf(toBestOther);
    }

    /**
     * Multiple comparisons with the best (Hsu, Annals of Statistics 1984), by Welch's t on the logarithms with an error of
     * (1 − level)/(n − 1) on one side of each pair, after Bonferroni: so spreads and numbers of forks may differ, and the
     * level is kept, a little more than kept, whatever the pairs have to do with each other. It assumes what
     * {@link Ratios#estimate} does.
     *
     * @param samples of throughputs, or of anything of which more is better: at least two, each of at least three values
     *     above zero
     * @param level as in 0.95, above a half
     * @throws IllegalArgumentException if there are fewer, a value is not above zero or the level is not inside (0.5, 1)
     */
    public static Best of(List<Sample> samples, double level) {
        if (samples.size() < 2
                || samples.stream()
                        .anyMatch(sample -> sample.size() < Sample.FEWEST_FOR_A_VERDICT || sample.minimum() <= 0)) {
            throw new IllegalArgumentException(
                    "the best is one of at least two, each of at least three values above zero");
        }
        if (!(level > LOWEST_LEVEL && level < 1)) {
            throw new IllegalArgumentException("the best is found at a level between 0.5 and 1, not " + level);
        }
        double ofPair = 1 - 2 * (1 - level) / (samples.size() - 1);
        List<List<LogContrast>> pairs = samples.stream()
                .map(above -> samples.stream()
                        .map(below -> LogContrast.of(List.of(above), List.of(below), 1)
                                .orElseThrow())
                        .toList())
                .toList();
        int[] places = IntStream.range(0, samples.size()).toArray();
        // An upper end of the logarithm for each: it is not further ahead of the best other one than of any.
        double[] high = Arrays.stream(places)
                .mapToDouble(i -> Arrays.stream(places)
                        .filter(j -> j != i)
                        .mapToDouble(j -> upperEnd(pairs.get(i).get(j), ofPair))
                        .min()
                        .orElseThrow())
                .toArray();
        Set<Integer> candidates =
                Arrays.stream(places).filter(i -> high[i] >= 0).boxed().collect(Collectors.toSet());
        List<Estimate> toBestOther = Arrays.stream(places)
                .mapToObj(i -> toBestOther(i, pairs, high[i], candidates, ofPair, level))
                .toList();
        return new Best(candidates, toBestOther, level);
    }

    private static Estimate toBestOther(
            int i, List<List<LogContrast>> pairs, double high, Set<Integer> candidates, double ofPair, double level) {
        double value = IntStream.range(0, pairs.size())
                .filter(j -> j != i)
                .mapToDouble(j -> pairs.get(i).get(j).value())
                .min()
                .orElseThrow();
        double low = candidates.stream()
                .filter(j -> j != i)
                .mapToDouble(j -> -upperEnd(pairs.get(j).get(i), ofPair))
                .min()
                .orElse(0);
        return Estimate.exponential(value, Math.min(0, low), Math.max(0, high), level);
    }

    private static double upperEnd(LogContrast contrast, double level) {
        return contrast.value() + contrast.halfWidth(level);
    }
}
