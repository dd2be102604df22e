package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.result.BadResultFile;
import everycore.result.Entry;
import everycore.result.Fixtures;
import everycore.result.Metric;
import everycore.result.ResultReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisturbancesTest {
    @TempDir
    private Path directory;

    /** Or a line of text would keep a report busy for minutes. */
    @Test
    void countsNoForksThatAFileOnlyClaims() throws IOException, BadResultFile {
        Path file = Files.writeString(
                directory.resolve("result.json"),
                "[{\"benchmark\": \"a.B.c\", \"threads\": 1, \"forks\": 2147483647, \"primaryMetric\":"
                        + " {\"score\": 1, \"scoreUnit\": \"ops/s\"}}]");
        Entry entry = ResultReader.read(file).get(0);
        assertEquals(Integer.MAX_VALUE, entry.forks());
        assertEquals(List.of(), Disturbances.byFork(entry));
    }

    @Test
    void needsTheClocksOfTheMachineAndOfTheProcess() {
        Entry entry = Measured.cell("a.B.c", 1, 1, 2, 3);
        assertEquals(List.of(), Disturbances.byFork(Measured.with(entry, "cpu.busy", "CPUs", 2, 2, 2)));
        assertEquals(List.of(), Disturbances.byFork(Measured.with(entry, "cpu.process", "CPUs", 2, 2, 2)));
    }

    @Test
    void knowsNothingOfAForkWithoutClocks() {
        Metric busy = Metric.of("CPUs", List.of(List.of(2.0), List.of(), List.of(1.0)));
        Metric process = Metric.of("CPUs", List.of(List.of(1.0), List.of(), List.of(1.0)));
        Entry entry = Fixtures.with(
                Measured.cell("a.B.c", 1, 1, 2, 3), Map.of(), Map.of("cpu.busy", busy, "cpu.process", process));
        assertEquals(List.of(Optional.of(1), Optional.empty(), Optional.of(0)), Disturbances.byFork(entry));
        assertEquals(2, Disturbances.iterations(entry));
    }

    @Test
    void tellsForEachForkHowManyOfItsIterationsWereDisturbed() {
        Entry entry = Measured.with(
                Measured.with(Measured.cell("a.B.c", 1, 1, 2, 3), "cpu.busy", "CPUs", 1, 2, 1.1),
                "cpu.process",
                "CPUs",
                1,
                1,
                1);
        assertEquals(List.of(Optional.of(0), Optional.of(1), Optional.of(0)), Disturbances.byFork(entry));
    }
}
