package everycore.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import everycore.machine.CpuShares;
import everycore.result.Cell;
import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.Protocol;
import everycore.result.SecondaryMetric;
import everycore.sweep.WorkloadFailure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class JmhPairTest {
    private static final Protocol SHORT = new Protocol("test", 1, 20, 4, 20, 1, 1, 0.5, 60, 1);
    private static final JmhSide OTHER = OurSide.on(new JvmTarget(Optional.empty(), "", false), "of after");

    @Test
    void measuresAForkOfEachSideInTurns() throws WorkloadFailure {
        JmhPair pair = pair("everycore.benchmarks.SpinBenchmark.spin", "everycore.benchmarks.EmptyBenchmark.empty");
        assertEquals("SpinBenchmark.spin on 1 thread and EmptyBenchmark.empty on 1 thread of after", pair.name());
        assertEquals(Duration.ofMillis(200), pair.window(SHORT));
        List<Entry> forks = pair.measureForks();
        assertEquals(pair.cells(), forks.stream().map(JmhPairTest::asKept).toList());
        for (Entry fork : forks) {
            assertEquals(4, fork.primaryMetric().iterationsByFork().get(0).size());
            assertTrue(
                    fork.secondaryMetric(SecondaryMetric.CPU_WORKER)
                                    .orElseThrow()
                                    .score()
                            > 0,
                    "the workers' clocks tell of their own turns");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void measuresBothSidesAtOnceOnCpusOfTheirOwn() throws WorkloadFailure {
        Optional<CpuShares> shares = CpuShares.ofAllowed(1, Optional.empty());
        assumeTrue(shares.isPresent(), "a machine with one CPU has none for both");
        JmhPair pair = JmhPair.atOnce(
                List.of(
                        workload(OurSide.HERE, "everycore.benchmarks.SpinBenchmark.spin", Duration.ofMinutes(1)),
                        workload(OTHER, "everycore.benchmarks.EmptyBenchmark.empty", Duration.ofMinutes(1))),
                shares.get());
        assertEquals(Duration.ofMillis(100), pair.window(SHORT));
        for (Entry fork : pair.measureForks()) {
            assertEquals(4, fork.primaryMetric().iterationsByFork().get(0).size());
        }
    }

    @Test
    void saysWhyTheSideFailedThatHasFailed() {
        WorkloadFailure failure = assertThrows(
                WorkloadFailure.class,
                pair("everycore.benchmarks.SpinBenchmark.spin", "everycore.benchmarks.FaultyBenchmark.crashes")
                        ::measureForks);
        assertEquals("of after: Forked VM failed with exit code 7: out of luck", failure.getMessage());
        assertEquals(0, ofForks());
    }

    @Test
    void endsBothWhereOneHangs() {
        WorkloadFailure failure = assertThrows(
                WorkloadFailure.class,
                pair(
                        "everycore.benchmarks.FaultyBenchmark.hangs",
                        "everycore.benchmarks.SpinBenchmark.spin",
                        Duration.ofSeconds(2))::measureForks);
        assertTrue(failure.getMessage().endsWith(": hung, and was ended after 2 s"), failure.getMessage());
        assertEquals(0, ofForks());
    }

    /** A host lives on, and has no child where no fork is left. */
    private static long ofForks() {
        return ProcessHandle.current().descendants().count()
                - ProcessHandle.current().children().count();
    }

    private static Cell asKept(Entry fork) {
        return fork.withEnvironment(Fixtures.environment(2)).cell();
    }

    private static JmhPair pair(String baseline, String candidate) {
        return pair(baseline, candidate, Duration.ofMinutes(1));
    }

    private static JmhPair pair(String baseline, String candidate, Duration limit) {
        return JmhPair.inTurns(List.of(workload(OurSide.HERE, baseline, limit), workload(OTHER, candidate, limit)));
    }

    private static JmhWorkload workload(JmhSide side, String benchmark, Duration limit) {
        return new JmhWorkload(side, OurSide.plain(benchmark), 1, SHORT, limit);
    }
}
