package everycore.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Numbers as JMH writes them: those that are not finite are texts. */
final class JsonNumber {
    private JsonNumber() {}

    static double read(JsonParser in, DeserializationContext context) throws IOException {
        return switch (in.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            case VALUE_STRING -> notFinite(in, context);
            default -> (Double) context.handleUnexpectedToken(Double.class, in);
        };
    }

    private static double notFinite(JsonParser in, DeserializationContext context) throws IOException {
        return switch (in.getText()) {
            case "NaN" -> Double.NaN;
            case "+INF" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            default -> (Double) context.handleWeirdStringValue(Double.class, in.getText(), "not a number");
        };
    }

    /** With null for what is not finite. */
    static final class FiniteWriter extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                out.writeNumber(value);
            } else {
                out.writeNull();
            }
        }
    }

    static final class Writer extends JsonSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (value.isNaN()) {
                out.writeString("NaN");
            } else if (value.isInfinite()) {
                out.writeString(value > 0 ? "+INF" : "-INF");
            } else {
                out.writeNumber(value);
            }
        }
    }

    static final class Reader extends JsonDeserializer<Double> {
        @Override
        public Double deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return read(in, context);
        }
    }
}
