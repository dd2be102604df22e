package everycore.machine;

import java.util.Objects;
import java.util.Optional;

/** One machine, as far as a comparison of results needs it. What is unknown is absent, never guessed. */
public record Machine(Cpu cpu, Optional<Long> memoryBytes, OperatingSystem os, CpuLimits limits, Stability stability) {

    public Machine {
        Objects.requireNonNull(cpu, "cpu");
        Require.positive("memoryBytes", memoryBytes);
        Objects.requireNonNull(os, "os");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(stability, "stability");
    }
}
