package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
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
    void dividesOneSpeedupByAnother() {
        Estimate ratio = Ratios.ofProducts(
                List.of(sample(6, 6, 6), sample(1, 1, 1)), List.of(sample(2, 2, 2), sample(2, 2, 2)), 0.95);
        assertEquals(1.5, ratio.value(), 1e-12);
    }

    private static Comparison compare(Sample baseline, Sample candidate) {
        return Comparison.of(baseline, candidate, 0.05, 0.95);
    }

    private static Sample sample(double... forkMeans) {
        return new Sample(Arrays.stream(forkMeans).boxed().toList());
    }
}
