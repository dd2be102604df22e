package everycore.run;

import everycore.result.Pairing;
import java.util.List;

/**
 * Two sides that are measured in lock-step.
 *
 * @param control whether the baseline is measured once more beside them
 * @param variants the two benchmarks that are compared, by their whole names; none where builds or JVMs are
 */
public record PairChoice(Pairing.Order order, boolean control, List<String> variants) {
    public PairChoice {
        variants = List.copyOf(variants);
        if (!variants.isEmpty() && variants.stream().distinct().count() != 2) {
            throw new IllegalArgumentException("a pair has two variants, and not " + variants);
        }
    }
}
