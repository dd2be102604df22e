package everycore.scaling;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.exception.MathIllegalStateException;

/** Which law is fitted. */
public enum ScalingModel {
    /** X(N) = λN / (1 + σ(N − 1)) (Amdahl, AFIPS 1967). */
    AMDAHL("Amdahl's law", LossTerm.CONTENTION),
    /** X(N) = λN / (1 + σ(N − 1) + κN(N − 1)) (Gunther, 2007). */
    UNIVERSAL_SCALABILITY_LAW("The universal scalability law", LossTerm.CONTENTION, LossTerm.COHERENCY);

    private final String title;
    private final List<LossTerm> terms;

    ScalingModel(String title, LossTerm... terms) {
        this.title = title;
        this.terms = List.of(terms);
    }

    /** Its name as a sentence begins with it. */
    public String title() {
        return title;
    }

    /**
     * The law of the least Σ w (X(N) − observed)² with σ ≥ 0 and κ ≥ 0. Where the unbounded fit breaks a bound, the best
     * of the fits along the bounds is taken (an active set of three refits at most). The residuals are assumed to be
     * independent, with variances in proportion to 1/w.
     *
     * @param observations with one more distinct N than the law has terms, at least
     * @return empty where a fit does not converge
     * @throws IllegalArgumentException if there are fewer distinct N
     */
    Optional<FittedLaw> fit(List<Observation> observations) {
        long distinct = observations.stream()
                .mapToDouble(Observation::threads)
                .distinct()
                .count();
        if (distinct <= terms.size()) {
            throw new IllegalArgumentException(title + " is not determined by " + distinct + " numbers of threads");
        }
        try {
            UnboundedFit free = UnboundedFit.of(terms, observations);
            Stream<UnboundedFit> candidates = free.isWithinBounds()
                    ? Stream.of(free)
                    : alongTheBounds().map(some -> UnboundedFit.of(some, observations));
            return candidates
                    .filter(UnboundedFit::isWithinBounds)
                    .map(fit -> FittedLaw.of(fit.law(), observations))
                    .min(Comparator.comparingDouble(FittedLaw::residualSumOfSquares));
        } catch (MathIllegalStateException noConvergence) {
            return Optional.empty();
        }
    }

    /** Every choice of free terms but all of them. */
    private Stream<List<LossTerm>> alongTheBounds() {
        return IntStream.range(0, (1 << terms.size()) - 1)
                .mapToObj(chosen -> terms.stream()
                        .filter(term -> (chosen >> terms.indexOf(term) & 1) == 1)
                        .toList());
    }
}
