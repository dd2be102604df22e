package everycore.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An entry's place in a run of pairs, whose sides are measured in lock-step: the forks of one number stand beside each other in the
 * files of one run, and so do their iterations.
 *
 * @param id the same in all files of a run of pairs, and in no others; hexadecimal
 * @param with what the other side is called: of the baseline and its control the candidate, of the candidate the baseline
 * @param numbers of each fork its pair within the cell, from 1; none in what a whole run has in common
 */
public record Pairing(String id, Side side, String with, Order order, List<Integer> numbers) {
    /** What is measured beside what. */
    public enum Side {
        @JsonProperty("A")
        BASELINE,
        @JsonProperty("B")
        CANDIDATE,
        /** The baseline once more. */
        @JsonProperty("control")
        CONTROL
    }

    /** When the iterations of two sides run. */
    public enum Order {
        /** In turns: A B B A. */
        @JsonProperty("alternate")
        ALTERNATE,
        /** Both at once, each on CPUs of its own. */
        @JsonProperty("duet")
        DUET
    }

    public Pairing {
        if (id == null || !id.matches("[0-9a-f]+")) {
            throw new IllegalArgumentException("id of pairs must be hexadecimal");
        }
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(with, "with");
        Objects.requireNonNull(order, "order");
        numbers = List.copyOf(Objects.requireNonNull(numbers, "numbers"));
        if (numbers.stream().anyMatch(number -> number < 1)) {
            throw new IllegalArgumentException("numbers of pairs count from 1");
        }
        if (numbers.stream().distinct().count() < numbers.size()) {
            throw new IllegalArgumentException("two forks have one number of a pair");
        }
    }

    /** What the whole run has in common. */
    Pairing withoutNumbers() {
        return withNumbers(List.of());
    }

    /** The same for other forks. */
    Pairing withNumbers(List<Integer> others) {
        return new Pairing(id, side, with, order, others);
    }

    /** With the pairs of other forks of the same cell, on the same side of the same run. */
    Pairing plus(Pairing other) {
        return withNumbers(
                Stream.concat(numbers.stream(), other.numbers.stream()).toList());
    }

    boolean isOfSideOf(Pairing other) {
        return withoutNumbers().equals(other.withoutNumbers());
    }
}
