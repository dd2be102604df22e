package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Expected values by numpy 1.24 and scipy 1.10: with {@code s = np.log(baseline).std(ddof=1)}, {@code se = s *
 * np.sqrt(1/5 + 1/m)} and {@code stats.t} of four degrees of freedom; Welch's by {@code stats.ttest_ind(equal_var=False)}.
 */
class ComparisonsTest {
    private static final double MARGIN = 0.02;
    private static final double LEVEL = 0.95;
    private static final Sessions FIVE = sessions(100, 103, 98, 105, 101);

    private static final Sides CELL_ON_KINDS = new Sides(kind("a", 50, 57, 47), kind("b", 80, 74, 88));
    private static final Sides OTHER_ON_KINDS = new Sides(kind("a", 100, 120, 90), kind("b", 200, 170, 210));

    /** One session of one fork on each of three machines. */
    private static Sessions kind(String name, double... machines) {
        return new Sessions(sessions(machines).sessions(), List.of(name + 1, name + 2, name + 3));
    }

    /** Sessions of one fork each. */
    private static Sessions sessions(double... means) {
        return new Sessions(DoubleStream.of(means)
                .mapToObj(mean -> new Sample(List.of(mean)))
                .toList());
    }

    /** A session of forks that lie a little around the mean, geometrically. */
    private static Sample forks(double mean, double noise, int forks) {
        return new Sample(IntStream.range(0, forks)
                .mapToObj(fork -> mean * Math.exp(noise * (fork - (forks - 1) / 2.0)))
                .toList());
    }

    private static void assertComparison(
            double ratio, double low, double high, double p, double smallest, Comparison comparison) {
        ConfidenceInterval interval = comparison.ratio().interval().orElseThrow();
        assertEquals(ratio, comparison.ratio().value(), 1e-12);
        assertEquals(low, interval.low(), 1e-8);
        assertEquals(high, interval.high(), 1e-8);
        assertEquals(p, comparison.pValue().orElseThrow(), 1e-8);
        assertEquals(smallest, comparison.smallestDetectable().orElseThrow(), 1e-8);
    }

    @Test
    void aNextSessionIsComparedWithWhatFiveSessionsPredict() {
        Comparison comparison = Comparisons.of(new Sides(FIVE, sessions(108)), MARGIN, LEVEL);
        assertComparison(
                1.0653908457454218,
                0.9825407884095794,
                1.1552270069474087,
                0.09555598548670691,
                1.114484136107397,
                comparison);
        assertEquals(Verdict.INCONCLUSIVE, comparison.verdict());
    }

    @Test
    void twoNextSessionsTellMoreThanOne() {
        Comparison comparison = Comparisons.of(new Sides(FIVE, sessions(108, 110)), MARGIN, LEVEL);
        assertComparison(
                1.075210323791117,
                1.0107430765345304,
                1.1437894230755121,
                0.03119012108957471,
                1.0863087510264093,
                comparison);
        assertEquals(Verdict.FASTER, comparison.verdict());
    }

    @Test
    void threeSessionsASideAreComparedByWelchsTest() {
        Sessions four = sessions(104, 108, 110, 107);
        assertEquals(
                Comparison.of(FIVE.means(), four.means(), MARGIN, LEVEL)
                        .pValue()
                        .orElseThrow(),
                Comparisons.of(new Sides(FIVE, four), MARGIN, LEVEL).pValue().orElseThrow(),
                1e-12);
    }

    @Test
    void fewerSessionsAreComparedByForks() {
        Sample before = forks(100, 0.01, 5);
        Sample after = forks(103, 0.01, 5);
        assertEquals(
                Comparison.of(before, after, MARGIN, LEVEL),
                Comparisons.of(new Sides(new Sessions(List.of(before)), new Sessions(List.of(after))), MARGIN, LEVEL));
    }

    @Test
    void aValueWithoutLogarithmLeavesTheComparisonOpen() {
        Comparison comparison = Comparisons.of(new Sides(FIVE, sessions(0)), MARGIN, LEVEL);
        assertEquals(Verdict.INCONCLUSIVE, comparison.verdict());
        assertTrue(comparison.pValue().isEmpty());
    }

    @Test
    void asManyForksASideLeaveThePredictionAsItIs() {
        Sessions five = new Sessions(DoubleStream.of(100, 103, 98, 105, 101)
                .mapToObj(mean -> forks(mean, 0.04, 5))
                .toList());
        assertComparison(
                1.0653908457454218,
                0.9825407884095794,
                1.1552270069474087,
                0.09555598548670691,
                1.114484136107397,
                Comparisons.of(new Sides(five, new Sessions(List.of(forks(108, 0.04, 5)))), MARGIN, LEVEL));
    }

    /** var(forks) = 0.04² · 2.5 = 0.004 in each session; a session of two forks has 0.004/2 of it, and one of five 0.004/5. */
    @Test
    void fewerForksWidenThePredictionByWhatTheyAddToASession() {
        Sessions five = new Sessions(DoubleStream.of(100, 103, 98, 105, 101)
                .mapToObj(mean -> forks(mean, 0.04, 5))
                .toList());
        double spread = 0.04 * Math.sqrt(5); // two forks with the same variance of 0.004
        LogContrast contrast = SessionContrast.of(new Sides(five, new Sessions(List.of(forks(108, spread, 2)))))
                .toNextSessions();
        double ofSessions = Variance.of(FIVE.logMeans()).value();
        assertEquals(
                Math.sqrt(ofSessions / 5 + ofSessions + 0.004 * (1.0 / 2 - 1.0 / 5)), contrast.standardError(), 1e-12);
        assertEquals(4, contrast.degreesOfFreedom());
    }

    @Test
    void moreForksNarrowThePredictionButNotBelowTheirOwnNoise() {
        Sessions two = new Sessions(DoubleStream.of(100, 103, 98, 105, 101)
                .mapToObj(mean -> forks(mean, 0.06, 2))
                .toList());
        LogContrast contrast = SessionContrast.of(new Sides(two, new Sessions(List.of(forks(108, 0.02, 10)))))
                .toNextSessions();
        double ofSessions = Variance.of(two.logMeans()).value();
        double pooled = (5 * 0.0018 + 9 * 0.0004 * 55 / 6) / 14;
        assertTrue(ofSessions + pooled * (0.1 - 0.5) < pooled * 0.1, "the floor is what is tested");
        assertEquals(Math.sqrt(ofSessions / 5 + pooled * 0.1), contrast.standardError(), 1e-12);
    }

    @Test
    void aTableLendsDegreesOfFreedomToItsCells() {
        Sides usual = new Sides(FIVE, sessions(101));
        Sides calm = new Sides(sessions(100, 100.1, 99.9, 100.05, 99.95), sessions(101));
        Sides wild = new Sides(sessions(100, 120, 85, 110, 95), sessions(101));
        List<Sides> cells = new ArrayList<>(Collections.nCopies(20, usual));
        cells.add(calm);
        cells.add(wild);
        List<Comparison> table = Comparisons.ofTable(cells, MARGIN, LEVEL);
        assertTrue(width(table.get(0)) < width(Comparisons.of(usual, MARGIN, LEVEL)));
        assertTrue(width(table.get(20)) > width(Comparisons.of(calm, MARGIN, LEVEL)));
        assertTrue(width(table.get(21)) < width(Comparisons.of(wild, MARGIN, LEVEL)));
        // Its standard error is its own still: the interval is narrower by the quantile of t alone.
        assertTrue(width(table.get(21)) > 3 * width(table.get(0)));
    }

    @Test
    void aSmallTableIsEachCellByItself() {
        Sides usual = new Sides(FIVE, sessions(101));
        assertEquals(
                Comparisons.of(usual, MARGIN, LEVEL),
                Comparisons.ofTable(Collections.nCopies(9, usual), MARGIN, LEVEL)
                        .get(0));
    }

    @Test
    void aTableKeepsItsOrderWhateverItsCellsStandOn() {
        Sides next = new Sides(FIVE, sessions(200));
        Sides forks = new Sides(new Sessions(List.of(forks(100, 0.01, 5))), new Sessions(List.of(forks(300, 0.01, 5))));
        Sides both = new Sides(FIVE, sessions(404, 396, 400));
        assertEquals(
                List.of(2.0, 4.0, 3.0, 4.0),
                Comparisons.ofTable(List.of(next, both, forks, both), MARGIN, LEVEL).stream()
                        .map(comparison ->
                                (double) Math.round(comparison.ratio().value()))
                        .toList());
    }

    /** Two cells whose noise cancels in each session: the family varies by the shift that both share. */
    @Test
    void aFamilyVariesByItsSessionsMeans() {
        List<Sides> cells = List.of(
                new Sides(sessions(100 * 1.1, 103 / 1.1, 98 * 1.2, 105 / 1.2, 101), sessions(108 * 1.3)),
                new Sides(sessions(100 / 1.1, 103 * 1.1, 98 / 1.2, 105 * 1.2, 101), sessions(108 / 1.3)));
        assertComparison(
                1.0653908457454218,
                0.9825407884095794,
                1.1552270069474087,
                0.09555598548670691,
                1.114484136107397,
                Comparisons.ofFamily(cells, MARGIN, LEVEL));
    }

    @Test
    void aFamilyHasTheSameSessionsInEachCell() {
        List<Sides> cells = List.of(new Sides(FIVE, sessions(1)), new Sides(sessions(1, 2, 3), sessions(1)));
        assertThrows(IllegalArgumentException.class, () -> Comparisons.ofFamily(cells, MARGIN, LEVEL));
        assertThrows(IllegalArgumentException.class, () -> Comparisons.ofFamily(List.of(), MARGIN, LEVEL));
        List<Sides> oneSession = List.of(new Sides(sessions(1), sessions(1)));
        assertThrows(IllegalArgumentException.class, () -> Comparisons.ofFamily(oneSession, MARGIN, LEVEL));
    }

    @Test
    void aFamilyOfSessionsOnBothSidesIsComparedByWelchsTestOfTheirMeans() {
        List<Sides> cells = List.of(
                new Sides(
                        sessions(100 * 1.1, 103 / 1.1, 98 * 1.2, 105 / 1.2, 101),
                        sessions(104 * 1.3, 108 / 1.3, 110 * 1.1, 107)),
                new Sides(
                        sessions(100 / 1.1, 103 * 1.1, 98 / 1.2, 105 * 1.2, 101),
                        sessions(104 / 1.3, 108 * 1.3, 110 / 1.1, 107)));
        Comparison family = Comparisons.ofFamily(cells, MARGIN, LEVEL);
        Comparison alone = Comparisons.of(new Sides(FIVE, sessions(104, 108, 110, 107)), MARGIN, LEVEL);
        assertEquals(alone.pValue().orElseThrow(), family.pValue().orElseThrow(), 1e-9);
        assertEquals(alone.ratio().value(), family.ratio().value(), 1e-9);
    }

    /** The forks of two cells err independently, so that their mean has half of the variance of one. */
    @Test
    void aFamilyOfTwoCellsHasHalfTheNoiseOfTheForksOfOne() {
        Sessions five = new Sessions(DoubleStream.of(100, 103, 98, 105, 101)
                .mapToObj(mean -> forks(mean, 0.04, 5))
                .toList());
        SessionContrast one =
                SessionContrast.of(new Sides(five, new Sessions(List.of(forks(108, 0.04 * Math.sqrt(5), 2)))));
        SessionContrast two = SessionContrast.ofFamily(List.of(one, one));
        assertEquals(0.004 / 5 / 2, two.forkNoise().baseline(), 1e-12);
        assertEquals(0.004 / 2 / 2, two.forkNoise().candidate(), 1e-12);
    }

    /** {@code scipy.stats.ttest_ind(equal_var=False)} of the logarithms, one of a machine, and its confidence_interval. */
    @Test
    void kindsOfMachineAreComparedByWelchsTestOverMachines() {
        Comparison comparison = Comparisons.of(CELL_ON_KINDS, MARGIN, LEVEL);
        ConfidenceInterval interval = comparison.ratio().interval().orElseThrow();
        assertEquals(1.572608264379465, comparison.ratio().value(), 1e-9);
        assertEquals(1.2725029959598473, interval.low(), 1e-8);
        assertEquals(1.9434899257971017, interval.high(), 1e-8);
        assertEquals(0.00414816847381584, comparison.pValue().orElseThrow(), 1e-8);
    }

    /** The same of the mean logarithms over the two cells. */
    @Test
    void aFamilyOnKindsOfMachineIsTheMeanOfItsCells() {
        Comparison family = Comparisons.ofFamily(List.of(CELL_ON_KINDS, OTHER_ON_KINDS), MARGIN, LEVEL);
        ConfidenceInterval interval = family.ratio().interval().orElseThrow();
        assertEquals(1.7179981277322045, family.ratio().value(), 1e-9);
        assertEquals(1.3313239711029743, interval.low(), 1e-8);
        assertEquals(2.216979210887406, interval.high(), 1e-8);
        assertEquals(0.004505057198548035, family.pValue().orElseThrow(), 1e-8);
    }

    @Test
    void aFamilyHasOneBasis() {
        Sides next = new Sides(FIVE, sessions(101));
        Sides both = new Sides(FIVE, sessions(101, 102, 103));
        assertEquals(
                "a family needs cells of one basis, at least three sessions or machines of the baseline, or pairs",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Comparisons.ofFamily(List.of(both, next), MARGIN, LEVEL))
                        .getMessage());
    }

    @Test
    void aCellWithoutNoiseKeepsItsCertaintyInATable() {
        List<Sides> cells = new ArrayList<>(Collections.nCopies(20, new Sides(FIVE, sessions(101))));
        cells.add(new Sides(sessions(100, 100, 100), sessions(101)));
        Comparison still = Comparisons.ofTable(cells, MARGIN, LEVEL).get(20);
        assertEquals(0, still.pValue().orElseThrow());
        assertEquals(0, width(still));
    }

    @Test
    void refusesAMarginOrALevelThatIsNone() {
        Sides sides = new Sides(FIVE, sessions(101));
        assertThrows(IllegalArgumentException.class, () -> Comparisons.of(sides, 0, LEVEL));
        assertThrows(IllegalArgumentException.class, () -> Comparisons.of(sides, MARGIN, 95));
    }

    private static double width(Comparison comparison) {
        return comparison.ratio().interval().orElseThrow().halfWidth();
    }
}
