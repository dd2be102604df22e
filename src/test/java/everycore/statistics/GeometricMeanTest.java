package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GeometricMeanTest {
    private static final Sample FIVE = sample(10, 11, 12.5, 9, 10.5);
    private static final Sample FOUR = sample(20, 21, 26, 19);

    @Test
    void averagesRatiosGeometrically() {
        Estimate mean = mean(List.of(sample(2, 2, 2), sample(24, 24, 24)), List.of(sample(1, 1, 1), sample(3, 3, 3)));
        assertEquals(4, mean.value(), 1e-12);
    }

    @Test
    void isTheRatioItselfForOneCell() {
        assertEquals(Ratios.estimate(FIVE, FOUR, 0.95), mean(List.of(FIVE), List.of(FOUR)));
    }

    @Test
    void isAboutTheseCellsSoThatTheirSpreadWidensNothing() {
        Sample tenfold = FIVE.map(score -> 10 * score);
        Estimate alike = mean(List.of(FIVE, FIVE), List.of(FOUR, FOUR));
        Estimate apart = mean(List.of(tenfold, FIVE), List.of(FOUR, FOUR.map(score -> 10 * score)));
        assertEquals(alike.value(), apart.value(), 1e-12);
        assertEquals(
                alike.interval().orElseThrow().low(),
                apart.interval().orElseThrow().low(),
                1e-12);
    }

    @Test
    void isOneForCellsOverThemselves() {
        List<Sample> cells = List.of(FIVE, FOUR);
        assertEquals(1, mean(cells, cells).value(), 1e-12);
    }

    @Test
    void hasNoIntervalWhereACellHasNone() {
        Estimate mean = mean(List.of(sample(20), sample(40, 40)), List.of(sample(10), sample(20, 20)));
        assertEquals(2, mean.value(), 1e-12);
        assertEquals(Optional.empty(), mean.interval());
        assertEquals(0, mean(List.of(sample(0, 0), FIVE), List.of(FOUR, FOUR)).value());
    }

    @Test
    void averagesAsManyLargeRatiosAsThereAreCells() {
        List<Sample> after = Collections.nCopies(60, sample(2e9));
        assertEquals(2, mean(after, Collections.nCopies(60, sample(1e9))).value(), 1e-12);
    }

    @Test
    void refusesNoRatioAndRatiosWithoutADenominator() {
        assertThrows(IllegalArgumentException.class, () -> mean(List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> mean(List.of(FIVE, FOUR), List.of(FIVE)));
        assertThrows(IllegalArgumentException.class, () -> Ratios.geometricMean(List.of(FIVE), List.of(FOUR), 95));
    }

    private static Estimate mean(List<Sample> numerators, List<Sample> denominators) {
        return Ratios.geometricMean(numerators, denominators, 0.95);
    }

    private static Sample sample(double... forkMeans) {
        return new Sample(Arrays.stream(forkMeans).boxed().toList());
    }
}
