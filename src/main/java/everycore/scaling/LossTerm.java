package everycore.scaling;

import java.util.Map;

/** The terms that the universal scalability law adds to one in its denominator, without their coefficients. */
enum LossTerm {
    /** N − 1. Its coefficient is a share of the work, so one at most. */
    CONTENTION(1) {
        @Override
        double at(double threads) {
            return threads - 1;
        }
    },
    /** N(N − 1). */
    COHERENCY(Double.POSITIVE_INFINITY) {
        @Override
        double at(double threads) {
            return threads * (threads - 1);
        }
    };

    private final double most;

    LossTerm(double most) {
        this.most = most;
    }

    /** The greatest coefficient that has a meaning; the least is zero. */
    double most() {
        return most;
    }

    /** 1 + Σ coefficient · term, with zero for the terms that are left out. */
    static double denominator(Map<LossTerm, Double> coefficients, double threads) {
        double denominator = 1;
        for (Map.Entry<LossTerm, Double> part : coefficients.entrySet()) {
            denominator += part.getValue() * part.getKey().at(threads);
        }
        return denominator;
    }

    abstract double at(double threads);
}
