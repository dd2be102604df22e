package everycore.result;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import everycore.statistics.PooledSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
