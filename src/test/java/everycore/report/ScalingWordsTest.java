package everycore.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.scaling.Cliff;
import everycore.scaling.FittedLaw;
import everycore.scaling.LackOfFit;
import everycore.scaling.Peak;
import everycore.scaling.Peak.Absence;
import everycore.scaling.ScalingFit;
import everycore.scaling.ScalingFit.WithoutIntervals;
import everycore.scaling.ScalingRefusal;
import everycore.scaling.UniversalScalabilityLaw;
import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScalingWordsTest {
    private static final UniversalScalabilityLaw LAW = new UniversalScalabilityLaw(0.05, 0.01, 1e8);
    private static final LackOfFit NOISE = new LackOfFit(0.5, 0, 2);
    private static final LackOfFit MORE_THAN_NOISE = new LackOfFit(0.001, 0.02, 2);

    @Test
    void sayOfALawItsCoefficientsItsPeakAndItsUnweightedTwin() {
        ScalingFit fit = new ScalingFit(
                new FittedLaw(LAW, 1e-4, 0.0123),
                estimate(0.05, 0.04, 0.06),
                estimate(0.01, 0.009, 0.011),
                estimate(1e8, 0.99e8, 1.01e8),
                new Peak(Optional.of(estimate(9.75, 9, 10.5)), Optional.empty()),
                Optional.of(NOISE),
                Optional.of(new UniversalScalabilityLaw(0.06, 0.02, 9e7)),
                Optional.empty());
        assertEquals(
                "The universal scalability law describes it within 1.23 %; contention 0.0500 [0.0400, 0.0600]; coherency"
                        + " 0.0100 [0.00900, 0.0110]; throughput of one 100 Mops/s ± 1.00 %; highest at 9.75 [9.00, 10.5]"
                        + " threads; unweighted, contention 0.0600, coherency 0.0200, throughput of one 90.0 Mops/s.",
                ScalingWords.of(fit));
    }

    @Test
    void sayWhyALawHasNoIntervals() {
        assertEquals(
                "The universal scalability law describes it within 1.23 %, which single forks can't tell from noise;"
                        + " contention 0.0500; coherency 0.0100; throughput of one 100 Mops/s; intervals need 3 forks at each N,"
                        + " which N = 2 has not; highest at 9.75 (without interval) threads.",
                ScalingWords.of(withoutIntervals(
                        Optional.empty(),
                        new Peak(Optional.of(new Estimate(9.75, Optional.empty())), Optional.empty()),
                        new WithoutIntervals.TooFewForks(2, 3))));
        assertEquals(
                "The universal scalability law describes it within 1.23 %, which is more than noise between forks;"
                        + " contention 0.0500; coherency 0.0100; throughput of one 100 Mops/s; intervals need fits that converge,"
                        + " which 300 of 1000 draws did not; there is no peak: throughput falls from one thread on.",
                ScalingWords.of(withoutIntervals(
                        Optional.of(MORE_THAN_NOISE),
                        none(new Absence.Falling()),
                        new WithoutIntervals.TooFewFits(300, 1000))));
    }

    @Test
    void sayWhyNoPeakIsQuoted() {
        assertEquals("no peak can be established without coherency.", absence(new Absence.WithoutCoherency()));
        assertEquals(
                "no peak can be established: 31 % of the draws have no coherency; below 7.50 threads there is none.",
                absence(new Absence.PerhapsNone(0.31, 7.5)));
        assertEquals(
                "no peak can be established: 98 % of the draws have no coherency.",
                absence(new Absence.PerhapsNone(0.98, Double.POSITIVE_INFINITY)));
        assertEquals(
                "no peak is quoted, as its interval [10.0, 40.0] reaches beyond 1.5 times the largest N, 8.",
                absence(new Absence.OutOfReach(estimate(20, 10, 40), 1.5, 8)));
        assertEquals(
                "no peak is quoted, as 20.0 threads lie beyond 1.5 times the largest N, 8.",
                absence(new Absence.OutOfReach(new Estimate(20, Optional.empty()), 1.5, 8)));
    }

    @Test
    void sayHowDeepACliffIs() {
        assertEquals(
                "a cliff, two threads have 0.250 [0.240, 0.260] times the throughput of one; contended it is 100 Mops/s (from"
                        + " 90.0 Mops/s to 120 Mops/s).",
                ScalingWords.of(new Cliff(estimate(0.25, 0.24, 0.26), 1e8, 9e7, 1.2e8)));
        assertEquals(
                "a cliff, two threads have 0.250 (without interval) times the throughput of one; contended it is 100 Mops/s.",
                ScalingWords.of(new Cliff(new Estimate(0.25, Optional.empty()), 1e8, 1e8, 1e8)));
    }

    @Test
    void sayWhyNoLawIsFitted() {
        assertEquals(
                "No law is fitted without a measurement of one thread.",
                ScalingWords.of(new ScalingRefusal.WithoutOneThread()));
        assertEquals(
                "No law is fitted to fewer than 4 numbers of threads within the CPUs allowed; there are 2.",
                ScalingWords.of(new ScalingRefusal.TooFewThreadCounts(2, 4)));
        assertEquals(
                "No law is fitted to the throughput of zero at N = 3.",
                ScalingWords.of(new ScalingRefusal.WithoutThroughput(3)));
        assertEquals(
                "The universal scalability law does not converge on these data.",
                ScalingWords.of(new ScalingRefusal.NotConverging()));
    }

    @Test
    void sayWhatIsOpenWhereItMayFall() {
        assertEquals(
                "No law is fitted: two threads have 0.700 [0.600, 0.800] times the throughput of one, so it falls, and how"
                        + " far is open.",
                ScalingWords.of(new ScalingRefusal.PerhapsCliff(estimate(0.7, 0.6, 0.8))));
        assertEquals(
                "No law is fitted: two threads have 0.700 [0.400, 1.00] times the throughput of one, so whether it falls is"
                        + " open.",
                ScalingWords.of(new ScalingRefusal.PerhapsCliff(estimate(0.7, 0.4, 1))));
    }

    @Test
    void sayHowFarTheClosestLawMisses() {
        assertEquals(
                "The universal scalability law does not describe these data: it misses a throughput by 30.0 %, more than"
                        + " noise between forks explains.",
                ScalingWords.of(
                        new ScalingRefusal.NotDescribing(new FittedLaw(LAW, 1, 0.3), Optional.of(MORE_THAN_NOISE))));
        assertEquals(
                "The universal scalability law does not describe these data: a contention above 1, which is none, would come"
                        + " closer; it misses a throughput by 30.0 %, which single forks can't tell from noise.",
                ScalingWords.of(new ScalingRefusal.NotDescribing(
                        new FittedLaw(new UniversalScalabilityLaw(1, 0.01, 1e8), 1, 0.3), Optional.empty())));
    }

    private static String absence(Absence why) {
        String words = ScalingWords.of(
                withoutIntervals(Optional.of(NOISE), none(why), new WithoutIntervals.TooFewForks(2, 3)));
        return words.substring(words.lastIndexOf("has not; ") + "has not; ".length());
    }

    private static Peak none(Absence why) {
        return new Peak(Optional.empty(), Optional.of(why));
    }

    private static ScalingFit withoutIntervals(Optional<LackOfFit> lackOfFit, Peak peak, WithoutIntervals why) {
        return new ScalingFit(
                new FittedLaw(LAW, 1e-4, 0.0123),
                new Estimate(LAW.contention(), Optional.empty()),
                new Estimate(LAW.coherency(), Optional.empty()),
                new Estimate(LAW.throughputOfOne(), Optional.empty()),
                peak,
                lackOfFit,
                Optional.empty(),
                Optional.of(why));
    }

    private static Estimate estimate(double value, double low, double high) {
        return new Estimate(value, Optional.of(new ConfidenceInterval(low, high, 0.95)));
    }
}
