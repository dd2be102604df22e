package everycore.scaling;

/**
 * A series that no law is fitted to.
 *
 * @param reason one sentence
 */
public record ScalingRefusal(String reason) implements ScalingOutcome {

    /** @throws IllegalArgumentException if there is no reason */
    public ScalingRefusal {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A refusal needs its reason.");
        }
    }
}
