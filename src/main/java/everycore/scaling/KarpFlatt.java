package everycore.scaling;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Optional;

/**
 * The Karp–Flatt metric, the experimentally determined serial fraction: e(N) = (1/S − 1/N) / (1 − 1/N), where S is the
 * speedup X(N)/X(1) (Karp and Flatt, CACM 1990). It has no unit.
 *
 * <p>Constant over N, it speaks of contention alone; where the USL holds and λ = X(1), e(N) = σ + κN. Below zero the
 * speedup is superlinear, above one N threads do less than one.
 */
public final class KarpFlatt {

    private KarpFlatt() {}

    /**
     * The metric of a speedup with its interval: the ends of the speedup's, transformed and swapped, since e falls as S
     * rises. It assumes what the speedup's interval does, and covers as often.
     *
     * @param threads N, two or more
     * @return without interval where the speedup has none, or where an end leaves the range of a double; infinite for a
     *     speedup of zero
     * @throws IllegalArgumentException if N is below two
     */
    public static Estimate of(Estimate speedup, int threads) {
        if (threads < 2) {
            throw new IllegalArgumentException("the Karp–Flatt metric needs two threads or more, not " + threads);
        }
        Optional<ConfidenceInterval> interval = speedup.interval()
                .filter(ends -> Double.isFinite(metric(ends.low(), threads)))
                .map(ends -> new ConfidenceInterval(
                        metric(ends.high(), threads), metric(ends.low(), threads), ends.level()));
        return new Estimate(metric(speedup.value(), threads), interval);
    }

    private static double metric(double speedup, int threads) {
        double share = 1.0 / threads;
        return (1 / speedup - share) / (1 - share);
    }
}
