package everycore.machine;

import java.util.Objects;
import java.util.Optional;

/**
 * What may change the speed of the processors while they are measured.
 *
 * @param governor of all CPUs; where they differ, each once, separated by commas
 */
public record Stability(
        Optional<String> governor,
        Optional<String> scalingDriver,
        Optional<Boolean> turbo,
        Optional<Double> loadAverageOneMinute) {

    public Stability {
        Require.notBlank("governor", governor);
        Require.notBlank("scalingDriver", scalingDriver);
        Objects.requireNonNull(turbo, "turbo");
        Require.notNegative("loadAverageOneMinute", loadAverageOneMinute);
    }
}
