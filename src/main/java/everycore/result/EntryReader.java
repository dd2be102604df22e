package everycore.result;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an entry field by field. The library would find out by reflection how, which takes longer than to parse a hundred
 * files.
 */
final class EntryReader extends StdDeserializer<Entry> {
    private static final long serialVersionUID = 1L;

    EntryReader() {
        super(Entry.class);
    }

    /** Without JMH's own error, interval and percentiles, whatever they are. */
    static ObjectReader ofScores(ObjectReader reader) {
        return reader.withAttribute(EntryReader.class, true);
    }

    @Override
    public Entry deserialize(JsonParser in, DeserializationContext context) throws IOException {
        boolean isOfScores = context.getAttribute(EntryReader.class) != null;
        Builder entry = new Builder();
        Fields.forEach(in, context, Entry.class, name -> entry.read(name, in, context, isOfScores));
        try {
            return entry.build();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw context.instantiationException(Entry.class, e);
        }
    }

    /** What has been read of an entry. */
    private static final class Builder {
        private Optional<String> jmhVersion = Optional.empty();
        private String benchmark;
        private String mode;
        private int threads;
        private int forks;
        private Optional<String> jvm = Optional.empty();
        private Optional<List<String>> jvmArgs = Optional.empty();
        private Optional<String> jdkVersion = Optional.empty();
        private Optional<String> vmName = Optional.empty();
        private Optional<String> vmVersion = Optional.empty();
        private int warmupIterations;
        private String warmupTime;
        private Optional<Integer> warmupBatchSize = Optional.empty();
        private int measurementIterations;
        private String measurementTime;
        private Optional<Integer> measurementBatchSize = Optional.empty();
        private Optional<Map<String, String>> params = Optional.empty();
        private Metric primaryMetric;
        private Map<String, Metric> secondaryMetrics;
        private Optional<Environment> environment = Optional.empty();

        void read(String name, JsonParser in, DeserializationContext context, boolean isOfScores) throws IOException {
            Fields.Value<Metric> metric = isOfScores ? MetricReader::scores : MetricReader::whole;
            switch (name) {
                case "jmhVersion" -> jmhVersion = Fields.optional(in, context, Fields::text);
                case "benchmark" -> benchmark = Fields.orNull(in, context, Fields::text);
                case "mode" -> mode = Fields.orNull(in, context, Fields::text);
                case "threads" -> threads = wholeNumber(in, context);
                case "forks" -> forks = wholeNumber(in, context);
                case "jvm" -> jvm = Fields.optional(in, context, Fields::text);
                case "jvmArgs" -> jvmArgs = Fields.optional(in, context, Fields::texts);
                case "jdkVersion" -> jdkVersion = Fields.optional(in, context, Fields::text);
                case "vmName" -> vmName = Fields.optional(in, context, Fields::text);
                case "vmVersion" -> vmVersion = Fields.optional(in, context, Fields::text);
                case "warmupIterations" -> warmupIterations = wholeNumber(in, context);
                case "warmupTime" -> warmupTime = Fields.orNull(in, context, Fields::text);
                case "warmupBatchSize" -> warmupBatchSize = Fields.optional(in, context, Fields::wholeNumber);
                case "measurementIterations" -> measurementIterations = wholeNumber(in, context);
                case "measurementTime" -> measurementTime = Fields.orNull(in, context, Fields::text);
                case "measurementBatchSize" -> measurementBatchSize = Fields.optional(in, context, Fields::wholeNumber);
                case "params" -> params = Fields.optional(in, context, Builder::texts);
                case "primaryMetric" -> primaryMetric = Fields.orNull(in, context, metric);
                case "secondaryMetrics" ->
                    secondaryMetrics = Fields.orNull(in, context, (it, its) -> Fields.map(it, its, metric));
                case "environment" -> environment = Fields.optional(in, context, Builder::environment);
                default -> in.skipChildren();
            }
        }

        private static Map<String, String> texts(JsonParser in, DeserializationContext context) throws IOException {
            return Fields.map(in, context, Fields::text);
        }

        private static Environment environment(JsonParser in, DeserializationContext context) throws IOException {
            return context.readValue(in, Environment.class);
        }

        /** 0 where there is none. */
        private static int wholeNumber(JsonParser in, DeserializationContext context) throws IOException {
            Integer number = Fields.orNull(in, context, Fields::wholeNumber);
            return number == null ? 0 : number;
        }

        Entry build() {
            return new Entry(
                    jmhVersion,
                    benchmark,
                    mode,
                    threads,
                    forks,
                    jvm,
                    jvmArgs,
                    jdkVersion,
                    vmName,
                    vmVersion,
                    warmupIterations,
                    warmupTime,
                    warmupBatchSize,
                    measurementIterations,
                    measurementTime,
                    measurementBatchSize,
                    params,
                    primaryMetric,
                    secondaryMetrics,
                    environment,
                    0);
        }
    }
}
