package everycore.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class CpuSharesTest {
    private static final List<Integer> SIX = List.of(0, 1, 2, 3, 4, 5);

    @Test
    void oneThreadOfEachSideHasACoreOfItsOwn() {
        assertEquals(new CpuShares(List.of(0), List.of(2)), shares(SIX, 1, "s", "nn", "nns", "nnnn", "nnnns"));
    }

    @Test
    void aSideHasWholeCores() {
        List<Integer> four = List.of(0, 1, 2, 3);
        assertEquals(new CpuShares(List.of(0, 1), List.of(2, 3)), shares(four, 2, "s", "nn", "nns"));
        // As Linux numbers the hardware threads of many Intel machines.
        assertEquals(new CpuShares(List.of(0, 2), List.of(1, 3)), shares(four, 2, "n", "sn", "nsn"));
    }

    @Test
    void anOddCoreWorksForBoth() {
        assertEquals(
                new CpuShares(List.of(0, 1, 4), List.of(2, 3, 5)), shares(SIX, 3, "s", "nn", "nns", "nnnn", "nnnns"));
        assertEquals(new CpuShares(List.of(0), List.of(1)), shares(List.of(0, 1), 1, "s"));
    }

    @Test
    void withoutATopologyEachCpuIsACore() {
        assertEquals(
                Optional.of(new CpuShares(List.of(3, 8), List.of(7, 9))),
                CpuShares.of(List.of(3, 7, 8, 9), 2, Optional.empty()));
    }

    @Test
    void thereAreNoneWhereThereAreTooFewCpus() {
        assertEquals(Optional.empty(), CpuShares.of(List.of(0, 1, 2), 2, Optional.empty()));
        assertEquals(Optional.empty(), CpuShares.of(List.of(), 1, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new CpuShares(List.of(0), List.of(0)));
        assertThrows(IllegalArgumentException.class, () -> new CpuShares(List.of(0, 1), List.of(2)));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void bindsEveryThreadOfTwoProcessesAndExchangesTheirCpus() throws IOException {
        Optional<CpuShares> shares = CpuShares.ofAllowed(1, Optional.empty());
        assumeTrue(shares.isPresent(), "a machine with one CPU has none for both");
        Process one = new ProcessBuilder("sleep", "60").start();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            shares.get().bind(one.pid(), other.pid());
            assertEquals(shares.get(), new CpuShares(allowed(one), allowed(other)));
            shares.get().exchanged().bind(one.pid(), other.pid());
            assertEquals(shares.get(), new CpuShares(allowed(other), allowed(one)));
        } finally {
            one.destroyForcibly();
            other.destroyForcibly();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void saysWhichProcessIsGone() {
        UncheckedIOException gone =
                assertThrows(UncheckedIOException.class, () -> new CpuShares(List.of(0), List.of(1)).bind(1 << 30, 1));
        assertTrue(gone.getMessage().contains("process 1073741824 can't be bound"), gone.getMessage());
    }

    private static List<Integer> allowed(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .map(line -> Integer.valueOf(line.substring(line.indexOf('\t') + 1)))
                .toList();
    }

    private static CpuShares shares(List<Integer> cpus, int each, String... relations) {
        List<List<Double>> triangle = IntStream.range(1, cpus.size())
                .mapToObj(row -> IntStream.range(0, row).mapToObj(any -> 1.0).toList())
                .toList();
        CpuTopology topology = new CpuTopology(cpus, triangle, triangle, List.of(relations));
        return CpuShares.of(cpus, each, Optional.of(topology)).orElseThrow();
    }
}
