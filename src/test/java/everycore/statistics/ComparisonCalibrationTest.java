package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Slow;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Simulated cells whose truth is known: fork means around 1, log-normal, with a given noise between forks. */
@Slow
class ComparisonCalibrationTest {
    private static final double MARGIN = 0.05;
    private static final double LEVEL = 0.95;
    private static final int CELLS = 40;
    private static final int PAIRS = 20_000;
    private static final int GATES = 2_000;

    private final Random random = new Random(20260101);

    @Test
    void aSingleComparisonOfEqualsRejectsInFourToSixOfAHundred() {
        double share = share(PAIRS, () -> compare(1, 0.03, 0.03, 5, 5).pValue().orElseThrow() <= 1 - LEVEL);
        assertTrue(share >= 0.04 && share <= 0.06, "rejected " + share);
    }

    @ParameterizedTest
    @CsvSource({"0.01, 5", "0.03, 5", "0.1, 5", "0.3, 10"})
    void theGateOverFortyEqualCellsFailsInAtMostFiveOfAHundred(double noise, int forks) {
        double share = share(GATES, () -> slowerByTheGate(cell -> compare(1, noise, noise, forks, forks)) > 0);
        // Slower is one of two sides, so the truth is below 2.5 %; three standard errors of 2,000 gates are 1.5 %.
        assertTrue(share <= 0.04, "false alarms " + share);
    }

    @ParameterizedTest
    @CsvSource({"0.03, 0.03, 5, 5", "0.01, 0.1, 5, 5", "0.1, 0.01, 5, 10", "0.1, 0.1, 10, 10", "0.3, 0.05, 8, 8"})
    void intervalsOfRatiosCoverTheTruth(double noiseBefore, double noiseAfter, int forksBefore, int forksAfter) {
        double truth = 1.3;
        double share = share(
                PAIRS / 4,
                () -> compare(truth, noiseBefore, noiseAfter, forksBefore, forksAfter)
                        .ratio()
                        .interval()
                        .orElseThrow()
                        .contains(truth));
        assertTrue(share >= 0.93 && share <= 0.97, "covered " + share);
    }

    @Test
    void fiveForksASideFindATenthInThreePercentOfNoise() {
        double share = share(PAIRS / 4, () -> compare(0.9, 0.03, 0.03, 5, 5).verdict() == Verdict.SLOWER);
        assertTrue(share >= 0.95, "found " + share);
    }

    /** The power that README.md states, by another tool: numpy and scipy with the same rules, 1,000 gates. */
    @Test
    void theGateOverFortyCellsFindsATenthInOneCellMoreOftenThanNotAndInAllOfThemNearlyAlways() {
        double one = share(300, () -> slowerByTheGate(0.9, 1) == 1);
        double all = IntStream.range(0, 100)
                .map(gate -> slowerByTheGate(0.9, CELLS))
                .average()
                .orElseThrow();
        assertEquals(0.58, one, 0.09);
        assertEquals(0.95, all / CELLS, 0.02);
    }

    private int slowerByTheGate(double truth, int slowCells) {
        return slowerByTheGate(cell -> compare(cell < slowCells ? truth : 1, 0.03, 0.03, 5, 5));
    }

    @Test
    void theSmallestDetectableRatioIsFoundInFourOfFive() {
        double noise = 0.05;
        int forks = 8;
        double smallest = IntStream.range(0, 2_000)
                .mapToDouble(i -> Math.log(compare(1, noise, noise, forks, forks)
                        .smallestDetectable()
                        .orElseThrow()))
                .average()
                .orElseThrow();
        double share = share(
                PAIRS / 4,
                () -> compare(Math.exp(smallest), noise, noise, forks, forks)
                                .pValue()
                                .orElseThrow()
                        <= 1 - LEVEL);
        assertTrue(share >= 0.77 && share <= 0.83, "found " + share);
    }

    @Test
    void intervalsOfGeometricMeansCoverTheTruth() {
        double share = share(PAIRS / 10, () -> {
            List<Sample> before = new ArrayList<>();
            List<Sample> after = new ArrayList<>();
            for (int cell = 1; cell <= 6; cell++) {
                before.add(sample(cell, 0.02 * cell, 5));
                after.add(sample(1.1 * cell, 0.02 * cell, 5));
            }
            return Ratios.geometricMean(after, before, LEVEL)
                    .interval()
                    .orElseThrow()
                    .contains(1.1);
        });
        assertTrue(share >= 0.93 && share <= 0.97, "covered " + share);
    }

    private int slowerByTheGate(IntFunction<Comparison> simulation) {
        List<Comparison> cells = IntStream.range(0, CELLS).mapToObj(simulation).toList();
        return (int) Holm.rejected(
                        cells.stream().map(cell -> cell.pValue().orElseThrow()).toList(), 1 - LEVEL)
                .stream()
                .filter(cell -> cells.get(cell).verdict() == Verdict.SLOWER)
                .count();
    }

    private Comparison compare(double truth, double noiseBefore, double noiseAfter, int forksBefore, int forksAfter) {
        return Comparison.of(sample(1, noiseBefore, forksBefore), sample(truth, noiseAfter, forksAfter), MARGIN, LEVEL);
    }

    private Sample sample(double mean, double noise, int forks) {
        return new Sample(IntStream.range(0, forks)
                .mapToObj(fork -> mean * Math.exp(noise * random.nextGaussian()))
                .toList());
    }

    private static double share(int trials, BooleanSupplier trial) {
        return IntStream.range(0, trials).filter(i -> trial.getAsBoolean()).count() / (double) trials;
    }
}
