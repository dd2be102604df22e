package everycore.report;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Fixtures;
import everycore.result.Pairing;
import everycore.result.Pairing.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Files of a run of pairs, in weather that their sides share: a machine that is a fifth slower in every third turn or so. */
public final class LockStep {
    public static final String RUN = "c0ffee";
    private static final int PAIRS = 5;
    private static final int ITERATIONS = 20;
    private static final double OWN_NOISE = 0.003;

    private LockStep() {}

    /** What a side does with the weather of a cell. */
    public interface Speed {
        /**
         * @param weather the speed of the machine
         * @param random noise of the side's own
         */
        double of(int pair, int iteration, double weather, Random random);
    }

    /** A side that is so fast. */
    public static Speed at(double throughput) {
        return (pair, iteration, weather, random) -> throughput * weather * noise(random);
    }

    /** A side on which the machine's weather has no bearing, as contention makes its own. */
    public static Speed whimsical(double throughput) {
        return (pair, iteration, weather, random) -> throughput
                * Math.exp(0.05 * new Random(pair * 31L + Double.hashCode(throughput)).nextGaussian())
                * noise(random);
    }

    private static double noise(Random random) {
        return Math.exp(OWN_NOISE * random.nextGaussian());
    }

    public static Entry cell(String benchmark, Side side, Speed speed) {
        return cell(benchmark, "ops/s", side, RUN, speed);
    }

    /** Neighbours meet one weather; sides have noise of their own. */
    public static Entry cell(String benchmark, String unit, Side side, String run, Speed speed) {
        Random random = new Random(benchmark.hashCode() + 7L * side.ordinal());
        Random shared = new Random(benchmark.hashCode());
        List<List<Double>> forks = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            List<Double> iterations = new ArrayList<>();
            double day = Math.exp(0.1 * shared.nextGaussian());
            for (int i = 0; i < ITERATIONS; i++) {
                iterations.add(speed.of(pair, i, day * (shared.nextInt(3) == 0 ? 0.8 : 1), random));
            }
            forks.add(iterations);
        }
        Entry entry = Fixtures.entry(benchmark, 1, unit, forks, Map.of());
        return entry.withEnvironment(environment(side, run));
    }

    private static Environment environment(Side side, String run) {
        List<Integer> numbers = IntStream.rangeClosed(1, PAIRS).boxed().toList();
        return Fixtures.session("run of " + side, Optional.of(run), "2026-01-02T08:00:00Z", 7, Measured.environment(2))
                .withPairs(Optional.of(
                        new Pairing(run, side, side == Side.CANDIDATE ? "A" : "B", Pairing.Order.ALTERNATE, numbers)));
    }
}
