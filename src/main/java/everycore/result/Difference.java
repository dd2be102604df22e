package everycore.result;

import java.util.Optional;

/**
 * One thing that two measurements differ in, beside their scores.
 *
 * @param fact its place in the file, for instance {@code jvm.version}
 * @param before empty where the first doesn't say
 * @param now empty where the second doesn't say
 */
public record Difference(String fact, Optional<String> before, Optional<String> now) {
    private static final String MACHINE = "machine.";

    public boolean isOfTheMachine() {
        return fact.startsWith(MACHINE);
    }

    /** For instance {@code jvm.version was 17.0.15, is 25.0.1}. */
    @Override
    public String toString() {
        return fact + " was " + before.orElse("unknown") + ", is " + now.orElse("unknown");
    }
}
