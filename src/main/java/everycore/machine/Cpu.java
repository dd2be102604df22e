package everycore.machine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The processors that are present, allowed to this process or not. */
public record Cpu(
        Optional<String> model,
        Optional<String> vendor,
        Optional<Integer> sockets,
        Optional<Integer> physicalCores,
        Optional<Integer> hardwareThreads,
        Optional<Integer> numaNodes,
        List<Cache> caches,
        Optional<Boolean> smtActive) {

    public Cpu {
        Require.notBlank("model", model);
        Require.notBlank("vendor", vendor);
        Require.positive("sockets", sockets);
        Require.positive("physicalCores", physicalCores);
        Require.positive("hardwareThreads", hardwareThreads);
        Require.positive("numaNodes", numaNodes);
        caches = List.copyOf(caches);
        Objects.requireNonNull(smtActive, "smtActive");
    }
}
