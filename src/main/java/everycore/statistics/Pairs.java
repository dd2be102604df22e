package everycore.statistics;

import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * One cell on two sides that were measured in lock-step: pairs of forks whose iterations took turns, or ran at once, so that
 * neighbours met the same weather.
 *
 * <p>A pair gives one number, the median log ratio of neighbours: a disturbance hits one of two neighbours or neither, and
 * shall not count by its size. The sides take turns A B B A, and the median is over as many neighbours with the one first as
 * with the other, so that a drift, which moves the two apart, leaves it alone. Sides that run at once change their CPUs
 * half-way, and the number is the mean of the medians of both halves, in which the CPUs cancel. The interval is Student's t over pairs (Student,
 * Biometrika 1908), for iterations of one fork share its JIT decisions and its layout. It assumes independent pairs whose
 * numbers are about Gaussian. What a side does in fewer than half of its iterations, such as a collection now and then, a median
 * can't see: {@link #nowAndThen} tells where that differs.
 *
 * @param pairs at least one
 */
public record Pairs(List<Pair> pairs) {
    /**
     * Two forks.
     *
     * @param baseline throughput by iteration, all above zero
     * @param candidate that of the neighbours, as many
     * @param atOnce whether neighbours ran at the same time, and after half of them on each other's CPUs
     */
    public record Pair(List<Double> baseline, List<Double> candidate, boolean atOnce) {

        /** @throws IllegalArgumentException if there is no iteration, or one without a neighbour, or not above zero */
        public Pair {
            baseline = List.copyOf(baseline);
            candidate = List.copyOf(candidate);
            if (baseline.isEmpty() || baseline.size() != candidate.size()) {
                throw new IllegalArgumentException(
                        "a pair has iterations side by side, not " + baseline.size() + " and " + candidate.size());
            }
            requirePositive(baseline);
            requirePositive(candidate);
        }

        private static void requirePositive(List<Double> iterations) {
            for (double iteration : iterations) {
                if (!(iteration > 0 && Double.isFinite(iteration))) {
                    throw new IllegalArgumentException("an iteration in a pair is above zero, not " + iteration);
                }
            }
        }

        /** The median log ratio of neighbours, as many of which had the one side first, or on these CPUs, as the other. */
        double typical() {
            int half = baseline.size() / 2;
            return atOnce && half > 0
                    ? (median(0, half) + median(half, 2 * half)) / 2
                    : median(0, Math.max(1, 2 * half));
        }

        private double median(int from, int to) {
            double[] ratios = IntStream.range(from, to)
                    .mapToDouble(i -> Math.log(candidate.get(i) / baseline.get(i)))
                    .toArray();
            return StatUtils.percentile(ratios, 50);
        }

        /** The log ratio of all work done. */
        double ofMeans() {
            return Math.log(mean(candidate) / mean(baseline));
        }
    }

    public Pairs {
        pairs = List.copyOf(pairs);
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("a paired comparison needs a pair");
        }
    }

    public int count() {
        return pairs.size();
    }

    /** Whether there are enough for an interval that a verdict can stand on. */
    public boolean areEnough() {
        return count() >= Sample.FEWEST_FOR_A_VERDICT;
    }

    /**
     * How the candidate's work differs from what {@link Comparison} says of its typical iterations: the ratio of the mean
     * throughputs over that of the medians, by Student's t over pairs. Away from 1 one side loses, or wins, in a few of its
     * iterations what the other doesn't.
     *
     * @throws IllegalArgumentException if there are too few pairs
     */
    public Comparison nowAndThen(double margin, double level) {
        return Comparison.of(over(pair -> pair.ofMeans() - pair.typical()), margin, level);
    }

    /** The ratio of the mean throughputs, by Student's t over pairs. */
    public Estimate ratioOfMeans(double level) {
        return over(Pair::ofMeans).ratio(level);
    }

    /**
     * The half-width of the paired interval over that of {@link Comparison#of(Sample, Sample, double, double)}, Welch's, of the
     * same forks; both of logarithms. Infinite where these don't vary and the pairs do.
     *
     * @throws IllegalArgumentException if there are too few pairs
     */
    public double widthToUnpaired(double level) {
        double paired = contrast().halfWidth(level);
        return paired == 0 ? 0 : paired / unpaired().halfWidth(level);
    }

    /** Of the same forks by their means. */
    LogContrast unpaired() {
        return LogContrast.of(List.of(means(Pair::candidate)), List.of(means(Pair::baseline)), 1)
                .orElseThrow();
    }

    /**
     * The ratio between disturbances, by Student's t over pairs.
     *
     * @throws IllegalArgumentException if there are too few pairs
     */
    public Estimate ratio(double level) {
        return contrast().ratio(level);
    }

    LogContrast contrast() {
        return over(Pair::typical);
    }

    /** The mean over cells, each of which has pairs of its own. */
    static LogContrast ofFamily(List<Pairs> cells) {
        List<Sample> numbers =
                cells.stream().map(cell -> cell.numbers(Pair::typical)).toList();
        return LogContrast.of(
                numbers.stream().mapToDouble(Sample::mean).average().orElseThrow(),
                numbers.stream()
                        .map(cell -> Variance.of(cell)
                                .dividedBy(cell.size())
                                .dividedBy(cells.size())
                                .dividedBy(cells.size()))
                        .toList());
    }

    private LogContrast over(ToDoubleFunction<Pair> number) {
        Sample numbers = numbers(number);
        return LogContrast.of(numbers.mean(), List.of(Variance.of(numbers).dividedBy(count())));
    }

    private Sample numbers(ToDoubleFunction<Pair> number) {
        if (!areEnough()) {
            throw new IllegalArgumentException(count() + " pairs are too few for an interval");
        }
        return new Sample(pairs.stream().mapToDouble(number).boxed().toList());
    }

    private Sample means(Function<Pair, List<Double>> side) {
        return new Sample(pairs.stream().map(pair -> mean(side.apply(pair))).toList());
    }

    private static double mean(List<Double> iterations) {
        return iterations.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
