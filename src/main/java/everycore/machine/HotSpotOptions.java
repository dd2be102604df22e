package everycore.machine;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a HotSpot was started with; on another virtual machine nothing is known. */
final class HotSpotOptions {

    private static final Map<String, String> COLLECTORS = Map.of(
            "UseG1GC", "G1",
            "UseParallelGC", "Parallel",
            "UseSerialGC", "Serial",
            "UseZGC", "Z",
            "UseShenandoahGC", "Shenandoah",
            "UseEpsilonGC", "Epsilon");
    private static final Map<String, String> LOCKING_MODES = Map.of("0", "monitor", "1", "legacy", "2", "lightweight");

    private final int feature;
    private final Function<String, Optional<String>> option;

    /** An option that the virtual machine does not have, or does not show while it is locked, is empty. */
    HotSpotOptions(int feature, Function<String, Optional<String>> option) {
        this.feature = feature;
        this.option = option;
    }

    static HotSpotOptions ofThisJvm() {
        return new HotSpotOptions(
                Runtime.version().feature(),
                name -> Attempt.at(() -> ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                        .getVMOption(name)
                        .getValue()));
    }

    Optional<String> garbageCollector() {
        return COLLECTORS.entrySet().stream()
                .filter(collector -> isOn(collector.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    Optional<String> lockingMode() {
        if (!isHotSpot()) {
            return Optional.empty();
        }
        return option.apply("LockingMode")
                .map(mode -> Optional.ofNullable(LOCKING_MODES.get(mode)))
                .orElseGet(this::lockingModeWithoutFlag);
    }

    private Optional<String> lockingModeWithoutFlag() {
        if (feature < 21) {
            return Optional.of(isOn("UseHeavyMonitors") ? "monitor" : "legacy");
        }
        return feature >= 27 ? Optional.of("lightweight") : Optional.empty();
    }

    Optional<Boolean> compactObjectHeaders() {
        return option.apply("UseCompactObjectHeaders")
                .map(Boolean::valueOf)
                .or(() -> isHotSpot() && feature < 24 ? Optional.of(false) : Optional.empty());
    }

    private boolean isHotSpot() {
        return option.apply("UseSerialGC").isPresent();
    }

    private boolean isOn(String name) {
        return option.apply(name).filter("true"::equals).isPresent();
    }
}
