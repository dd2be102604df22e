package everycore.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarkListingTest {
    @Test
    void listsEveryBenchmarkOnALineOfItsOwn() {
        Invocation invocation = Invocation.of("run", "--list");
        assertEquals(0, invocation.status(), invocation.err());
        List<String> lines = invocation.out().lines().toList();
        assertTrue(lines.contains("In every sweep:"), invocation.out());
        assertTrue(lines.contains("On request, by --include:"), invocation.out());
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("  BalanceBenchmark\\.longAdder +LongAdder\\.add")),
                invocation.out());
        assertTrue(
                lines.stream()
                        .anyMatch(
                                line -> line.matches("  TransferBenchmark\\.globalLock +under one lock for all accounts"
                                        + " \\{accounts=\\[2, 16, 256]}")),
                invocation.out());
    }

    @Test
    void listsOnlyWhatThePatternsLeave() {
        Invocation invocation = Invocation.of("run", "--list", "--include", "FalseSharing");
        assertEquals(3, invocation.out().lines().count(), invocation.out());
        assertFalse(invocation.out().contains("In every sweep:"), invocation.out());
    }

    @Test
    void aReaderBesideWritersNeedsTwoThreads() {
        Invocation invocation = Invocation.of("run", "--runtimes", "java", "--include", "Inquiry", "--threads", "1");
        assertEquals(3, invocation.status());
        assertTrue(invocation.err().contains("needs --threads 2 or more"), invocation.err());
    }
}
