package everycore.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;

/**
 * How long single calls took, as JMH's mode sample times them.
 *
 * @param forks the number of calls by what each of them took, in any unit of time; each fork with a call at least
 */
public record SampledTimes(List<SortedMap<Double, Double>> forks) {
    /** Beyond it a few forks see too few calls; see {@link #percentile}. */
    private static final double HIGHEST_RANK_WITH_INTERVAL = 99;

    /** More can't be counted one by one in a double, and have no places between them. */
    private static final double MOST_CALLS = 0x1p53;

    /** @throws IllegalArgumentException if there is no fork, a fork without a call, or a time or count that can't be */
    public SampledTimes {
        forks = forks.stream()
                .<SortedMap<Double, Double>>map(fork -> Collections.unmodifiableSortedMap(new TreeMap<>(fork)))
                .toList();
        if (forks.isEmpty() || forks.stream().anyMatch(SortedMap::isEmpty)) {
            throw new IllegalArgumentException("sampled times need a fork, and each fork a call");
        }
        forks.forEach(fork -> fork.forEach(SampledTimes::requireCalls));
    }

    private static void requireCalls(double time, double count) {
        if (!Double.isFinite(time) || !(count > 0 && count <= MOST_CALLS)) {
            throw new IllegalArgumentException("a histogram can't hold " + count + " calls that took " + time);
        }
    }

    /**
     * A fork without any call is left out.
     *
     * @param histograms JMH's {@code rawDataHistogram}: {@code [fork][iteration][bucket]}, a bucket being a time and its count
     * @throws IllegalArgumentException if nothing remains, or a time or count can't be
     */
    public static SampledTimes ofForks(List<List<List<List<Double>>>> histograms) {
        return new SampledTimes(histograms.stream()
                .map(fork -> calls(fork.stream().map(Buckets::copyOf).toList()))
                .filter(fork -> !fork.isEmpty())
                .toList());
    }

    /** Most buckets of a fork's iterations are of the same times, so that these are found before they are counted. */
    private static SortedMap<Double, Double> calls(List<Buckets> fork) {
        double[] times = fork.stream().flatMapToDouble(Buckets::times).sorted().toArray();
        int distinct = 0;
        for (int i = 0; i < times.length; i++) {
            if (i == 0 || Double.compare(times[i], times[i - 1]) != 0) {
                times[distinct++] = times[i];
            }
        }
        double[] counts = new double[distinct];
        for (Buckets iteration : fork) {
            for (int i = 0; i < iteration.size(); i++) {
                if (iteration.count(i) != 0) {
                    counts[Arrays.binarySearch(times, 0, distinct, iteration.time(i))] += iteration.count(i);
                }
            }
        }
        SortedMap<Double, Double> calls = new TreeMap<>();
        for (int i = 0; i < distinct; i++) {
            calls.put(times[i], counts[i]);
        }
        return calls;
    }

    /** The mean of each fork over all of its calls. */
    public Sample forkMeans() {
        return new Sample(forks.stream().map(SampledTimes::mean).toList());
    }

    /** The mean over all calls of all forks, which is JMH's score. */
    public double mean() {
        return mean(pooled());
    }

    /**
     * A percentile over the calls of all forks, by JMH's ranks: linear between neighbours at rank · (n + 1) / 100, type 6 of
     * Hyndman and Fan (The American Statistician 1996).
     *
     * <p>Its interval is Woodruff's (Journal of the American Statistical Association 1952) over forks: the calls that took at
     * most the percentile are a share of each fork; Student's t over the forks gives an interval of that share, on the logit
     * scale as a share near 1 is lopsided; and the times at its two ends are the interval. It assumes independent forks, and
     * nothing of the calls in one. Beyond the 99th percentile it covers too few truths.
     *
     * @param rank in percent, from 0 to 100, which are the least and the greatest
     * @return without interval for fewer than three forks, for a rank of 0 or above 99, and where no call took longer, so that
     *     forks can't differ
     */
    public Estimate percentile(double rank, double level) {
        SortedMap<Double, Double> pooled = pooled();
        double value = percentile(pooled, rank);
        boolean allowsInterval = forks.size() >= Sample.FEWEST_FOR_A_VERDICT
                && rank > 0
                && rank <= HIGHEST_RANK_WITH_INTERVAL
                && value < pooled.lastKey();
        return new Estimate(
                value, allowsInterval ? Optional.of(interval(pooled, value, rank / 100, level)) : Optional.empty());
    }

    private ConfidenceInterval interval(SortedMap<Double, Double> pooled, double value, double share, double level) {
        double meanCalls = calls(pooled) / forks.size();
        List<Double> residuals = new ArrayList<>();
        double pooledShare = callsUpTo(value, pooled) / calls(pooled);
        for (SortedMap<Double, Double> fork : forks) {
            // Of a ratio of sums, as forks differ in their number of calls (Cochran, Sampling Techniques, 1977, 6.4).
            residuals.add((callsUpTo(value, fork) - pooledShare * calls(fork)) / meanCalls);
        }
        double halfWidth = StudentT.criticalValue(level, forks.size() - 1)
                * new Sample(residuals).standardDeviation()
                / Math.sqrt(forks.size())
                / (share * (1 - share));
        double logit = Math.log(share / (1 - share));
        double low = percentile(pooled, 100 * shareAt(logit - halfWidth));
        double high = percentile(pooled, 100 * shareAt(logit + halfWidth));
        // Forks that are all alike leave it no width, and then a rounding could leave the value outside.
        return new ConfidenceInterval(Math.min(low, value), Math.max(high, value), level);
    }

    private static double shareAt(double logit) {
        return 1 / (1 + Math.exp(-logit));
    }

    private SortedMap<Double, Double> pooled() {
        SortedMap<Double, Double> pooled = new TreeMap<>();
        forks.forEach(fork -> fork.forEach((time, count) -> pooled.merge(time, count, Double::sum)));
        return pooled;
    }

    private static double percentile(SortedMap<Double, Double> calls, double rank) {
        double position = rank * (calls(calls) + 1) / 100;
        double below = timeOfCall(calls, Math.floor(position));
        double above = timeOfCall(calls, Math.floor(position) + 1);
        return below + (above - below) * (position - Math.floor(position));
    }

    /** The time of the fastest call for a place below 1, of the slowest for one beyond the last. */
    private static double timeOfCall(SortedMap<Double, Double> calls, double place) {
        double passed = 0;
        for (Map.Entry<Double, Double> bucket : calls.entrySet()) {
            passed += bucket.getValue();
            if (passed >= place) {
                return bucket.getKey();
            }
        }
        return calls.lastKey();
    }

    private static double callsUpTo(double time, SortedMap<Double, Double> calls) {
        return calls(calls.headMap(Math.nextUp(time)));
    }

    private static double calls(SortedMap<Double, Double> calls) {
        return calls.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double mean(SortedMap<Double, Double> calls) {
        DoubleStream sums = calls.entrySet().stream().mapToDouble(bucket -> bucket.getKey() * bucket.getValue());
        return sums.sum() / calls(calls);
    }
}
