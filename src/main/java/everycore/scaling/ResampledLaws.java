package everycore.scaling;

import everycore.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * A law refitted to forks drawn anew.
 *
 * @param laws the refits that converged, in the order drawn
 * @param failed how many did not
 */
record ResampledLaws(List<UniversalScalabilityLaw> laws, int failed) {

    static final int DRAWS = 1000;

    ResampledLaws {
        laws = List.copyOf(laws);
    }

    /**
     * Refits 1,000 draws with replacement from the forks of each N, with the weights of the observations.
     *
     * @param series with two forks or more at each N
     * @param observations of that series, in its order
     */
    static ResampledLaws of(ScalingModel model, ScalingSeries series, List<Observation> observations, long seed) {
        Random random = new Random(seed);
        List<UniversalScalabilityLaw> laws = new ArrayList<>();
        for (int draw = 0; draw < DRAWS; draw++) {
            List<Observation> drawn = new ArrayList<>();
            for (Observation observation : observations) {
                Sample sample = series.samples().get((int) observation.threads());
                drawn(observation, sample, random).ifPresent(drawn::add);
            }
            if (drawn.size() == observations.size()) {
                model.fit(drawn).map(FittedLaw::law).ifPresent(laws::add);
            }
        }
        return new ResampledLaws(laws, DRAWS - laws.size());
    }

    /**
     * The mean of k forks drawn from k, which has only (k − 1)/k of the variance of a mean of k; its deviation is widened
     * by √(k/(k − 1)) (Davison and Hinkley, Bootstrap Methods, 1997). Empty if that is no throughput above zero.
     */
    private static Optional<Observation> drawn(Observation observation, Sample sample, Random random) {
        int k = sample.size();
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += sample.forkMeans().get(random.nextInt(k));
        }
        double mean = observation.throughput();
        double widened = mean + Math.sqrt(k / (k - 1.0)) * (sum / k - mean);
        return widened > 0
                ? Optional.of(new Observation(observation.threads(), widened, observation.weight()))
                : Optional.empty();
    }

    /** The share of the laws, between 0 and 1, that have no coherency. */
    double shareWithoutCoherency() {
        return laws.stream().filter(law -> law.coherency() == 0).count() / (double) laws.size();
    }

    /** The lower end of the percentile interval of a coefficient. */
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
