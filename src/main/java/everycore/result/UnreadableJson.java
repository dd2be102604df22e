package everycore.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Collection;
import java.util.Set;

/** Says what is wrong with a result file in the words of the file, not in those of the library that reads it. */
final class UnreadableJson {
    private static final Set<Class<?>> WHOLE_NUMBERS = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class);
    private static final Set<Class<?>> BOOLEANS = Set.of(boolean.class, Boolean.class);

    private UnreadableJson() {}

    /** One line, without control characters that the file may hold. */
    static String reason(JsonProcessingException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return text(failure, root).replaceAll("\\p{Cntrl}+", " ");
    }

    private static String text(JsonProcessingException failure, Throwable root) {
        if (isCutOff(root)) {
            return "ends too early; the file is cut off, or a bracket is not closed";
        }
        String field = failure instanceof JsonMappingException mapping ? field(mapping) : "";
        String before = field.isEmpty() ? "" : field + ": ";
        if (root instanceof InputCoercionException) {
            return before + "the number is too large";
        }
        if (root instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return before + "must be " + wanted(mismatch.getTargetType());
        }
        if (root instanceof JsonProcessingException json) {
            return "not JSON: " + syntax(json.getOriginalMessage());
        }
        if (root instanceof NullPointerException) {
            return before + missing(root.getMessage());
        }
        return before + root.getMessage();
    }

    /** The library has a type of its own for this, but doesn't throw it after a comma. */
    private static boolean isCutOff(Throwable root) {
        return root instanceof JsonEOFException
                || root instanceof JsonProcessingException json
                        && json.getOriginalMessage().startsWith("Unexpected end-of-input");
    }

    /** The way from the entry to what is wrong in it, for instance {@code primaryMetric.rawData[0][2]}. */
    private static String field(JsonMappingException failure) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : failure.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }

    private static String wanted(Class<?> type) {
        if (WHOLE_NUMBERS.contains(type)) {
            return "a whole number";
        }
        if (NUMBERS.contains(type)) {
            return "a number, or \"NaN\", \"+INF\" or \"-INF\"";
        }
        if (BOOLEANS.contains(type)) {
            return "true or false";
        }
        if (type == String.class) {
            return "a string";
        }
        if (type.isEnum()) {
            return "of a kind that this everycore knows; use a newer one";
        }
        return Collection.class.isAssignableFrom(type) ? "an array" : "an object";
    }

    /** Records name the component that they lack; what else a null meets has no name to give. */
    private static String missing(String name) {
        return name != null && name.matches("\\w+") ? "\"" + name + "\" is missing" : "a field is missing";
    }

    private static String syntax(String message) {
        String sentence = message.lines()
                .findFirst()
                .orElse("not readable")
                .replaceFirst(" \\((for|start marker).*", "")
                .replaceFirst(": enable `.*", "")
                .replaceAll(",? from `[^`]*`", "");
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
