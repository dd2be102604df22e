package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparisonTest {
    private static final Sample BASELINE = sample(102.3, 99.1, 100.4, 98.7, 101.9);
    private static final Sample CANDIDATE = sample(95.2, 92.8, 97.1, 90.3, 94.4, 93.9);

    /** scipy 1.17.1: ttest_ind(log(candidate), log(baseline), equal_var=False).pvalue */
    @Test
    void hasThePValueOfWelchsTest() {
        assertEquals(
                0.00046201223765029385, compare(BASELINE, CANDIDATE).pValue().orElseThrow(), 1e-12);
    }

    @Test
    void isSlowerWhereTheIntervalExcludesOneDownwards() {
        assertEquals(Verdict.SLOWER, compare(BASELINE, CANDIDATE).verdict());
        assertEquals(Verdict.FASTER, compare(CANDIDATE, BASELINE).verdict());
    }

    @Test
    void isTheSameWhereTheIntervalLiesWithinTheMargin() {
        Sample shifted = BASELINE.map(score -> score * 1.001);
        assertEquals(Verdict.SAME, compare(BASELINE, shifted).verdict());
    }

    @Test
    void isTheSameWhereASureChangeIsTooSmallToMatter() {
        Sample before = sample(100, 100.01, 99.99, 100, 100.01);
        Sample after = sample(101, 101.01, 100.99, 101, 101.01);
        Comparison comparison = compare(before, after);
        assertTrue(comparison.pValue().orElseThrow() < 1e-6);
        assertEquals(Verdict.SAME, comparison.verdict());
    }

    @Test
    void isInconclusiveWhereTheForksAreTooNoisyAndSaysWhatTheyCouldHaveSeen() {
        Comparison comparison = compare(sample(80, 100, 120, 95), sample(90, 110, 105, 130));
        assertEquals(Verdict.INCONCLUSIVE, comparison.verdict());
        assertTrue(comparison.smallestDetectable().orElseThrow() > 1.2);
    }

    @Test
    void isInconclusiveWithFewerThanThreeForksOnASide() {
        Comparison comparison = compare(sample(100, 100.1), sample(50, 50.1, 50.2, 50.1));
        assertEquals(Verdict.INCONCLUSIVE, comparison.verdict());
        assertTrue(comparison.pValue().isEmpty());
        assertTrue(comparison.smallestDetectable().isEmpty());
        assertTrue(comparison.ratio().interval().isPresent());
    }

    @Test
    void isInconclusiveWhereAForkDidNothing() {
        assertEquals(
                Verdict.INCONCLUSIVE, compare(sample(1, 2, 3), sample(0, 2, 3)).verdict());
    }

    @Test
    void knowsConstantSamples() {
        Comparison equal = compare(sample(5, 5, 5), sample(5, 5, 5));
        assertEquals(Verdict.SAME, equal.verdict());
        assertEquals(1, equal.pValue().orElseThrow());
        Comparison other = compare(sample(5, 5, 5), sample(10, 10, 10));
        assertEquals(Verdict.FASTER, other.verdict());
        assertEquals(0, other.pValue().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesAMarginThatIsNone(double margin) {
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(BASELINE, CANDIDATE, margin, 0.95));
    }

    /** R's p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") gives 0.05, 0.08, 0.09, 0.09, 0.09. */
    @Test
    void correctsAsHolmDoes() {
        List<Double> pValues = List.of(0.04, 0.01, 0.05, 0.02, 0.03);
        assertEquals(Set.of(1), Holm.rejected(pValues, 0.05));
        assertEquals(Set.of(1, 3), Holm.rejected(pValues, 0.081));
        assertEquals(Set.of(0, 1, 2, 3, 4), Holm.rejected(pValues, 0.0901));
        assertEquals(Set.of(), Holm.rejected(List.of(), 0.05));
        assertThrows(IllegalArgumentException.class, () -> Holm.rejected(List.of(Double.NaN), 0.05));
    }

    @Test
    void holmTakesEveryProbabilityAndNothingElse() {
        assertEquals(Set.of(0), Holm.rejected(List.of(0.0, 1.0), 0.05));
        assertThrows(IllegalArgumentException.class, () -> Holm.rejected(List.of(-1e-9), 0.05));
        assertThrows(IllegalArgumentException.class, () -> Holm.rejected(List.of(1.0000001), 0.05));
    }

    /** Welch's test of the mean of two log ratios, by numpy and scipy 1.17 from the variances of all four samples. */
    @Test
    void agreesWithScipyOnTheGeometricMeanOfTwoRatios() {
        Comparison comparison = Comparison.ofGeometricMean(
                List.of(sample(10, 11, 12.5, 9, 10.5), sample(31, 30, 33)),
                List.of(sample(20, 21, 26, 19), sample(50, 52, 49, 51)),
                0.05,
                0.95);
        assertEquals(0.5533396422628911, comparison.ratio().value(), 1e-12);
        ConfidenceInterval interval = comparison.ratio().interval().orElseThrow();
        assertEquals(0.4964695615170558, interval.low(), 1e-9);
        assertEquals(0.6167241326215838, interval.high(), 1e-9);
        assertEquals(2.4968309455933897e-06, comparison.pValue().orElseThrow(), 1e-12);
        assertEquals(1.1617093561321132, comparison.smallestDetectable().orElseThrow(), 1e-9);
        assertEquals(Verdict.SLOWER, comparison.verdict());
    }

    @Test
    void aGeometricMeanIsTestedFromThreeForksOfEachCellOn() {
        Sample two = sample(100, 100.1);
        Sample three = sample(50, 50.1, 50.2);
        assertTrue(geometricMean(three, two).pValue().isEmpty());
        assertTrue(geometricMean(two, three).pValue().isEmpty());
        assertEquals(Verdict.INCONCLUSIVE, geometricMean(two, three).verdict());
        assertTrue(geometricMean(three, three).pValue().isPresent());
        assertTrue(geometricMean(three, sample(0, 1, 2)).pValue().isEmpty());
    }

    @Test
    void anIntervalThatEndsOnTheMarginIsWithinItAndOneThatEndsAtOneIsOpen() {
        LogContrast twice = new LogContrast(Math.log(2), 0, Double.NaN);
        LogContrast half = new LogContrast(-Math.log(2), 0, Double.NaN);
        assertEquals(Verdict.SAME, Comparison.of(twice, 1, 0.95).verdict());
        assertEquals(Verdict.SAME, Comparison.of(half, 1, 0.95).verdict());
        assertEquals(Verdict.FASTER, Comparison.of(twice, 0.999, 0.95).verdict());
        assertEquals(Verdict.SLOWER, Comparison.of(half, 0.999, 0.95).verdict());
        double halfWidth = new LogContrast(0, 0.1, 4).halfWidth(0.95);
        Comparison above = Comparison.of(new LogContrast(halfWidth, 0.1, 4), 0.05, 0.95);
        Comparison below = Comparison.of(new LogContrast(-halfWidth, 0.1, 4), 0.05, 0.95);
        assertEquals(1, above.ratio().interval().orElseThrow().low());
        assertEquals(1, below.ratio().interval().orElseThrow().high());
        assertEquals(Verdict.INCONCLUSIVE, above.verdict());
        assertEquals(Verdict.INCONCLUSIVE, below.verdict());
    }

    @Test
    void withoutNoiseTheSmallestChangeWouldBeSeen() {
        assertEquals(
                1,
                compare(sample(5, 5, 5), sample(10, 10, 10))
                        .smallestDetectable()
                        .orElseThrow());
    }

    @Test
    void refusesATestOfWhichHalfIsKnown() {
        Estimate ratio = new Estimate(1, Optional.empty());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Comparison(
                        ratio, Verdict.INCONCLUSIVE, Optional.of(0.5), Optional.empty(), Optional.empty()));
    }

    @Test
    void refusesAMarginThatIsNoneWhereNothingIsTested() {
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(sample(1, 2), sample(1, 2), 0, 0.95));
        List<Sample> two = List.of(sample(1, 2));
        assertThrows(IllegalArgumentException.class, () -> Comparison.ofGeometricMean(two, two, 0, 0.95));
    }

    @Test
    void refusesALevelThatIsNoneWhereNothingVaries() {
        assertThrows(IllegalArgumentException.class, () -> Comparison.of(new LogContrast(0, 0, Double.NaN), 0.05, 95));
    }

    @Test
    void dividesOneSpeedupByAnother() {
        Estimate ratio = Ratios.ofProducts(
                List.of(sample(6, 6, 6), sample(1, 1, 1)), List.of(sample(2, 2, 2), sample(2, 2, 2)), 0.95);
        assertEquals(1.5, ratio.value(), 1e-12);
    }

    private static Comparison geometricMean(Sample first, Sample second) {
        return Comparison.ofGeometricMean(List.of(first, first), List.of(first, second), 0.05, 0.95);
    }

    private static Comparison compare(Sample baseline, Sample candidate) {
        return Comparison.of(baseline, candidate, 0.05, 0.95);
    }

    private static Sample sample(double... forkMeans) {
        return new Sample(Arrays.stream(forkMeans).boxed().toList());
    }
}
