package everycore.machine;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The captured parts of /proc and /sys of some machines. */
final class Captured {

    private Captured() {}

    static Path root(String name) {
        try {
            return Path.of(Captured.class.getResource("/machine/" + name).toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static SystemFiles tree(String name) {
        return new SystemFiles(root(name));
    }

    /** Such a machine where OSHI finds out nothing. */
    static Machine machine(String name) {
        return new MachineProbe(root(name), () -> {
                    throw new UnsatisfiedLinkError("no native library here");
                })
                .machine();
    }
}
