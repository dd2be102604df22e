package everycore.machine;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One Java virtual machine.
 *
 * @param home where it is installed, a home directory written {@code ~}
 * @param flags the arguments given to the virtual machine, without what could name a person or a host
 * @param lockingMode of {@code synchronized}: {@code monitor}, {@code legacy} or {@code lightweight}
 */
public record Jvm(
        String name,
        String version,
        String vendor,
        String vmName,
        String vmVersion,
        String home,
        List<String> flags,
        Optional<String> garbageCollector,
        Optional<String> lockingMode,
        Optional<Boolean> compactObjectHeaders) {

    public Jvm {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(vendor, "vendor");
        Objects.requireNonNull(vmName, "vmName");
        Objects.requireNonNull(vmVersion, "vmVersion");
        Objects.requireNonNull(home, "home");
        flags = List.copyOf(flags);
        Require.notBlank("garbageCollector", garbageCollector);
        Require.notBlank("lockingMode", lockingMode);
        Objects.requireNonNull(compactObjectHeaders, "compactObjectHeaders");
    }

    /** The same virtual machine, started with other arguments. */
    public Jvm withFlags(List<String> others) {
        return new Jvm(
                name,
                version,
                vendor,
                vmName,
                vmVersion,
                home,
                others,
                garbageCollector,
                lockingMode,
                compactObjectHeaders);
    }

    /** For instance 17; 8 for the old way to write it, 1.8.0_412. */
    public int feature() {
        return Integer.parseInt(version.replaceFirst("^1\\.", "").replaceFirst("[^0-9].*$", ""));
    }
}
