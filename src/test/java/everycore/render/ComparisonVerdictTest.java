package everycore.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.report.CompareReport;
import everycore.report.Comparer;
import everycore.report.Measured;
import everycore.report.RunFile;
import everycore.result.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonVerdictTest {
    @Test
    void countsWhatTheCellsComeTo() {
        List<Entry> before = List.of(
                Measured.cell("org.A.slow", 1, 100, 101, 102),
                Measured.cell("org.A.fast", 1, 100, 101, 102),
                Measured.cell("org.A.same", 1, 100, 101, 100),
                Measured.cell("org.A.noisy", 1, 100, 150, 200),
                Measured.cell("org.A.short", 1, 100, 101));
        List<Entry> after = List.of(
                Measured.cell("org.A.slow", 1, 10, 10.1, 10.2),
                Measured.cell("org.A.fast", 1, 200, 201, 202),
                Measured.cell("org.A.same", 1, 100, 101, 100),
                Measured.cell("org.A.noisy", 1, 110, 150, 200),
                Measured.cell("org.A.short", 1, 100, 101));
        CompareReport report =
                Comparer.of(new RunFile("before", before), List.of(new RunFile("after", after)), 0.05, 0.95);
        ComparisonVerdict verdict = ComparisonVerdict.of(report, 0);
        assertEquals(
                "1 of 5 cells slower for sure, 0 more slower, 1 faster, 1 the same, 1 open, which could have hidden up to ×",
                verdict.sentence().substring(0, verdict.sentence().indexOf('×') + 1));
        assertEquals(1, verdict.untold());
        assertEquals("1 of 5", verdict.numbers().get(0).value());
    }
}
