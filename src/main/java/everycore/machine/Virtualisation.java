package everycore.machine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a Linux runs in: a container, a virtual machine, both or neither. */
final class Virtualisation {

    /** What the firmware says of itself, and whose hypervisor that is; the first that fits counts. */
    private static final List<Map.Entry<String, String>> FIRMWARES = List.of(
            Map.entry("vmware", "VMware"),
            Map.entry("virtualbox", "VirtualBox"),
            Map.entry("microsoft corporation virtual machine", "Hyper-V"),
            Map.entry("parallels", "Parallels"),
            Map.entry("bhyve", "bhyve"),
            Map.entry("apple virtualization", "Apple Virtualization"),
            Map.entry("xen", "Xen"),
            Map.entry("amazon ec2", "Amazon EC2"),
            Map.entry("google compute engine", "Google Compute Engine"),
            Map.entry("openstack", "OpenStack"),
            Map.entry("kvm", "KVM"),
            Map.entry("qemu", "QEMU"));

    private final SystemFiles tree;

    Virtualisation(SystemFiles tree) {
        this.tree = tree;
    }

    Optional<String> kind() {
        Optional<String> machine = virtualMachine();
        return container()
                .map(container -> machine.map(host -> container + " on " + host).orElse(container))
                .or(() -> machine);
    }

    private Optional<String> container() {
        if (tree.has(".dockerenv")) {
            return Optional.of("Docker");
        }
        if (tree.has("run/.containerenv")) {
            return Optional.of("Podman");
        }
        return tree.has("run/systemd/container") ? Optional.of("container") : Optional.empty();
    }

    private Optional<String> virtualMachine() {
        if (lowerCase("proc/sys/kernel/osrelease").contains("microsoft")) {
            return Optional.of("WSL");
        }
        if (tree.value("sys/hypervisor/type").filter("xen"::equals).isPresent()) {
            return Optional.of("Xen");
        }
        return firmware().or(() -> hypervisorFlag() ? Optional.of("hypervisor") : Optional.empty());
    }

    private Optional<String> firmware() {
        String product = lowerCase("sys/class/dmi/id/product_name");
        // The clouds' bare-metal instances carry the name of the cloud too.
        if (product.contains("metal")) {
            return Optional.empty();
        }
        String firmware = lowerCase("sys/class/dmi/id/sys_vendor") + " " + product;
        return FIRMWARES.stream()
                .filter(known -> firmware.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private boolean hypervisorFlag() {
        return tree.entry("proc/cpuinfo", "flags")
                .filter(flags -> List.of(flags.split("\\s+")).contains("hypervisor"))
                .isPresent();
    }

    private String lowerCase(String path) {
        return tree.value(path).orElse("").toLowerCase(Locale.ROOT);
    }
}
