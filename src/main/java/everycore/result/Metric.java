package everycore.result;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import everycore.statistics.Buckets;
import everycore.statistics.Doubles;
import everycore.statistics.Estimate;
import everycore.statistics.PooledSummary;
import everycore.statistics.Sample;
import everycore.statistics.SampledTimes;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One metric of an entry, in JMH's own shape.
 *
 * @param score mean over all iterations of all forks, in {@code scoreUnit}
 * @param scoreError JMH's own pooled error at 99.9 %, which ignores the differences between forks
 * @param rawData {@code [fork][iteration]}; absent for JMH's sample mode, empty when JMH was told to leave it out
 * @param rawDataHistogram {@code [fork][iteration][bucket]}, a bucket being a value and its count; sample mode alone
 */
@JsonPropertyOrder({
    "score",
    "scoreError",
    "scoreConfidence",
    "scorePercentiles",
    "scoreUnit",
    "rawData",
    "rawDataHistogram"
})
public record Metric(
        Double score,
        Double scoreError,
        List<Double> scoreConfidence,
        Map<String, Double> scorePercentiles,
        String scoreUnit,
        Optional<List<List<Double>>> rawData,
        Optional<List<List<List<List<Double>>>>> rawDataHistogram) {
    public Metric {
        if (score == null || scoreUnit == null) {
            throw new IllegalArgumentException("a metric needs a score and a scoreUnit");
        }
        scoreConfidence = scoreConfidence == null ? null : numbers(scoreConfidence);
        scorePercentiles =
                scorePercentiles == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(scorePercentiles));
        rawData = rawData.map(forks -> copy(forks, Metric::numbers));
        rawDataHistogram = rawDataHistogram.map(forks -> copy(forks, fork -> copy(fork, Buckets::copyOf)));
    }

    /** Summarises the iterations of all forks as JMH does. */
    public static Metric of(String unit, List<List<Double>> rawData) {
        PooledSummary summary = PooledSummary.of(rawData);
        return new Metric(
                summary.score(),
                summary.scoreError(),
                List.of(summary.confidenceLow(), summary.confidenceHigh()),
                summary.percentiles(),
                unit,
                Optional.of(rawData),
                Optional.empty());
    }

    /** The mean of each fork, in the unit of the score: over all samples of the fork where single calls were timed. */
    public Sample forkMeans() {
        return sampledTimes().map(SampledTimes::forkMeans).orElseGet(() -> Sample.ofForks(iterationsByFork()));
    }

    /** The mean of one fork, in the unit of the score; empty where it has none, or none that a double holds. */
    public OptionalDouble meanOfFork(int row) {
        Metric fork = new Metric(
                score,
                null,
                null,
                null,
                scoreUnit,
                rawData.filter(forks -> rawDataHistogram.isEmpty()).map(forks -> List.of(forks.get(row))),
                rawDataHistogram.map(forks -> List.of(forks.get(row))));
        try {
            return OptionalDouble.of(fork.forkMeans().mean());
        } catch (IllegalArgumentException e) {
            return OptionalDouble.empty();
        }
    }

    /** Whether the file holds what mode sample has timed. */
    boolean hasSamples() {
        return rawDataHistogram.filter(forks -> !forks.isEmpty()).isPresent();
    }

    /** The single calls that mode sample has timed since JMH 1.14, in the unit of the score. */
    public Optional<SampledTimes> sampledTimes() {
        return rawDataHistogram.filter(forks -> !forks.isEmpty()).map(SampledTimes::ofForks);
    }

    /**
     * Percentiles of the samples of all forks, in the unit of the score: from the samples, with an interval where forks
     * allow one, or else as JMH says them; without those that it doesn't say.
     *
     * @param ranks in percent
     */
    public SortedMap<Double, Estimate> percentiles(List<Double> ranks, double level) {
        Optional<SampledTimes> times = sampledTimes();
        SortedMap<Double, Estimate> percentiles = new TreeMap<>();
        for (double rank : ranks) {
            times.map(it -> it.percentile(rank, level))
                    .or(() -> Optional.ofNullable(scorePercentiles)
                            .map(said -> said.get(String.valueOf(rank)))
                            .map(value -> new Estimate(value, Optional.empty())))
                    .ifPresent(percentile -> percentiles.put(rank, percentile));
        }
        return percentiles;
    }

    /** The mean over all iterations, or all samples, which is what JMH makes the score of; NaN without any. */
    public double pooledMean() {
        return sampledTimes().map(SampledTimes::mean).orElseGet(() -> meanOfAll(iterationsByFork()));
    }

    private static double meanOfAll(List<List<Double>> iterationsByFork) {
        double sum = 0;
        int count = 0;
        for (List<Double> fork : iterationsByFork) {
            for (double iteration : fork) {
                sum += iteration;
                count++;
            }
        }
        return sum / count;
    }

    /** Whether the file holds what the score was made of. */
    public boolean hasRawData() {
        return forksWithRawData() > 0;
    }

    /** One metric of the forks of several measurements. */
    static Metric joined(List<Metric> metrics) {
        String unit = metrics.get(0).scoreUnit;
        for (Metric other : metrics) {
            if (!unit.equals(other.scoreUnit)) {
                throw new IllegalArgumentException("can't add forks in " + other.scoreUnit + " to forks in " + unit);
            }
        }
        return metrics.stream().allMatch(metric -> metric.rawDataHistogram.isPresent())
                ? ofSamples(
                        unit,
                        metrics.stream()
                                .flatMap(metric -> metric.rawDataHistogram.get().stream())
                                .toList())
                : of(
                        unit,
                        metrics.stream()
                                .flatMap(metric -> metric.iterationsByFork().stream())
                                .toList());
    }

    /** The same metric of some of its forks. */
    Metric ofForks(List<Integer> rows) {
        return rawDataHistogram
                .map(forks -> ofSamples(scoreUnit, rows.stream().map(forks::get).toList()))
                .orElseGet(() ->
                        of(scoreUnit, rows.stream().map(iterationsByFork()::get).toList()));
    }

    /** JMH's error and interval of the samples are in no report, so they are unknown. */
    private static Metric ofSamples(String unit, List<List<List<List<Double>>>> histograms) {
        double score = SampledTimes.ofForks(histograms).mean();
        return new Metric(score, Double.NaN, null, null, unit, Optional.empty(), Optional.of(histograms));
    }

    /** The iterations by fork; a histogram counts as its weighted mean, and a file without raw data as one fork. */
    public List<List<Double>> iterationsByFork() {
        if (rawDataHistogram.isPresent() && !rawDataHistogram.get().isEmpty()) {
            return rawDataHistogram.get().stream()
                    .map(fork -> fork.stream().map(Metric::mean).toList())
                    .toList();
        }
        return rawData.filter(forks -> !forks.isEmpty()).orElse(List.of(List.of(score)));
    }

    /** 0 when JMH was told to leave the raw data out. */
    int forksWithRawData() {
        int histograms = rawDataHistogram.map(List::size).orElse(0);
        return histograms > 0 ? histograms : rawData.map(List::size).orElse(0);
    }

    private static List<Double> numbers(List<Double> values) {
        requireNoNull(values);
        return Doubles.copyOf(values);
    }

    private static <T> List<T> copy(List<T> values, UnaryOperator<T> copyOfValue) {
        requireNoNull(values);
        return values.stream().map(copyOfValue).toList();
    }

    private static void requireNoNull(List<?> values) {
        for (Object value : values) {
            if (value == null) {
                throw new IllegalArgumentException("null stands where JMH writes a number or an array");
            }
        }
    }

    private static double mean(List<List<Double>> buckets) {
        return Buckets.copyOf(buckets).mean();
    }
}
