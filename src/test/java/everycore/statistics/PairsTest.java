package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.statistics.Pairs.Pair;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PairsTest {
    private static final double MARGIN = 0.05;
    private static final double LEVEL = 0.95;

    private static final Pairs FOUR = new Pairs(List.of(
            pair(List.of(100, 110, 90, 104, 96), List.of(103, 112, 95, 100, 99)),
            pair(List.of(50, 52, 47, 51, 55), List.of(51, 52, 49, 50, 57)),
            pair(List.of(200, 190, 210, 205, 195), List.of(204, 197, 211, 207, 201)),
            pair(List.of(80, 81, 79, 84, 80), List.of(83, 80, 82, 85, 81))));

    /** {@code scipy.stats.ttest_1samp} of numpy's medians over the first four, and its {@code confidence_interval(0.95)}. */
    @Test
    void theRatioIsThatOfStudentsTestOverPairs() {
        Comparison comparison = Comparison.of(FOUR.contrast(), MARGIN, LEVEL);
        assertEquals(1.018358967090393, comparison.ratio().value(), 1e-12);
        ConfidenceInterval interval = comparison.ratio().interval().orElseThrow();
        assertEquals(1.00698500, interval.low(), 1e-8);
        assertEquals(1.02986140, interval.high(), 1e-8);
        assertEquals(0.014155810264340034, comparison.pValue().orElseThrow(), 1e-9);
    }

    /** Against {@code ttest_ind(equal_var=False)} of the logarithms of the forks' means. */
    @Test
    void tellsHowMuchNarrowerItIsThanForksByThemselves() {
        assertEquals(0.011398855554888399, FOUR.widthToUnpaired(LEVEL), 1e-9);
    }

    @Test
    void aDriftLeavesTheRatioAloneWithAnOddNumberOfIterations() {
        // Turns A B B A A B, each one percent faster than the one before.
        double[] turns =
                IntStream.range(0, 6).mapToDouble(i -> Math.exp(0.01 * i)).toArray();
        Pair pair = new Pair(List.of(turns[0], turns[3], turns[4]), List.of(turns[1], turns[2], turns[5]), false);
        assertEquals(0, pair.typical(), 1e-12);
    }

    @Test
    void whatACpuIsWorthCancelsWhereBothSidesHadIt() {
        // The candidate is one percent faster, and one of the two CPUs a fifth slower.
        Pair duet = new Pair(List.of(1.0, 1.0, 0.8, 0.8), List.of(0.808, 0.808, 1.01, 1.01), true);
        assertEquals(Math.log(1.01), duet.typical(), 1e-12);
    }

    @Test
    void aDuetOfAnOddNumberOfIterationsCountsAsManyOnEitherCpu() {
        Pair duet = new Pair(List.of(1.0, 0.8, 0.8), List.of(0.808, 1.01, 2.0), true);
        assertEquals(Math.log(1.01), duet.typical(), 1e-12);
    }

    @Test
    void aDisturbanceOfOneSideDoesNotCountByItsSize() {
        List<Integer> quiet = Collections.nCopies(20, 100);
        List<Integer> hit = Stream.concat(Collections.nCopies(16, 99).stream(), Stream.of(10, 20, 30, 40))
                .toList();
        assertEquals(Math.log(0.99), pair(quiet, hit).typical(), 1e-12);
    }

    @Test
    void saysWhereOneSideLosesNowAndThenWhatTheOtherDoesNot() {
        Pairs collected = new Pairs(IntStream.range(0, 5)
                .mapToObj(pair -> pair(
                        Collections.nCopies(20, 1000),
                        IntStream.range(0, 20)
                                .mapToObj(i -> i % 10 == 4 ? 700 - pair : 1000)
                                .toList()))
                .toList());
        Comparison nowAndThen = collected.nowAndThen(MARGIN, LEVEL);
        assertEquals(
                1, Comparison.of(collected.contrast(), MARGIN, LEVEL).ratio().value(), 1e-12);
        assertEquals(0.97, nowAndThen.ratio().value(), 0.001);
        assertTrue(nowAndThen.pValue().orElseThrow() < 0.001);
        assertEquals(0.97, collected.ratioOfMeans(LEVEL).value(), 0.001);
    }

    @Test
    void aFamilyIsTheMeanOfItsCells() {
        Sessions any = new Sessions(List.of(new Sample(List.of(1.0, 1.0, 1.0))));
        Sides cell = new Sides(any, any, Optional.of(FOUR));
        Comparison family = Comparisons.ofFamily(List.of(cell, cell), MARGIN, LEVEL);
        LogContrast one = FOUR.contrast();
        assertEquals(Math.exp(one.value()), family.ratio().value(), 1e-12);
        LogContrast both = Pairs.ofFamily(List.of(FOUR, FOUR));
        assertEquals(one.standardError() / Math.sqrt(2), both.standardError(), 1e-12);
        assertEquals(6, both.degreesOfFreedom(), 1e-9);
    }

    @Test
    void threePairsAreABasisAndThreeSessionsASideAreABetterOne() {
        Sessions one = new Sessions(List.of(new Sample(List.of(1.0, 2.0, 3.0))));
        Sessions three = new Sessions(Collections.nCopies(3, new Sample(List.of(1.0, 2.0))));
        assertEquals(Basis.PAIRS, new Sides(one, one, Optional.of(FOUR)).basis());
        assertEquals(Basis.PAIRS, new Sides(three, one, Optional.of(FOUR)).basis());
        assertEquals(Basis.SESSIONS, new Sides(three, three, Optional.of(FOUR)).basis());
        Pairs two = new Pairs(FOUR.pairs().subList(0, 2));
        assertEquals(Basis.FORKS, new Sides(one, one, Optional.of(two)).basis());
    }

    @Test
    void refusesWhatHasNoNeighbourOrNoLogarithm() {
        assertThrows(IllegalArgumentException.class, () -> pair(List.of(1, 2), List.of(1)));
        assertThrows(IllegalArgumentException.class, () -> pair(List.of(), List.of()));
        assertThrows(IllegalArgumentException.class, () -> pair(List.of(0), List.of(1)));
        assertThrows(IllegalArgumentException.class, () -> new Pairs(List.of()));
        assertThrows(
                IllegalArgumentException.class, () -> new Pairs(FOUR.pairs().subList(0, 2)).contrast());
    }

    private static Pair pair(List<Integer> baseline, List<Integer> candidate) {
        return new Pair(
                baseline.stream().map(Double::valueOf).toList(),
                candidate.stream().map(Double::valueOf).toList(),
                false);
    }

    /** {@code scipy.stats.ttest_1samp} of numpy's logarithms: of the means' ratios less the medians, and of the means' ratios. */
    @Test
    void agreesWithScipyOnWhatTheMeansSayBesideTheMedians() {
        Comparison nowAndThen = FOUR.nowAndThen(MARGIN, LEVEL);
        assertEquals(0.9994040513689872, nowAndThen.ratio().value(), 1e-12);
        assertEquals(0.8737039606433222, nowAndThen.pValue().orElseThrow(), 1e-9);
        ConfidenceInterval means = FOUR.ratioOfMeans(LEVEL).interval().orElseThrow();
        assertEquals(1.0149154065126396, means.low(), 1e-9);
        assertEquals(1.0205966768495687, means.high(), 1e-9);
        assertEquals(1.018358967090393, FOUR.ratio(LEVEL).value(), 1e-12);
    }

    @Test
    void threePairsAreEnoughAndTwoAreNot() {
        assertTrue(new Pairs(FOUR.pairs().subList(0, 3)).areEnough());
        assertFalse(new Pairs(FOUR.pairs().subList(0, 2)).areEnough());
    }

    @Test
    void pairsThatAgreeWhollyAreInfinitelyNarrowerThanTheirForks() {
        Pair slow = pair(List.of(100, 100), List.of(200, 200));
        Pair fast = pair(List.of(300, 300), List.of(600, 600));
        assertEquals(0, new Pairs(List.of(slow, fast, slow)).widthToUnpaired(LEVEL));
        assertEquals(0, new Pairs(List.of(slow, slow, slow)).widthToUnpaired(LEVEL));
    }

    @Test
    void oneIterationASideIsTheRatioItself() {
        assertEquals(Math.log(2), new Pair(List.of(1.0), List.of(2.0), true).typical(), 1e-12);
        assertEquals(Math.log(2), new Pair(List.of(1.0), List.of(2.0), false).typical(), 1e-12);
    }

    /** The medians of both halves, of one and of three, rather than that of all, which is two. */
    @Test
    void aDuetIsTheMeanOfItsHalvesMedians() {
        List<Double> baseline = Collections.nCopies(6, 1.0);
        List<Double> candidate = Stream.of(0, 1, 2, 3, 3, 3).map(Math::exp).toList();
        assertEquals(2, new Pair(baseline, candidate, true).typical(), 1e-12);
        assertEquals(2.5, new Pair(baseline, candidate, false).typical(), 1e-12);
    }

    @Test
    void refusesIterationsOfEitherSideThatHaveNoLogarithm() {
        for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new Pair(List.of(1.0), List.of(bad), false));
            assertThrows(IllegalArgumentException.class, () -> new Pair(List.of(bad), List.of(1.0), false));
        }
    }
}
