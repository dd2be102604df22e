package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VirtualisationTest {

    @TempDir
    private Path root;

    @ParameterizedTest
    @CsvSource({
        "container-quota, Docker on Amazon EC2",
        "container-unlimited, Podman",
        "plain-vm, hypervisor",
    })
    void kindIsTheContainerAndTheHypervisorBelow(String name, String expected) {
        assertEquals(Optional.of(expected), new Virtualisation(Captured.tree(name)).kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"intel-pstate", "amd-boost"})
    void bareMetalIsNotVirtual(String name) {
        assertEquals(Optional.empty(), new Virtualisation(Captured.tree(name)).kind());
    }

    @ParameterizedTest
    @CsvSource({
        "QEMU, 'Standard PC (Q35 + ICH9, 2009)', QEMU",
        "Red Hat, KVM, KVM",
        "'VMware, Inc.', 'VMware7,1', VMware",
        "innotek GmbH, VirtualBox, VirtualBox",
        "Microsoft Corporation, Virtual Machine, Hyper-V",
        "Google, Google Compute Engine, Google Compute Engine",
    })
    void firmwareNamesTheHypervisor(String vendor, String product, String expected) throws IOException {
        write("sys/class/dmi/id/sys_vendor", vendor);
        write("sys/class/dmi/id/product_name", product);
        assertEquals(Optional.of(expected), new Virtualisation(new SystemFiles(root)).kind());
    }

    @Test
    void laptopOfAVendorOfHypervisorsIsBareMetal() throws IOException {
        write("sys/class/dmi/id/sys_vendor", "Microsoft Corporation");
        write("sys/class/dmi/id/product_name", "Surface Laptop 5");
        assertEquals(Optional.empty(), new Virtualisation(new SystemFiles(root)).kind());
    }

    @Test
    void kernelOfTheWindowsSubsystemNamesIt() throws IOException {
        write("proc/sys/kernel/osrelease", "5.15.153.1-microsoft-standard-WSL2");
        assertEquals(Optional.of("WSL"), new Virtualisation(new SystemFiles(root)).kind());
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content + "\n");
    }
}
