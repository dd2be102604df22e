package everycore.statistics;

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
     * The metric of a cell with an interval: the ends of the speedup's, transformed and swapped, since e falls as S
     * rises. It assumes what {@link Ratios#estimate} does, and covers as often.
     *
     * @param many the throughput of N threads
     * @param one the throughput of one thread, in the unit of {@code many}
     * @param threads N, two or more
     * @param level the confidence level, as in 0.95
     * @return without interval where the speedup has none, or where an end leaves the range of a double; infinite for a
     *     speedup of zero
     * @throws IllegalArgumentException if N is below two or the level is not inside (0, 1)
     */
    public static Estimate estimate(Sample many, Sample one, int threads, double level) {
        if (threads < 2) {
            throw new IllegalArgumentException("The Karp–Flatt metric needs two threads or more, not " + threads + ".");
        }
        return of(Ratios.estimate(many, one, level), threads);
    }

    /** The same for a speedup that is known already. */
    public static Estimate of(Estimate speedup, int threads) {
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
