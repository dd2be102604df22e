package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.result.Pairing.Side;
import everycore.statistics.Basis;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairedVariantsTest {
    private static final RunFile LOCK =
            new RunFile("lock", List.of(LockStep.cell("a.B.lock", Side.BASELINE, LockStep.at(100))));

    @Test
    void standInOneRowUnderTheNameOfTheBaseline() {
        RunFile atomic = new RunFile("atomic", List.of(LockStep.cell("a.B.atomic", Side.CANDIDATE, LockStep.at(300))));
        CompareReport report = Comparer.of(LOCK, List.of(atomic), 0.01, 0.95);
        assertEquals(1, report.cells().size());
        CompareReport.ComparedCell cell = report.cells().get(0);
        assertEquals("a.B.lock", cell.cell().benchmark());
        assertEquals(Basis.PAIRS, cell.sides().get(0).orElseThrow().basis());
        assertTrue(
                report.notes().stream().anyMatch(note -> note.endsWith("its B.atomic stands beside B.lock")),
                report.notes().toString());
    }

    @Test
    void areTwoBenchmarksWhereNoRunOfPairsMeasuredBoth() {
        RunFile other = new RunFile(
                "atomic", List.of(LockStep.cell("a.B.atomic", "ops/s", Side.CANDIDATE, "beef", LockStep.at(300))));
        assertEquals(List.of(), Comparer.of(LOCK, List.of(other), 0.01, 0.95).cells());
    }
}
