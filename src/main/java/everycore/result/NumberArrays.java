package everycore.result;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import everycore.statistics.Buckets;
import everycore.statistics.Doubles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads arrays of numbers without an object for each, as a file may have millions. */
final class NumberArrays {
    private static final int FIRST_LENGTH = 16;

    private NumberArrays() {}

    /** {@code [fork][iteration]}. */
    static List<List<Double>> rawData(JsonParser in, DeserializationContext context) throws IOException {
        return array(in, context, NumberArrays::numbers);
    }

    /** {@code [fork][iteration][bucket]}. */
    static List<List<List<List<Double>>>> histogram(JsonParser in, DeserializationContext context) throws IOException {
        return array(in, context, NumberArrays::histogramOfFork);
    }

    private static List<List<List<Double>>> histogramOfFork(JsonParser in, DeserializationContext context)
            throws IOException {
        return array(in, context, NumberArrays::buckets);
    }

    private static List<List<Double>> buckets(JsonParser in, DeserializationContext context) throws IOException {
        return Buckets.copyOf(array(in, context, NumberArrays::numbers));
    }

    private static <T> List<T> array(JsonParser in, DeserializationContext context, Fields.Value<T> element)
            throws IOException {
        requireArray(in, context);
        List<T> elements = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            try {
                elements.add(element.read(in, context));
            } catch (IOException | IllegalArgumentException e) {
                throw at(in, e, elements, elements.size());
            }
        }
        return elements;
    }

    static Doubles numbers(JsonParser in, DeserializationContext context) throws IOException {
        requireArray(in, context);
        double[] numbers = new double[FIRST_LENGTH];
        int count = 0;
        while (in.nextToken() != JsonToken.END_ARRAY) {
            numbers = count < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * count);
            try {
                requireSomething(in);
                numbers[count] = JsonNumber.read(in, context);
            } catch (IOException | IllegalArgumentException e) {
                throw at(in, e, numbers, count);
            }
            count++;
        }
        return Doubles.of(Arrays.copyOf(numbers, count));
    }

    /** Failures of ours don't say where they happened. */
    private static JsonMappingException at(JsonParser in, Exception failure, Object array, int index) {
        Exception located = failure instanceof IllegalArgumentException
                ? JsonMappingException.from(in, failure.getMessage(), failure)
                : failure;
        return JsonMappingException.wrapWithPath(located, array, index);
    }

    private static void requireArray(JsonParser in, DeserializationContext context) throws IOException {
        requireSomething(in);
        if (in.currentToken() != JsonToken.START_ARRAY) {
            context.handleUnexpectedToken(List.class, in);
        }
    }

    private static void requireSomething(JsonParser in) {
        if (in.currentToken() == JsonToken.VALUE_NULL) {
            throw new IllegalArgumentException("null stands where JMH writes a number or an array");
        }
    }
}
