package everycore.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** JSON as JMH writes it: numbers that are not finite are the strings "NaN", "+INF" and "-INF", and what is unknown is absent. */
public final class Json {
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(Double.class, new JsonNumber.Writer())
                    .addDeserializer(Entry.class, new EntryReader())
                    .addDeserializer(String.class, new SharedText())
                    .addDeserializer(Double.class, new JsonNumber.Reader()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    /** Prepared where lines are written. */
    private static final class Lines {
        static final ObjectWriter WRITER = MAPPER.copy()
                .registerModule(new SimpleModule("finite").addSerializer(Double.class, new JsonNumber.FiniteWriter()))
                .writer()
                .without(SerializationFeature.INDENT_OUTPUT);
    }

    /** Characters that aren't seen, or turn the order of what is read, or are none; and halves of pairs, which have no bytes. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\x7f-\\x9f\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\ufffe\\uffff]");

    private Json() {}

    /** A record as JSON, its absent components left out. */
    public static String text(Object value) {
        try {
            return withEscapes(MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can't be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** Names and values in one line, for engines: what is absent is null, and so is a number that is not finite. */
    public static String line(Map<String, Object> values) {
        try {
            return withEscapes(Lines.WRITER.writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("can't be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The shortest decimal that reads back as the same finite number, whatever the JDK: before 19 its own is longer at times. */
    public static String number(double value) {
        return NumberOutput.toString(value, true);
    }

    /** The same data, of which no terminal obeys anything; what is to be escaped stands in strings alone. */
    static String withEscapes(String json) {
        return INVISIBLE.matcher(json).replaceAll(Json::escape);
    }

    private static String escape(MatchResult invisible) {
        return invisible
                .group()
                .chars()
                .mapToObj(unit -> String.format("\\\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
