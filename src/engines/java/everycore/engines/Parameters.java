package everycore.engines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import everycore.result.Json;

/** A cell's parameters as an engine holds them: the text of the flat form. */
final class Parameters {
    private Parameters() {}

    /** For instance {@code accounts=16 } */
    static String words(String json) {
        try {
            StringBuilder words = new StringBuilder();
            for (JsonNode parameter : Json.MAPPER.readTree(json)) {
                words.append(parameter.get("name").asText())
                        .append('=')
                        .append(parameter.get("value").asText())
                        .append(' ');
            }
            return words.toString();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no parameters: " + json, e);
        }
    }
}
