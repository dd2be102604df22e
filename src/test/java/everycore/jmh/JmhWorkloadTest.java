package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.sweep.WorkloadFailure;
import java.time.Duration;
import java.util.Optional;
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
    void failsABenchmarkThatMakesMoney() {
        assertEquals(
                "everycore.benchmarks.FaultyBenchmark.makesMoney left its balance off by 6 on 2 threads, where it must be"
                        + " exact",
                failure("makesMoney", PATIENCE));
    }

    @Test
    void endsAForkThatHangsAndItsProcess() {
        assertEquals("hung, and was ended after 2 s", failure("hangs", Duration.ofSeconds(2)));
        long hosts = ProcessHandle.current().children().count();
        assertEquals(hosts, ProcessHandle.current().descendants().count());
    }

    @Test
    void measuresVirtualThreadsAsACellOfTheirOwn() throws WorkloadFailure {
        assumeTrue(Runtime.version().feature() >= 21);
        JmhSide virtual = OurSide.on(new JvmTarget(Optional.empty(), "", true), "");
        JmhWorkload workload = new JmhWorkload(
                virtual,
                OurSide.plain("everycore.benchmarks.BalanceBenchmark.atomicLong"),
                2,
                BenchmarksTest.SHORTEST,
                PATIENCE);
        Entry fork = workload.measureFork();
        assertEquals(
                workload.cell(), fork.withEnvironment(Fixtures.environment(2)).cell());
        assertEquals("virtual", fork.cell().parameters().get("executor"));
        assertTrue(fork.secondaryMetric("cpu.worker").orElseThrow().score() > 0, "carriers are seen to work");
    }

    @Test
    void measuresOnAnotherJavaThanItsOwn() throws WorkloadFailure {
        JmhSide other = OurSide.on(new JvmTarget(Optional.of(OurSide.java()), "JDK x", false), "on JDK x");
        JmhWorkload workload = new JmhWorkload(
                other,
                OurSide.plain("everycore.benchmarks.EmptyBenchmark.empty"),
                1,
                BenchmarksTest.SHORTEST,
                PATIENCE);
        assertEquals("EmptyBenchmark.empty on 1 thread on JDK x", workload.name());
        assertTrue(workload.measureFork().primaryMetric().score() > 0);
    }

    private static String failure(String method, Duration timeLimit) {
        JmhWorkload workload = new JmhWorkload(
                OurSide.HERE,
                OurSide.plain("everycore.benchmarks.FaultyBenchmark." + method),
                2,
                BenchmarksTest.SHORTEST,
                timeLimit);
        return assertThrows(WorkloadFailure.class, workload::measureFork).getMessage();
    }
}
