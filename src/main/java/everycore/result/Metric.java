package everycore.result;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import everycore.statistics.PooledSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        scoreConfidence = scoreConfidence == null ? null : copy(scoreConfidence, UnaryOperator.identity());
        scorePercentiles =
                scorePercentiles == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(scorePercentiles));
        rawData = rawData.map(forks -> copy(forks, fork -> copy(fork, UnaryOperator.identity())));
        rawDataHistogram = rawDataHistogram.map(forks ->
                copy(forks, fork -> copy(fork, iteration -> copy(iteration, Metric::bucket))));
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

    /** The same metric with the forks of another measurement added. */
    public Metric plus(Metric other) {
        if (!scoreUnit.equals(other.scoreUnit)) {
            throw new IllegalArgumentException("can't add forks in " + other.scoreUnit + " to forks in " + scoreUnit);
        }
        List<List<Double>> forks = new ArrayList<>(iterationsByFork());
        forks.addAll(other.iterationsByFork());
        return of(scoreUnit, List.copyOf(forks));
    }

    /** The iterations by fork; a histogram counts as its weighted mean, and a file without raw data as one fork. */
    public List<List<Double>> iterationsByFork() {
        if (rawDataHistogram.isPresent() && !rawDataHistogram.get().isEmpty()) {
            return rawDataHistogram.get().stream()
                    .map(fork -> fork.stream().map(Metric::weightedMean).toList())
                    .toList();
        }
        return rawData.filter(forks -> !forks.isEmpty()).orElse(List.of(List.of(score)));
    }

    /** 0 when JMH was told to leave the raw data out. */
    int forksWithRawData() {
        int histograms = rawDataHistogram.map(List::size).orElse(0);
        return histograms > 0 ? histograms : rawData.map(List::size).orElse(0);
    }

    private static List<Double> bucket(List<Double> valueAndCount) {
        if (valueAndCount.size() != 2) {
            throw new IllegalArgumentException("a bucket of rawDataHistogram is a value and its count");
        }
        return copy(valueAndCount, UnaryOperator.identity());
    }

    private static <T> List<T> copy(List<T> values, UnaryOperator<T> copyOfValue) {
        if (values.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("null stands where JMH writes a number or an array");
        }
        return values.stream().map(copyOfValue).toList();
    }

    private static double weightedMean(List<List<Double>> buckets) {
        double sum = 0;
        double count = 0;
        for (List<Double> bucket : buckets) {
            sum += bucket.get(0) * bucket.get(1);
            count += bucket.get(1);
        }
        return sum / count;
    }
}
