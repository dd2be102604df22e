package everycore.machine;

import everycore.machine.Machine.CpuLimits;
import everycore.machine.Machine.OperatingSystem;
import everycore.machine.Machine.Stability;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import oshi.PlatformEnum;
import oshi.SystemInfo;

/** Answers what this process runs on. */
public final class MachineProbe {

    private static final Predicate<String> CPU_LIST =
            Pattern.compile("\\d+(-\\d+)?(,\\d+(-\\d+)?)*").asMatchPredicate();

    private final SystemFiles tree;
    private final Supplier<SystemInfo> oshi;

    public MachineProbe() {
        this(Path.of("/"), SystemInfo::new);
    }

    /** Reads /proc and /sys below this root, and the rest from OSHI. */
    MachineProbe(Path root, Supplier<SystemInfo> oshi) {
        this.tree = new SystemFiles(root);
        this.oshi = oshi;
    }

    public Machine machine() {
        HardwareProbe hardware = new HardwareProbe(oshi, tree);
        return new Machine(
                hardware.cpu(),
                new ProcessorProbe(oshi, tree).processor(),
                hardware.product(),
                hardware.memoryBytes(),
                operatingSystem(),
                limits(),
                stability(),
                Optional.empty());
    }

    private OperatingSystem operatingSystem() {
        Optional<PlatformEnum> platform = Attempt.at(SystemInfo::getCurrentPlatform);
        return new OperatingSystem(
                platform.filter(known -> known != PlatformEnum.UNKNOWN)
                        .map(PlatformEnum::getName)
                        .orElseGet(() -> System.getProperty("os.name")),
                Attempt.at(() -> oshi.get().getOperatingSystem()).flatMap(MachineProbe::version),
                // On other systems this property is the version of the system, not of its kernel.
                platform.filter(PlatformEnum.LINUX::equals)
                        .flatMap(linux -> HardwareProbe.tidy(System.getProperty("os.version"))),
                System.getProperty("os.arch"),
                new Virtualisation(tree).kind());
    }

    private static Optional<String> version(oshi.software.os.OperatingSystem os) {
        return Attempt.at(os::getFamily)
                .flatMap(HardwareProbe::tidy)
                .flatMap(family -> Attempt.at(() -> os.getVersionInfo().getVersion())
                        .flatMap(HardwareProbe::tidy)
                        .map(version -> family + " " + version));
    }

    private CpuLimits limits() {
        return new CpuLimits(
                Runtime.getRuntime().availableProcessors(),
                new CgroupQuota(tree).cpus(),
                tree.entry("proc/self/status", "Cpus_allowed_list").filter(CPU_LIST));
    }

    private Stability stability() {
        FrequencySettings frequency = new FrequencySettings(tree);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return new Stability(
                frequency.governor(),
                frequency.scalingDriver(),
                frequency.turbo(),
                Optional.of(load).filter(known -> known >= 0));
    }
}
