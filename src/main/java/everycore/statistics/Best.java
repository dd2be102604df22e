package everycore.statistics;

import java.util.List;
import java.util.Set;

/**
 * Which of several candidates is the best, as far as their forks can tell.
 *
 * @param candidates places in the list, from 0, of those that can't be told from the best
 * @param ratiosToBestOther of each candidate to the best of the others, with intervals that hold for all together
 * @param level the chance that the truly best is among the candidates, and that all intervals hold
 */
public record Best(Set<Integer> candidates, List<Estimate> ratiosToBestOther, double level) {

    public Best {
        candidates = Set.copyOf(candidates);
        ratiosToBestOther = List.copyOf(ratiosToBestOther);
    }

    /** @param samples of throughputs, or of anything of which more is better */
    public static Best of(List<Sample> samples, double level) {
        throw new UnsupportedOperationException();
    }
}
