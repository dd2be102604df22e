package everycore.render;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number for programs, and the words that people read in its place.
 *
 * @param text as in the tables, so that no program needs to round again
 */
record JsonValue(Double value, Optional<Double> low, Optional<Double> high, String text) {
    static JsonValue of(Estimate estimate, Function<Estimate, String> words) {
        return new JsonValue(
                estimate.value(),
                estimate.interval().map(ConfidenceInterval::low),
                estimate.interval().map(ConfidenceInterval::high),
                words.apply(estimate));
    }
}
