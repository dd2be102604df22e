package everycore.scaling;

/** The terms that the universal scalability law adds to one in its denominator, without their coefficients. */
enum LossTerm {
    /** N − 1. */
    CONTENTION {
        @Override
        double at(double threads) {
            return threads - 1;
        }
    },
    /** N(N − 1). */
    COHERENCY {
        @Override
        double at(double threads) {
            return threads * (threads - 1);
        }
    };

    abstract double at(double threads);
}
