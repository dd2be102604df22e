package everycore.statistics;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Holm's step-down correction for many tests at once (Scandinavian Journal of Statistics 1979). */
public final class Holm {
    private Holm() {}

    /**
     * Which hypotheses are rejected so that the chance of rejecting any true one stays at or below the given error,
     * whatever the tests have to do with each other.
     *
     * @param pValues of the hypotheses, each from 0 to 1
     * @param error the chance for all of them together, as in 0.05
     * @return places in the list, from 0
     * @throws IllegalArgumentException if a p-value is not from 0 to 1
     */
    public static Set<Integer> rejected(List<Double> pValues, double error) {
        pValues.forEach(Holm::requireProbability);
        List<Integer> ascending = IntStream.range(0, pValues.size())
                .boxed()
                .sorted((a, b) -> Double.compare(pValues.get(a), pValues.get(b)))
                .toList();
        Set<Integer> rejected = new HashSet<>();
        for (int rank = 0; rank < ascending.size(); rank++) {
            if (pValues.get(ascending.get(rank)) > error / (ascending.size() - rank)) {
                break;
            }
            rejected.add(ascending.get(rank));
        }
        return rejected;
    }

    private static void requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("a p-value lies from 0 to 1, as " + p + " does not");
        }
    }
}
