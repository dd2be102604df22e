package everycore.machine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One machine, as far as a comparison of results needs it. What is unknown is absent, never guessed.
 *
 * @param id what its owner calls it among others of its kind; never asked of the system, which tells names that are not to be shared
 * @param product what a cloud calls machines of this kind, or a maker this model
 * @param topology what its CPUs are, where that was measured
 */
public record Machine(
        Optional<String> id,
        Cpu cpu,
        Optional<Processor> processor,
        Optional<String> product,
        Optional<Long> memoryBytes,
        OperatingSystem os,
        CpuLimits limits,
        Stability stability,
        Optional<CpuTopology> topology) {

    public Machine {
        Require.notBlank("id", id);
        Objects.requireNonNull(cpu, "cpu");
        Objects.requireNonNull(processor, "processor");
        Require.notBlank("product", product);
        Require.positive("memoryBytes", memoryBytes);
        Objects.requireNonNull(os, "os");
        Objects.requireNonNull(limits, "limits");
        Objects.requireNonNull(stability, "stability");
        Objects.requireNonNull(topology, "topology");
    }

    /** One that nobody has named. */
    public Machine(
            Cpu cpu,
            Optional<Processor> processor,
            Optional<String> product,
            Optional<Long> memoryBytes,
            OperatingSystem os,
            CpuLimits limits,
            Stability stability,
            Optional<CpuTopology> topology) {
        this(Optional.empty(), cpu, processor, product, memoryBytes, os, limits, stability, topology);
    }

    /** The same machine, called so by its owner. */
    public Machine named(Optional<String> name) {
        return new Machine(name, cpu, processor, product, memoryBytes, os, limits, stability, topology);
    }

    /** The same machine, its CPUs measured. */
    public Machine withTopology(Optional<CpuTopology> measured) {
        return new Machine(id, cpu, processor, product, memoryBytes, os, limits, stability, measured);
    }

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

    /** One kind of cache of the processor; the type is {@code data}, {@code instruction} or {@code unified}. */
    public record Cache(int level, String type, long bytes) {

        private static final Set<String> TYPES = Set.of("data", "instruction", "unified");

        public Cache {
            if (level < 1) {
                throw new IllegalArgumentException("cache level " + level + " is not at least 1");
            }
            if (!TYPES.contains(type)) {
                throw new IllegalArgumentException("cache type \"" + type + "\" is none of " + TYPES);
            }
            if (bytes < 1) {
                throw new IllegalArgumentException("cache size " + bytes + " is not at least 1");
            }
        }
    }

    /**
     * Which processor it is, where the name of a virtual one is shared by many. On Arm the family is the implementer's
     * number, the model the part's, the stepping variant and revision.
     *
     * @param features a hash of its feature flags in alphabetical order
     * @param nominalMegahertz the clock that its maker gives, or that of its time stamp counter, in tens
     * @param microcode its revision, where the system tells
     */
    public record Processor(
            Optional<String> family,
            Optional<String> model,
            Optional<String> stepping,
            Optional<String> features,
            Optional<Integer> nominalMegahertz,
            Optional<String> microcode) {
        public Processor {
            Require.notBlank("family", family);
            Require.notBlank("model", model);
            Require.notBlank("stepping", stepping);
            Require.notBlank("features", features);
            Require.positive("nominalMegahertz", nominalMegahertz);
            Require.notBlank("microcode", microcode);
        }
    }

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
}
