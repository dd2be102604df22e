package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.sweep.WorkloadFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class JmhWorkloadTest {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void namesTheExitCodeAndTheLastWordsOfAForkThatCrashes() {
        assertEquals("Forked VM failed with exit code 7: out of luck", failure("crashes", PATIENCE));
    }

    @Test
    void namesTheExceptionThatABenchmarkThrows() {
        assertEquals("no such account", failure("throwsException", PATIENCE));
    }

    @Test
    void failsASafeBenchmarkThatLosesOneUpdate() {
        String reason = failure("losesOneUpdate", PATIENCE);
        assertTrue(
                reason.matches(
                        "everycore.benchmarks.FaultyBenchmark.losesOneUpdate lost 2 of [0-9,]+ updates on 2 threads,"
                                + " where none may be lost"),
                reason);
    }

    @Test
    void endsAForkThatHangsAndItsProcess() {
        assertEquals("hung, and was ended after 2 s", failure("hangs", Duration.ofSeconds(2)));
        assertEquals(
                0,
                ProcessHandle.current()
                        .descendants()
                        .filter(ProcessHandle::isAlive)
                        .count());
    }

    private static String failure(String method, Duration timeLimit) {
        JmhWorkload workload = new JmhWorkload(
                BenchmarksTest.HERE,
                "everycore.benchmarks.FaultyBenchmark." + method,
                2,
                BenchmarksTest.SHORTEST,
                timeLimit);
        return assertThrows(WorkloadFailure.class, workload::measureFork).getMessage();
    }
}
