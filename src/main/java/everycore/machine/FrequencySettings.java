package everycore.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** How Linux is told to set the clock of the processors. */
final class FrequencySettings {

    private static final String CPUS = "sys/devices/system/cpu";
    private static final Pattern CPU = Pattern.compile("cpu\\d+");
    private static final Predicate<String> NAME = Pattern.compile("[a-z0-9_-]+").asMatchPredicate();

    private final SystemFiles tree;

    FrequencySettings(SystemFiles tree) {
        this.tree = tree;
    }

    Optional<String> governor() {
        return ofAllCpus("cpufreq/scaling_governor");
    }

    Optional<String> scalingDriver() {
        return ofAllCpus("cpufreq/scaling_driver");
    }

    Optional<Boolean> turbo() {
        return tree.flag(CPUS + "/intel_pstate/no_turbo").map(off -> !off).or(() -> tree.flag(CPUS + "/cpufreq/boost"));
    }

    private Optional<String> ofAllCpus(String file) {
        List<String> names = tree.directories(CPUS, CPU).stream()
                .flatMap(cpu -> tree.value(cpu + "/" + file).stream())
                .filter(NAME)
                .distinct()
                .sorted()
                .toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
}
