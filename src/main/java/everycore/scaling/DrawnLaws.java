package everycore.scaling;

import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A law refitted to throughputs that could as well have been measured.
 *
 * @param laws the refits that converged, in the order drawn
 * @param failed how many did not
 */
record DrawnLaws(List<UniversalScalabilityLaw> laws, int failed) {

    static final int DRAWS = 1000;

    DrawnLaws {
        laws = List.copyOf(laws);
    }

    /**
     * Refits 1,000 draws of the throughputs, with the weights of the observations. Each is drawn by Student's t of its own
     * forks, as the Guide to the Expression of Uncertainty in Measurement propagates repeated readings (JCGM 101:2008,
     * 6.4.9), on a logarithmic scale, so that none is below zero; and by Student's t of the misfit.
     *
     * @param series with two forks or more at each N
     * @param observations of that series, in its order
     */
    static DrawnLaws of(ScalingSeries series, List<Observation> observations, LackOfFit lackOfFit, long seed) {
        Random random = new Random(seed);
        List<UniversalScalabilityLaw> laws = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Observation> drawn = new ArrayList<>();
            for (Observation observation : observations) {
                Sample sample = series.samples().get((int) observation.threads());
                double noise = Observation.relativeError(sample) * studentT(random, sample.size() - 1);
                double misfit = lackOfFit.misfit() * studentT(random, lackOfFit.degreesOfFreedom());
                observation.times(Math.exp(noise + misfit)).ifPresent(drawn::add);
            }
            if (drawn.size() == observations.size()) {
                BoundedFit.of(drawn, UnboundedFit.COARSE).map(FittedLaw::law).ifPresent(laws::add);
            }
        }
        return new DrawnLaws(laws, DRAWS - laws.size());
    }

    private static double studentT(Random random, int degrees) {
        double squares = 0;
        for (int i = 0; i < degrees; i++) {
            double gaussian = random.nextGaussian();
            squares += gaussian * gaussian;
        }
        return random.nextGaussian() / Math.sqrt(squares / degrees);
    }

    /** The share of the laws, between 0 and 1, that have no coherency. */
    double shareWithoutCoherency() {
        return laws.stream().filter(law -> law.coherency() == 0).count() / (double) laws.size();
    }

    /** The lower end of the percentile interval of a coefficient, infinite where nearly all values are. */
    double low(ToDoubleFunction<UniversalScalabilityLaw> coefficient, double level) {
        return sorted(coefficient)[tail(level)];
    }

    /** The upper end, infinite where so many values are. */
    double high(ToDoubleFunction<UniversalScalabilityLaw> coefficient, double level) {
        return sorted(coefficient)[laws.size() - 1 - tail(level)];
    }

    private int tail(double level) {
        return (int) (laws.size() * (1 - level) / 2);
    }

    private double[] sorted(ToDoubleFunction<UniversalScalabilityLaw> coefficient) {
        return laws.stream().mapToDouble(coefficient).sorted().toArray();
    }
}
