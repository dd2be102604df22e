package everycore.scaling;

import java.util.OptionalDouble;

/**
 * X(N) = λN / (1 + σ(N − 1) + κN(N − 1)): the universal scalability law (Gunther, Guerrilla Capacity Planning, 2007),
 * and with κ = 0 Amdahl's (AFIPS 1967). It assumes one regime over all N, hence threads that do not outnumber the CPUs.
 *
 * @param contention 0 ≤ σ ≤ 1, without unit: the share of the work that threads do one after another
 * @param coherency κ ≥ 0, without unit: what each pair of threads loses by agreeing on shared data
 * @param throughputOfOne λ > 0, in the unit of the throughput: what the law gives one thread, not what was measured
 */
public record UniversalScalabilityLaw(double contention, double coherency, double throughputOfOne) {

    /** @throws IllegalArgumentException if a coefficient is out of its bounds or not finite, or the throughput not above zero */
    public UniversalScalabilityLaw {
        requireCoefficient("contention", contention, LossTerm.CONTENTION);
        requireCoefficient("coherency", coherency, LossTerm.COHERENCY);
        if (!(throughputOfOne > 0 && Double.isFinite(throughputOfOne))) {
            throw new IllegalArgumentException(
                    "the throughput of one thread is finite and above zero, not " + throughputOfOne);
        }
    }

    private static void requireCoefficient(String name, double value, LossTerm term) {
        if (!(value >= 0 && value <= term.most() && Double.isFinite(value))) {
            throw new IllegalArgumentException(
                    "the " + name + " is finite and between 0 and " + term.most() + ", unlike " + value);
        }
    }

    /** X(N), in the unit of the throughput of one; N need not be whole. */
    public double throughput(double threads) {
        double loss = contention * LossTerm.CONTENTION.at(threads) + coherency * LossTerm.COHERENCY.at(threads);
        return throughputOfOne * threads / (1 + loss);
    }

    /**
     * The N of the highest throughput, √((1 − σ)/κ), not rounded, perhaps below one.
     *
     * @return empty where throughput never falls (κ = 0) or never rises (σ = 1)
     */
    public OptionalDouble peak() {
        return coherency == 0 || contention == 1
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.sqrt((1 - contention) / coherency));
    }
}
