package everycore.result;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a metric field by field. */
final class MetricReader {
    private Double score;
    private Double scoreError;
    private List<Double> scoreConfidence;
    private Map<String, Double> scorePercentiles;
    private String scoreUnit;
    private Optional<List<List<Double>>> rawData = Optional.empty();
    private Optional<List<List<List<List<Double>>>>> rawDataHistogram = Optional.empty();

    private MetricReader() {}

    static Metric whole(JsonParser in, DeserializationContext context) throws IOException {
        return read(in, context, false);
    }

    /** Without JMH's own error, interval and percentiles. */
    static Metric scores(JsonParser in, DeserializationContext context) throws IOException {
        return read(in, context, true);
    }

    private static Metric read(JsonParser in, DeserializationContext context, boolean isOfScores) throws IOException {
        MetricReader metric = new MetricReader();
        Fields.forEach(in, context, Metric.class, name -> metric.read(name, in, context, isOfScores));
        try {
            return metric.build();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw context.instantiationException(Metric.class, e);
        }
    }

    private void read(String name, JsonParser in, DeserializationContext context, boolean isOfScores)
            throws IOException {
        switch (name) {
            case "score" -> score = Fields.orNull(in, context, JsonNumber::read);
            case "scoreUnit" -> scoreUnit = Fields.orNull(in, context, Fields::text);
            case "rawData" -> rawData = Fields.optional(in, context, NumberArrays::rawData);
            case "rawDataHistogram" -> rawDataHistogram = Fields.optional(in, context, NumberArrays::histogram);
            default -> {
                if (isOfScores) {
                    in.skipChildren();
                } else {
                    readSummary(name, in, context);
                }
            }
        }
    }

    private void readSummary(String name, JsonParser in, DeserializationContext context) throws IOException {
        switch (name) {
            case "scoreError" -> scoreError = Fields.orNull(in, context, JsonNumber::read);
            case "scoreConfidence" -> scoreConfidence = Fields.orNull(in, context, NumberArrays::numbers);
            case "scorePercentiles" ->
                scorePercentiles = Fields.orNull(in, context, (it, its) -> Fields.map(it, its, JsonNumber::read));
            default -> in.skipChildren();
        }
    }

    private Metric build() {
        return new Metric(score, scoreError, scoreConfidence, scorePercentiles, scoreUnit, rawData, rawDataHistogram);
    }
}
