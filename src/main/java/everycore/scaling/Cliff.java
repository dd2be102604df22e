package everycore.scaling;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A fall of throughput from one thread to two, and the contended plateau behind it. A shared cache line that starts to
 * move is another regime, which no law fitted through N = 1 describes.
 *
 * @param ratio X(2)/X(1), without unit, below 0.75 with the whole of its interval
 * @param plateau the median of X(N) over N ≥ 2, in the unit of the samples
 * @param lowest the least of these
 * @param highest the greatest of these
 */
public record Cliff(Estimate ratio, double plateau, double lowest, double highest) implements ScalingOutcome {

    /** To fall so deep, a law would need σ + 2κ > 5/3: a second thread that takes more than it brings. */
    private static final double LARGEST_RATIO = 0.75;

    /** @throws IllegalArgumentException if the ratio is not wholly below 0.75 or the plateau is not between its ends */
    public Cliff {
        Objects.requireNonNull(ratio, "ratio");
        if (!(upperEnd(ratio) < LARGEST_RATIO)) {
            throw new IllegalArgumentException(
                    "a ratio of " + ratio.value() + ", which may be " + upperEnd(ratio) + ", is no cliff");
        }
        if (!(lowest <= plateau && plateau <= highest)) {
            throw new IllegalArgumentException(
                    "a plateau of " + plateau + " is not between " + lowest + " and " + highest);
        }
    }

    /**
     * What a fall from one thread to two is: a cliff where all of the interval of X(2)/X(1) lies below 0.75, or the ratio
     * where there is no interval, and perhaps a cliff where only the ratio does. The bound is a rule of thumb.
     *
     * @param series whose plateau counts every N from two on, so restrict it first to the N that are meant
     * @param level the confidence level of the ratio, as in 0.95
     * @return empty, too, where N = 1 or N = 2 was not measured or X(1) is zero
     * @throws IllegalArgumentException if the level is not inside (0, 1)
     */
    static Optional<ScalingOutcome> of(ScalingSeries series, double level) {
        ConfidenceInterval.requireLevel(level);
        return series.at(1)
                .flatMap(one -> series.at(2).map(two -> Ratios.estimate(two, one, level)))
                .filter(ratio -> ratio.value() < LARGEST_RATIO)
                .map(ratio -> upperEnd(ratio) < LARGEST_RATIO
                        ? new Cliff(ratio, contended(series.from(2)))
                        : new ScalingRefusal.PerhapsCliff(ratio));
    }

    private static double upperEnd(Estimate ratio) {
        return ratio.interval().map(ConfidenceInterval::high).orElse(ratio.value());
    }

    private Cliff(Estimate ratio, double[] contended) {
        this(ratio, StatUtils.percentile(contended, 50), StatUtils.min(contended), StatUtils.max(contended));
    }

    private static double[] contended(ScalingSeries series) {
        return series.samples().values().stream().mapToDouble(Sample::mean).toArray();
    }
}
