package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A nominal 95 % interval contains the truth in 93 to 97 % of simulated cells. The share of 4000 cells has a standard
 * error of 0.34 %, so the bounds are nearly six of them away; a normal quantile in place of Student's covers 88 % of five
 * forks, and pooled iterations less.
 */
class CoverageTest {

    private static final int CELLS = 4000;
    private static final int FORKS = 5;
    private static final int ITERATIONS = 5;
    private static final double TRUTH = 1000;

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.30})
    void meansCoverTheTruthOverGaussianForkEffects(double noise) {
        Random random = random(20261, noise);
        assertCovers(TRUTH, () -> gaussian(random, noise).meanWithInterval(0.95));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.30})
    void ratiosCoverTheTruthOverLognormalForkEffects(double noise) {
        Random random = random(20262, noise);
        assertCovers(
                2, () -> Ratios.estimate(lognormal(random, 2 * TRUTH, noise), lognormal(random, TRUTH, noise), 0.95));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.05, 0.30})
    void ratiosCoverTheTruthWhenOneSideIsThreeTimesAsNoisy(double noise) {
        Random random = random(20263, noise);
        assertCovers(
                0.5,
                () -> Ratios.estimate(lognormal(random, TRUTH / 2, noise), lognormal(random, TRUTH, noise / 3), 0.95));
    }

    /** Another seed for each noise, or all three would draw the same cells, scaled. */
    private static Random random(long seed, double noise) {
        return new Random(seed + Math.round(1000 * noise));
    }

    private static void assertCovers(double truth, Supplier<Estimate> cell) {
        Predicate<Estimate> covers =
                estimate -> estimate.interval().orElseThrow().contains(truth);
        double share =
                (double) Stream.generate(cell).limit(CELLS).filter(covers).count() / CELLS;
        assertTrue(share > 0.93 && share < 0.97, () -> "covered " + share);
    }

    /** Iterations of a fork share its effect and have noise of half that size on top. */
    private static Sample gaussian(Random random, double noise) {
        return Sample.ofForks(IntStream.range(0, FORKS)
                .mapToObj(fork -> iterations(random, TRUTH * (1 + noise * random.nextGaussian()), TRUTH * noise / 2))
                .toList());
    }

    private static List<Double> iterations(Random random, double forkMean, double noise) {
        return IntStream.range(0, ITERATIONS)
                .mapToObj(iteration -> forkMean + noise * random.nextGaussian())
                .toList();
    }

    private static Sample lognormal(Random random, double median, double noise) {
        return new Sample(IntStream.range(0, FORKS)
                .mapToObj(fork -> median * Math.exp(noise * random.nextGaussian()))
                .toList());
    }
}
