package everycore.result;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How the forks of one cell came to be.
 *
 * @param forkOrder the place of each fork in the order in which all forks of the run were measured, from 1
 * @param forkSeconds wall time of each fork, with its start and its end
 */
public record ForkHistory(List<Integer> forkOrder, List<Double> forkSeconds) {
    public ForkHistory {
        forkOrder = List.copyOf(Objects.requireNonNull(forkOrder, "forkOrder"));
        forkSeconds = List.copyOf(Objects.requireNonNull(forkSeconds, "forkSeconds"));
        if (forkOrder.size() != forkSeconds.size()) {
            throw new IllegalArgumentException(
                    "evidence of " + forkOrder.size() + " places but " + forkSeconds.size() + " times of forks");
        }
        if (forkOrder.stream().anyMatch(order -> order < 1)) {
            throw new IllegalArgumentException("forkOrder counts from 1");
        }
        if (forkSeconds.stream().anyMatch(seconds -> !(seconds >= 0 && Double.isFinite(seconds)))) {
            throw new IllegalArgumentException("forkSeconds must be finite, and not negative");
        }
    }

    static final ForkHistory NONE = new ForkHistory(List.of(), List.of());

    ForkHistory plus(int order, double seconds) {
        return new ForkHistory(
                Stream.concat(forkOrder.stream(), Stream.of(order)).toList(),
                Stream.concat(forkSeconds.stream(), Stream.of(seconds)).toList());
    }

    ForkHistory ofForks(List<Integer> rows) {
        return new ForkHistory(
                rows.stream().map(forkOrder::get).toList(),
                rows.stream().map(forkSeconds::get).toList());
    }
}
