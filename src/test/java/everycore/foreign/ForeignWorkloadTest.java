package everycore.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Entry;
import everycore.sweep.WorkloadFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ForeignWorkloadTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    private Path directory;

    @Test
    void givesTheWarmupNoPartInTheEntry() throws Exception {
        Entry entry = fork(
                ForeignBenchmark.SPIN,
                2,
                "echo 9 9 9",
                "echo 1000 500000000 990000000",
                "echo 3000 1000000000 1980000000");
        assertEquals(List.of(List.of(2000.0, 3000.0)), entry.primaryMetric().iterationsByFork());
        assertEquals(List.of(List.of(1.98, 1.98)), cpus(entry, "cpu.worker"));
        assertEquals(cpus(entry, "cpu.worker"), cpus(entry, "cpu.process"));
        assertEquals("ops/s", entry.primaryMetric().scoreUnit());
        assertEquals(1, entry.forks());
    }

    @Test
    void givesAnEntryOfTheShapeThatJavasHave() throws Exception {
        Entry entry = fork(ForeignBenchmark.SPIN, 2, "for i in 1 2 3; do echo 1 1 1; done");
        assertEquals(Optional.of(Map.of("runtime", "c", "threads", "2")), entry.params());
        assertEquals("thrpt", entry.mode());
        assertEquals("30 ms", entry.measurementTime());
        assertEquals(Optional.of("stand-in"), entry.vmName());
        assertEquals(Optional.of("stand-in 1.0"), entry.vmVersion());
        assertEquals(Stage.C, entry.environment().orElseThrow().runtime());
        assertTrue(entry.environment().orElseThrow().jvm().isEmpty());
        assertFalse(entry.jvm().orElseThrow().contains("/"), "says where it lies");
        assertEquals(workload(ForeignBenchmark.SPIN, 2, LIMIT, "").cell(), entry.cell());
        assertTrue(entry.cell().parameters().isEmpty());
    }

    @Test
    void handsWorkloadThreadsAndEveryWindowToTheChild() throws Exception {
        WorkloadFailure failure = failure(ForeignBenchmark.BALANCE_LOCK, 4, LIMIT, "echo \"$@\" >&2; exit 1");
        assertEquals("ended with status 1: balance.lock 4 30 30 30", failure.getMessage());
    }

    @Test
    void countsLostUpdatesWhereTheyMayBeLost() throws Exception {
        Entry entry = fork(ForeignBenchmark.BALANCE_UNLOCKED, 2, "for i in 1 2 3; do echo 1 1 1 200 150; done");
        assertEquals(List.of(List.of(25.0, 25.0)), cpus(entry, "balance.lost"));
        assertEquals("%", entry.secondaryMetric("balance.lost").orElseThrow().scoreUnit());
    }

    @Test
    void failsWhenALockLosesAnUpdate() throws Exception {
        WorkloadFailure failure =
                failure(ForeignBenchmark.BALANCE_LOCK, 2, LIMIT, "for i in 1 2 3; do echo 1 1 1 200 199; done");
        assertEquals("lost 1 of 200 updates, where none may be lost", failure.getMessage());
    }

    @Test
    void failsWhenOneThreadLosesAnUpdate() throws Exception {
        failure(ForeignBenchmark.BALANCE_UNLOCKED, 1, LIMIT, "for i in 1 2 3; do echo 1 1 1 200 199; done");
    }

    @Test
    void saysTheLastWordsOfAChildThatDies() throws Exception {
        WorkloadFailure failure = failure(
                ForeignBenchmark.SPIN, 1, LIMIT, "echo 1 1 1", "for i in 1 2 3 4; do echo line $i >&2; done; exit 7");
        assertEquals("ended with status 7: line 2; line 3; line 4", failure.getMessage());
    }

    @Test
    void failsWhenAChildEndsTooEarlyWithoutAWord() throws Exception {
        assertEquals(
                "printed 1 lines for 3 iterations",
                failure(ForeignBenchmark.SPIN, 1, LIMIT, "echo 1 1 1").getMessage());
    }

    @Test
    void failsOnGarbage() throws Exception {
        assertEquals(
                "printed 'Hello from startup' where the numbers of an iteration were due",
                failure(ForeignBenchmark.SPIN, 1, LIMIT, "echo Hello from startup; echo 1 1 1; echo 1 1 1")
                        .getMessage());
    }

    @Test
    void endsAChildThatHangsWithItsOwnChildren() throws Exception {
        WorkloadFailure failure =
                failure(ForeignBenchmark.SPIN, 1, Duration.ofSeconds(1), "sleep 1000 & echo $! >&2; sleep 1000");
        assertEquals("hung, and was ended after 1 s", failure.getMessage());
        assertFalse(ProcessHandle.current().descendants().anyMatch(ProcessHandle::isAlive));
    }

    @Test
    void saysThatAProgramIsGone() throws IOException {
        Path program = directory.resolve("gone");
        WorkloadFailure failure = assertThrows(
                WorkloadFailure.class,
                () -> new ForeignWorkload(Stage.runtime(program), ForeignBenchmark.SPIN, 1, Stage.ENVIRONMENT)
                        .measureFork());
        assertTrue(failure.getMessage().startsWith("can't be run: Cannot run program"), failure.getMessage());
    }

    private Entry fork(ForeignBenchmark benchmark, int threads, String... lines) throws Exception {
        return workload(benchmark, threads, LIMIT, lines).measureFork();
    }

    private WorkloadFailure failure(ForeignBenchmark benchmark, int threads, Duration limit, String... lines)
            throws IOException {
        ForeignWorkload workload = workload(benchmark, threads, limit, lines);
        return assertThrows(WorkloadFailure.class, workload::measureFork);
    }

    private ForeignWorkload workload(ForeignBenchmark benchmark, int threads, Duration limit, String... lines)
            throws IOException {
        Path child = Stage.script(directory.resolve("child"), lines);
        return new ForeignWorkload(Stage.runtime(child), benchmark, threads, Stage.ENVIRONMENT, limit, "");
    }

    private static List<List<Double>> cpus(Entry entry, String name) {
        return entry.secondaryMetric(name).orElseThrow().iterationsByFork();
    }
}
