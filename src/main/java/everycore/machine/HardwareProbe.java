package everycore.machine;

import everycore.machine.Machine.Cache;
import everycore.machine.Machine.Cpu;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import oshi.PlatformEnum;
import oshi.SystemInfo;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.LogicalProcessor;

/** The processors and the memory, as OSHI finds them. */
final class HardwareProbe {
    private static final String UNKNOWN = "unknown";
    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)O\\.E\\.M\\.|system product name|not specified");

    private final Supplier<SystemInfo> oshi;
    private final SystemFiles tree;

    HardwareProbe(Supplier<SystemInfo> oshi, SystemFiles tree) {
        this.oshi = oshi;
        this.tree = tree;
    }

    Cpu cpu() {
        Optional<CentralProcessor> processor =
                Attempt.at(() -> oshi.get().getHardware().getProcessor());
        Optional<CentralProcessor> topology =
                processor.filter(known -> Attempt.at(() -> knowsTopology(known)).orElse(false));
        Optional<Integer> cores = topology.flatMap(count(CentralProcessor::getPhysicalProcessorCount));
        Optional<Integer> threads = topology.flatMap(count(CentralProcessor::getLogicalProcessorCount));
        return new Cpu(
                processor.flatMap(text(known -> known.getProcessorIdentifier().getName())),
                processor.flatMap(text(known -> known.getProcessorIdentifier().getVendor())),
                topology.flatMap(count(CentralProcessor::getPhysicalPackageCount)),
                cores,
                threads,
                topology.filter(known -> tellsNumaNodes()).flatMap(count(HardwareProbe::numaNodes)),
                caches(processor),
                tree.flag("sys/devices/system/cpu/smt/active")
                        .or(() -> cores.flatMap(physical -> threads.map(all -> all > physical))));
    }

    /** Empty where the firmware has only words that its maker forgot to fill in. */
    Optional<String> product() {
        return (isLinux()
                        ? tree.value("sys/class/dmi/id/product_name")
                        : Attempt.at(() ->
                                oshi.get().getHardware().getComputerSystem().getModel()))
                .flatMap(HardwareProbe::tidy)
                .filter(name -> !PLACEHOLDER.matcher(name).find());
    }

    Optional<Long> memoryBytes() {
        return Attempt.at(() -> oshi.get().getHardware().getMemory().getTotal()).filter(bytes -> bytes > 0);
    }

    /** Where OSHI finds no processor it makes one up, which shows when the JVM has more than that one. */
    private static boolean knowsTopology(CentralProcessor processor) {
        return (processor.getLogicalProcessorCount() > 1 || Runtime.getRuntime().availableProcessors() == 1)
                && processor.getLogicalProcessors().stream().allMatch(known -> known.getPhysicalPackageNumber() >= 0);
    }

    /** OSHI says node 0 where Linux says nothing. */
    private boolean tellsNumaNodes() {
        return !isLinux() || tree.has("sys/devices/system/node");
    }

    private static int numaNodes(CentralProcessor processor) {
        return (int) processor.getLogicalProcessors().stream()
                .mapToInt(LogicalProcessor::getNumaNode)
                .distinct()
                .count();
    }

    private List<Cache> caches(Optional<CentralProcessor> processor) {
        if (isLinux()) {
            return new CacheSizes(tree).all();
        }
        return processor.flatMap(known -> Attempt.at(known::getProcessorCaches)).orElse(List.of()).stream()
                .flatMap(cache -> Attempt.at(() -> new Cache(
                                cache.getLevel(),
                                cache.getType().toString().toLowerCase(Locale.ROOT),
                                cache.getCacheSize()))
                        .stream())
                .distinct()
                .toList();
    }

    private static boolean isLinux() {
        return Attempt.at(SystemInfo::getCurrentPlatform)
                .filter(PlatformEnum.LINUX::equals)
                .isPresent();
    }

    private static Function<CentralProcessor, Optional<Integer>> count(ToIntFunction<CentralProcessor> question) {
        return processor -> Attempt.at(() -> question.applyAsInt(processor)).filter(count -> count > 0);
    }

    private static Function<CentralProcessor, Optional<String>> text(Function<CentralProcessor, String> question) {
        return processor -> Attempt.at(() -> question.apply(processor)).flatMap(HardwareProbe::tidy);
    }

    /** What hardware and systems say of themselves; empty for OSHI's word for what it doesn't know. */
    static Optional<String> tidy(String text) {
        return Optional.of(text.strip().replaceAll("\\s+", " "))
                .filter(tidy -> !tidy.isEmpty() && !tidy.equalsIgnoreCase(UNKNOWN));
    }
}
