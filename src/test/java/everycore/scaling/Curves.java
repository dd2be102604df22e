package everycore.scaling;

import everycore.statistics.Sample;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/** Series made up from a known curve. */
final class Curves {

    private Curves() {}

    /** Forks scatter lognormally around the curve. */
    static ScalingSeries series(IntToDoubleFunction curve, double noise, int forks, long seed, int... threads) {
        Random random = new Random(seed);
        TreeMap<Integer, Sample> samples = new TreeMap<>();
        for (int n : threads) {
            samples.put(n, sample(random, curve.applyAsDouble(n), noise, forks));
        }
        return new ScalingSeries(samples);
    }

    /** Seeds that follow one another give a Random first numbers that do, too; these don't. */
    static long seed(int series) {
        return new SplittableRandom(series).nextLong();
    }

    static Sample sample(Random random, double median, double noise, int forks) {
        return new Sample(Stream.generate(() -> median * Math.exp(noise * random.nextGaussian()))
                .limit(forks)
                .toList());
    }
}
