package everycore.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import everycore.machine.Jvm;
import everycore.machine.Machine;
import java.util.Optional;

/**
 * What JMH leaves out and a comparison needs. It stands on every entry, so that an entry describes itself wherever it
 * is copied.
 *
 * @param run the same for all entries of one run, and for no other run
 * @param startedAt ISO-8601, UTC
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Environment(
        int formatVersion,
        String run,
        String label,
        String startedAt,
        Protocol protocol,
        Machine machine,
        Optional<Jvm> jvm,
        Runtime runtime) {
    /** Grows when a field changes its meaning; a reader ignores fields that it doesn't know. */
    public static final int FORMAT_VERSION = 1;

    public Environment withRuntime(Runtime other) {
        return new Environment(formatVersion, run, label, startedAt, protocol, machine, jvm, other);
    }
}
