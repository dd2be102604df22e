package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.render.ComparisonFormat;
import everycore.report.CompareReport.ComparedCell.Side;
import everycore.result.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ControlAdjustmentsTest {
    private static final String CELL = "org.A.b";
    private static final String CONTROL = Measured.BALANCE + "confined";

    private static final double[][] SLOW = {{100}, {120}, {90}};
    private static final double[][] FAST = {{200}, {170}, {210}};

    @Test
    void theRatioStandsBeforeAndAfter() {
        CompareReport report = adjusted(fleet("m", SLOW, SLOW), fleet("n", FAST, FAST));
        Side cell = report.cells().stream()
                .filter(it -> it.cell().benchmark().equals(CELL))
                .findFirst()
                .flatMap(it -> it.sides().get(0))
                .orElseThrow();
        assertTrue(cell.comparison().ratio().value() > 1.7, "before");
        assertEquals(1, cell.adjustment().orElseThrow().ratio().value(), 1e-9, "the cell is as fast as its control");
        assertEquals(1, cell.adjustment().orElseThrow().slope().value(), 1e-9);
        assertTrue(report.isAdjusted());
        Gate gate = Gate.of(report, Gate.Target.CELLS, false);
        String text = ComparisonFormat.TERMINAL.of(report, gate);
        assertTrue(text.contains("at equal controls") && text.contains("slope"), text);
        assertTrue(ComparisonFormat.CSV.of(report, gate).contains("adjusted_ratio_low"));
        assertTrue(ComparisonFormat.JSON.of(report, gate).contains("controlSlope"));
    }

    @Test
    void withoutTheOptionNothingIsAdjusted() {
        CompareReport report = Comparer.of(
                file("before", fleet("m", SLOW, SLOW)), List.of(file("after", fleet("n", FAST, FAST))), 0.05, 0.95);
        assertEquals(
                Optional.empty(),
                report.cells().get(0).sides().get(0).orElseThrow().adjustment());
        assertFalse(report.isAdjusted());
    }

    @Test
    void aControlIsNotAdjustedByItself() {
        CompareReport report = adjusted(fleet("m", SLOW, SLOW), fleet("n", FAST, FAST));
        assertTrue(report.cells().stream()
                .filter(cell -> !cell.isTested())
                .allMatch(cell -> cell.sides().get(0).orElseThrow().adjustment().isEmpty()));
    }

    @Test
    void refusesWhereASlopeCannotBeEstimated() {
        assertRefused("have a machine in common", fleet("m", SLOW, SLOW), fleet("m", FAST, FAST));
        assertRefused(
                "fewer than three machines on each side",
                fleet("m", new double[][] {{100}, {120}}, new double[][] {{100}, {120}}),
                fleet("n", FAST, FAST));
        assertRefused("measure controls", Measured.fleet(CELL, "m", SLOW), Measured.fleet(CELL, "n", FAST));
        assertRefused(
                "plain JMH doesn't say", Measured.fleet(CELL, "n", FAST), List.of(Measured.cell(CELL, 1, 1, 2, 3)));
        assertRefused(
                "plain JMH doesn't say", List.of(Measured.cell(CELL, 1, 1, 2, 3)), Measured.fleet(CELL, "n", FAST));
    }

    private static void assertRefused(String reason, List<Entry> before, List<Entry> after) {
        String message = assertThrows(IllegalArgumentException.class, () -> adjusted(before, after))
                .getMessage();
        assertTrue(message.startsWith("--adjust-by-control: ") && message.contains(reason), message);
    }

    private static CompareReport adjusted(List<Entry> before, List<Entry> after) {
        return Comparer.adjusted(file("before", before), List.of(file("after", after)), 0.05, 0.95);
    }

    private static RunFile file(String name, List<Entry> entries) {
        return new RunFile(name, entries);
    }

    private static List<Entry> fleet(String kind, double[][] cells, double[][] controls) {
        List<Entry> entries = new ArrayList<>(Measured.fleet(CELL, kind, cells));
        entries.addAll(Measured.fleet(CONTROL, kind, controls));
        return entries;
    }
}
