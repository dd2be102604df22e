package everycore.machine;

import java.util.Optional;

/**
 * The CPUs this process may use, apart from those that are present.
 *
 * @param cpusAllowed as the JVM sees affinity mask and quota together
 * @param cgroupQuota in CPUs
 * @param affinity a list of CPU numbers, as the kernel writes it: {@code 0-3,8}
 */
public record CpuLimits(int cpusAllowed, Optional<Double> cgroupQuota, Optional<String> affinity) {

    public CpuLimits {
        if (cpusAllowed < 1) {
            throw new IllegalArgumentException("cpusAllowed " + cpusAllowed + " is not at least 1");
        }
        Require.positive("cgroupQuota", cgroupQuota);
        Require.notBlank("affinity", affinity);
    }
}
