package everycore.result;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Walks through an object's fields, and reads such as entries are full of. A failure says on which way from the entry it
 * happened.
 */
final class Fields {
    private static final SharedText TEXT = new SharedText();
    private static final JsonDeserializer<?> WHOLE_NUMBER =
            NumberDeserializers.find(Integer.class, Integer.class.getName());

    private Fields() {}

    /** Reads the value that the parser stands on, to its last token. */
    interface Value<T> {
        T read(JsonParser in, DeserializationContext context) throws IOException;
    }

    /** Does something with the value of a field. */
    interface Field {
        void read(String name) throws IOException;
    }

    /** @param type what the object is read as */
    static void forEach(JsonParser in, DeserializationContext context, Class<?> type, Field field) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            context.handleUnexpectedToken(type, in);
        }
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            try {
                field.read(name);
            } catch (JsonProcessingException | RuntimeException e) {
                throw JsonMappingException.wrapWithPath(e, type, name);
            }
        }
    }

    /** Empty where there is null, or what the library takes for it. */
    static <T> Optional<T> optional(JsonParser in, DeserializationContext context, Value<T> value) throws IOException {
        return Optional.ofNullable(orNull(in, context, value));
    }

    static <T> T orNull(JsonParser in, DeserializationContext context, Value<T> value) throws IOException {
        return in.currentToken() == JsonToken.VALUE_NULL ? null : value.read(in, context);
    }

    static String text(JsonParser in, DeserializationContext context) throws IOException {
        return TEXT.deserialize(in, context);
    }

    /** Null where there is an empty text. */
    static Integer wholeNumber(JsonParser in, DeserializationContext context) throws IOException {
        return in.currentToken() == JsonToken.VALUE_NUMBER_INT
                ? (Integer) in.getIntValue()
                : (Integer) WHOLE_NUMBER.deserialize(in, context);
    }

    static List<String> texts(JsonParser in, DeserializationContext context) throws IOException {
        if (in.currentToken() != JsonToken.START_ARRAY) {
            context.handleUnexpectedToken(List.class, in);
        }
        List<String> texts = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            try {
                texts.add(orNull(in, context, Fields::text));
            } catch (JsonProcessingException e) {
                throw JsonMappingException.wrapWithPath(e, texts, texts.size());
            }
        }
        return texts;
    }

    /** In the order of the file; a name that stands twice has its last value. */
    static <T> Map<String, T> map(JsonParser in, DeserializationContext context, Value<T> value) throws IOException {
        Map<String, T> map = new LinkedHashMap<>();
        forEach(in, context, Map.class, name -> map.put(name, orNull(in, context, value)));
        return map;
    }
}
