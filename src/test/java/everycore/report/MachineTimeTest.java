package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.ResultFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.Defaults;

class MachineTimeTest {
    @TempDir
    private Path directory;

    @Test
    void addsUpTheForksAndSetsJmhsDefaultsBesideThem() throws IOException {
        ResultFile file = new ResultFile(directory.resolve("run.json"), Fixtures.environment(2));
        file.add(fork("a.B.spin"), 1, 100.2);
        file.add(fork("a.B.spin"), 2, 100.3);
        file.add(fork("a.B.empty"), 3, 10);
        assertEquals(
                Optional.of(
                        "Machine time: 3 min 31 s for 2 cells. Plain JMH's defaults would take 16 min 40 s for the same"
                                + " cells (5 forks of 5 + 5 iterations of 10 s each, from JMH's own numbers, not measured)."),
                MachineTime.of(file.entries(), 1));
    }

    @Test
    void saysNothingWhereNoTimeIsKnown() {
        assertEquals(Optional.empty(), MachineTime.of(List.of(fork("a.B.spin")), 1));
    }

    @Test
    void knowsTheDefaultsOfTheJmhThatItRuns() {
        assertEquals(Defaults.MEASUREMENT_FORKS, MachineTime.JMH_FORKS);
        assertEquals(Defaults.WARMUP_ITERATIONS, MachineTime.JMH_WARMUP_ITERATIONS);
        assertEquals(Defaults.MEASUREMENT_ITERATIONS, MachineTime.JMH_MEASUREMENT_ITERATIONS);
        assertEquals(Defaults.WARMUP_TIME.getTime(), MachineTime.JMH_ITERATION_SECONDS);
        assertEquals(Defaults.MEASUREMENT_TIME.getTime(), MachineTime.JMH_ITERATION_SECONDS);
    }

    private static Entry fork(String benchmark) {
        return Fixtures.fork(benchmark, 1, List.of(1.0), Map.of());
    }
}
