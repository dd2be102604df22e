package everycore.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The CPU time that Linux control groups grant to this process, in CPUs. */
final class CgroupQuota {

    private static final String MOUNTS = "sys/fs/cgroup";

    private final SystemFiles tree;

    CgroupQuota(SystemFiles tree) {
        this.tree = tree;
    }

    /** The smallest quota of the process's own group and of those around it, since each of them throttles. */
    Optional<Double> cpus() {
        return Stream.concat(
                        groups("", MOUNTS).stream().map(this::versionTwo),
                        Stream.of("cpu", "cpu,cpuacct", "cpuacct,cpu")
                                .flatMap(controllers -> groups(controllers, MOUNTS + "/" + controllers).stream())
                                .map(this::versionOne))
                .flatMap(Optional::stream)
                .min(Double::compare);
    }

    private Optional<Double> versionTwo(String group) {
        return tree.value(group + "/cpu.max")
                .map(text -> text.split("\\s+"))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> Attempt.at(() -> quota(Long.parseLong(parts[0]), Long.parseLong(parts[1]))))
                .flatMap(quota -> quota);
    }

    private Optional<Double> versionOne(String group) {
        return tree.number(group + "/cpu.cfs_quota_us")
                .flatMap(quota -> tree.number(group + "/cpu.cfs_period_us").flatMap(period -> quota(quota, period)));
    }

    /** Version 1 writes -1 for no limit. */
    private static Optional<Double> quota(long quota, long period) {
        return quota > 0 && period > 0 ? Optional.of((double) quota / period) : Optional.empty();
    }

    /** From the mount down to the process's group. */
    private List<String> groups(String controllers, String mount) {
        List<String> groups = new ArrayList<>(List.of(mount));
        // A container may see its path on the host, which its own mount does not have: those files are just absent.
        for (Path part : ownGroup(controllers)) {
            String name = part.toString();
            if (name.equals("..")) {
                return List.of(mount);
            }
            if (!name.isEmpty()) {
                groups.add(groups.get(groups.size() - 1) + "/" + name);
            }
        }
        return groups;
    }

    private Path ownGroup(String controllers) {
        return tree.lines("proc/self/cgroup").stream()
                .map(line -> line.split(":", 3))
                .filter(parts -> parts.length == 3 && parts[1].equals(controllers))
                .flatMap(parts -> Attempt.at(() -> Path.of(parts[2])).stream())
                .findFirst()
                .orElse(Path.of("/"));
    }
}
