package everycore.result;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One thing that a file says of its circumstances.
 *
 * @param path the way to it within {@code environment}, for instance {@code machine.os.kernel}
 */
public record EnvironmentField(String path) {
    public EnvironmentField {
        if (!path.matches("[^.]+(\\.[^.]+)*")) {
            throw new IllegalArgumentException(
                    "'" + path + "' is no field of the environment; those are named as in machine.os.kernel");
        }
    }

    /** As it stands in the file; absent where it doesn't. */
    public Optional<String> of(Environment environment) {
        JsonNode node = Json.MAPPER.valueToTree(environment);
        for (String name : path.split("\\.")) {
            node = node.path(name);
        }
        return node.isMissingNode() || node.isNull()
                ? Optional.empty()
                : Optional.of(node.isValueNode() ? node.asText() : node.toString());
    }
}
