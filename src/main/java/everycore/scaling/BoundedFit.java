package everycore.scaling;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.exception.MathIllegalStateException;

/** The universal scalability law of least squares with 0 ≤ σ ≤ 1 and κ ≥ 0. */
final class BoundedFit {

    private BoundedFit() {}

    /**
     * The law of the least Σ w (X(N) − observed)². Where a fit breaks bounds, the best of those is taken that hold a
     * coefficient at one of the bounds broken (an active set). The residuals are assumed to be independent, with variances
     * in proportion to 1/w.
     *
     * @param observations with three distinct N at least
     * @return empty where a fit does not converge
     * @throws IllegalArgumentException if there are fewer distinct N
     */
    static Optional<FittedLaw> of(List<Observation> observations) {
        return of(observations, UnboundedFit.FINEST);
    }

    /** The same, with a tolerance. */
    static Optional<FittedLaw> of(List<Observation> observations, double tolerance) {
        long distinct = observations.stream()
                .mapToDouble(Observation::threads)
                .distinct()
                .count();
        if (distinct <= LossTerm.values().length) {
            throw new IllegalArgumentException(
                    "the universal scalability law is not determined by " + distinct + " numbers of threads");
        }
        try {
            return candidates(Map.of(), observations, tolerance)
                    .map(fit -> FittedLaw.of(fit.law(), observations))
                    .min(Comparator.comparingDouble(FittedLaw::residualSumOfSquares));
        } catch (MathIllegalStateException noConvergence) {
            return Optional.empty();
        }
    }

    /** With these coefficients held; the best law within the bounds lies on one of those that the best of all breaks. */
    private static Stream<UnboundedFit> candidates(
            Map<LossTerm, Double> held, List<Observation> observations, double tolerance) {
        UnboundedFit fit = UnboundedFit.of(held, observations, tolerance);
        Map<LossTerm, Double> broken = fit.brokenBounds();
        return broken.isEmpty()
                ? Stream.of(fit).filter(any -> any.throughputOfOne() > 0)
                : broken.keySet().stream().flatMap(term -> {
                    Map<LossTerm, Double> more = new EnumMap<>(LossTerm.class);
                    more.putAll(held);
                    more.put(term, broken.get(term));
                    return candidates(more, observations, tolerance);
                });
    }
}
