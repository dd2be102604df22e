package everycore.machine;

import java.util.Objects;
import java.util.Optional;

/** The operating system, and what it runs on when that is not the bare metal: {@code Docker on KVM}. */
public record OperatingSystem(
        String name,
        Optional<String> version,
        Optional<String> kernel,
        String architecture,
        Optional<String> virtualisation) {

    public OperatingSystem {
        Objects.requireNonNull(name, "name");
        Require.notBlank("version", version);
        Require.notBlank("kernel", kernel);
        Objects.requireNonNull(architecture, "architecture");
        Require.notBlank("virtualisation", virtualisation);
    }
}
