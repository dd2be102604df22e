package everycore.report;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one operation takes, as one caller sees it, with an interval that may be open above: where a throughput's interval
 * reaches zero, no time is too long.
 *
 * @param seconds the estimate; infinite where no operation was done
 * @param low the least of the interval; absent where there is no interval
 * @param high the greatest of the interval, infinite where it is open; absent where there is no interval
 * @param precision of what was measured, half the interval's width over the value, in words: {@code 3.07 %} or {@code n/a}
 */
public record Cost(double seconds, OptionalDouble low, OptionalDouble high, String precision) {
    /** Absent where the threads don't all do the same, so that an operation has no time of its own. */
    public static Optional<Cost> of(Row row) {
        return row.time().map(time -> of(row, time));
    }

    private static Cost of(Row row, Estimate time) {
        String precision = Numbers.precision(row.measured());
        Optional<ConfidenceInterval> closed = time.interval();
        if (closed.isPresent()) {
            return new Cost(
                    time.value(),
                    OptionalDouble.of(closed.get().low()),
                    OptionalDouble.of(closed.get().high()),
                    precision);
        }
        return row.throughput()
                .interval()
                .filter(perSecond -> perSecond.high() > 0)
                .map(perSecond -> new Cost(
                        time.value(),
                        OptionalDouble.of(row.scores().callers() / perSecond.high()),
                        OptionalDouble.of(Double.POSITIVE_INFINITY),
                        precision))
                .orElse(new Cost(time.value(), OptionalDouble.empty(), OptionalDouble.empty(), precision));
    }
}
