package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Simulation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ControlAdjustmentTest {
    private static final double LEVEL = 0.95;
    private static final int FLEETS = 500;

    private static final Sides CONTROL = sides(kind("a", 100, 120, 90), kind("b", 200, 170, 210));
    private static final Sides CELL = sides(kind("a", 50, 57, 47), kind("b", 80, 74, 88));

    /** numpy.linalg.lstsq of the logarithms on (1, side, control), scipy.stats.t with 3 degrees of freedom. */
    @Test
    void agreesWithLeastSquaresOfNumpy() {
        ControlAdjustment adjustment =
                ControlAdjustment.of(CELL, List.of(CONTROL), LEVEL).orElseThrow();
        assertEstimate(0.6972803359486719, 0.3824556371467122, 1.0121050347506315, adjustment.slope());
        assertEstimate(1.0138338891160255, 0.8225751545648324, 1.2495626071564179, adjustment.ratio());
    }

    @Test
    void aCellThatIsTheControlHasTheSlopeOneAndDoesNotDiffer() {
        ControlAdjustment adjustment =
                ControlAdjustment.of(CONTROL, List.of(CONTROL), LEVEL).orElseThrow();
        assertEquals(1, adjustment.slope().value(), 1e-12);
        assertEquals(1, adjustment.ratio().value(), 1e-12);
    }

    @Test
    void controlsThatDoNotDifferOrAreNotOnAllMachinesTellNoSlope() {
        Sides flat = sides(kind("a", 100, 100, 100), kind("b", 200, 200, 200));
        assertEquals(Optional.empty(), ControlAdjustment.of(CELL, List.of(flat), LEVEL));
        Sides elsewhere = sides(kind("x", 100, 120, 90), kind("b", 200, 170, 210));
        assertEquals(Optional.empty(), ControlAdjustment.of(CELL, List.of(elsewhere), LEVEL));
    }

    @Test
    void refusesOneMachineASide() {
        Sides pair = sides(kind("a", 100), kind("b", 200));
        assertThrows(IllegalArgumentException.class, () -> ControlAdjustment.of(pair, List.of(pair), LEVEL));
    }

    /** Of kinds whose controls differ by a quarter, and cells that follow by 0.7: the truth of equal code is 1. */
    @Test
    @Simulation
    void intervalsCoverWhatEqualCodeIsAtEqualControls() {
        Random random = new Random(2026);
        int covered = 0;
        for (int fleet = 0; fleet < FLEETS; fleet++) {
            List<Double> controls = new ArrayList<>();
            List<Double> cells = new ArrayList<>();
            for (int machine = 0; machine < 10; machine++) {
                double clock = (machine < 5 ? 0 : Math.log(1.25)) + 0.1 * random.nextGaussian();
                controls.add(Math.exp(clock));
                cells.add(Math.exp(0.7 * clock + 0.03 * random.nextGaussian()));
            }
            ControlAdjustment adjustment = ControlAdjustment.of(halves(cells), List.of(halves(controls)), LEVEL)
                    .orElseThrow();
            covered += adjustment.ratio().interval().orElseThrow().contains(1) ? 1 : 0;
        }
        // A share of 95 % of 500 has a standard error of 1 %.
        double share = covered / (double) FLEETS;
        assertTrue(share >= 0.92 && share <= 0.98, "covered " + share);
    }

    private static Sides halves(List<Double> all) {
        return sides(kind("a", all.subList(0, 5)), kind("b", all.subList(5, 10)));
    }

    private static Sides sides(Sessions baseline, Sessions candidate) {
        return new Sides(baseline, candidate);
    }

    private static Sessions kind(String name, Integer... machines) {
        return kind(name, List.of(machines).stream().map(Integer::doubleValue).toList());
    }

    /** One session of one fork on each machine. */
    private static Sessions kind(String name, List<Double> machines) {
        List<String> names = new ArrayList<>();
        machines.forEach(any -> names.add(name + names.size()));
        return new Sessions(
                machines.stream()
                        .map(value -> new Sample(Collections.nCopies(1, value)))
                        .toList(),
                names);
    }

    private static void assertEstimate(double value, double low, double high, Estimate estimate) {
        assertEquals(value, estimate.value(), 1e-9);
        assertEquals(low, estimate.interval().orElseThrow().low(), 1e-9);
        assertEquals(high, estimate.interval().orElseThrow().high(), 1e-9);
    }
}
