package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Simulation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BestTest {
    private static Sample sample(double... values) {
        return new Sample(DoubleStream.of(values).boxed().toList());
    }

    @Test
    void oneThatIsFarAheadIsTheBest() {
        Best best = Best.of(List.of(sample(100, 101, 99), sample(200, 202, 199), sample(120, 122, 121)), 0.95);
        assertEquals(Set.of(1), best.candidates());
        ConfidenceInterval ahead = best.toBestOther().get(1).interval().orElseThrow();
        assertEquals(1, ahead.low());
        assertTrue(ahead.contains(200.0 / 121));
        assertEquals(1, best.toBestOther().get(2).interval().orElseThrow().high());
    }

    @Test
    void twoThatLieCloseAreBothCandidates() {
        Best best = Best.of(List.of(sample(100, 103, 98), sample(101, 99, 104), sample(50, 51, 49)), 0.95);
        assertEquals(Set.of(0, 1), best.candidates());
        ConfidenceInterval open = best.toBestOther().get(0).interval().orElseThrow();
        assertTrue(open.low() < 1 && open.high() > 1);
    }

    /** Of two, the one that lies behind is excluded where Welch's test on one side rejects: at 90 % on both. */
    @Test
    void ofTwoItIsWelchsTestOnOneSide() {
        Sample slow = sample(100, 104, 97, 101);
        Sample fast = sample(104, 109, 103, 108);
        double p = Comparison.of(slow, fast, 0.02, 0.95).pValue().orElseThrow();
        assertEquals(Set.of(1), Best.of(List.of(slow, fast), 1 - p / 2 - 1e-6).candidates());
        assertEquals(
                Set.of(0, 1), Best.of(List.of(slow, fast), 1 - p / 2 + 1e-6).candidates());
    }

    @Test
    void equalsWithoutNoiseAreBothTheBest() {
        assertEquals(
                Set.of(0, 1),
                Best.of(Collections.nCopies(2, sample(5, 5, 5)), 0.95).candidates());
    }

    /** Six of unequal noise, two of them the best: 1,500 sets have a standard error of 0.6 %. */
    @Test
    @Simulation
    void theTrulyBestIsAmongThemAndAllIntervalsHoldInNinetyFiveOfAHundred() {
        Random random = new Random(20268);
        double[] truth = {1.0, 1.0, 0.98, 0.95, 0.9, 0.7};
        double[] noise = {0.02, 0.06, 0.01, 0.04, 0.02, 0.1};
        int sets = 1500;
        int holding = 0;
        for (int set = 0; set < sets; set++) {
            List<Sample> samples = new ArrayList<>();
            for (int i = 0; i < truth.length; i++) {
                double median = truth[i];
                double own = noise[i];
                samples.add(new Sample(IntStream.range(0, 5)
                        .mapToObj(fork -> median * Math.exp(own * random.nextGaussian()))
                        .toList()));
            }
            Best best = Best.of(samples, 0.95);
            boolean intervalsHold = IntStream.range(0, truth.length)
                    .allMatch(i ->
                            best.toBestOther().get(i).interval().orElseThrow().contains(truth[i]));
            holding += best.candidates().containsAll(Set.of(0, 1)) && intervalsHold ? 1 : 0;
        }
        double share = holding / (double) sets;
        assertTrue(share >= 0.93 && share <= 1, "held " + share);
    }

    @Test
    void refusesOneCandidateTwoForksZeroAndALevelBelowAHalf() {
        Sample good = sample(1, 2, 3);
        assertThrows(IllegalArgumentException.class, () -> Best.of(List.of(good), 0.95));
        assertThrows(IllegalArgumentException.class, () -> Best.of(List.of(good, sample(1, 2)), 0.95));
        assertThrows(IllegalArgumentException.class, () -> Best.of(List.of(good, sample(0, 1, 2)), 0.95));
        assertThrows(IllegalArgumentException.class, () -> Best.of(List.of(good, good), 0.5));
    }

    /** Each pair by numpy and scipy 1.17: Welch's t of the logarithms at 1 - 0.05 on both sides, the closest of the others. */
    @Test
    void agreesWithScipyOnTheRatioToTheBestOther() {
        Best best = Best.of(List.of(sample(100, 103, 98), sample(101, 99, 104), sample(90, 91, 89)), 0.95);
        assertEquals(Set.of(0, 1), best.candidates());
        assertRatio(
                0.9901275183413066,
                0.9357752092315366,
                1.0476367538971083,
                best.toBestOther().get(0));
        assertRatio(
                1.0099709193773667,
                0.9545293216184864,
                1.0686327123596329,
                best.toBestOther().get(1));
        assertRatio(
                0.8883034188013045, 0.8430464472574828, 1, best.toBestOther().get(2));
    }

    @Test
    void refusesALevelOfOne() {
        List<Sample> two = List.of(sample(1, 2, 3), sample(1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> Best.of(two, 1));
        assertThrows(IllegalArgumentException.class, () -> Best.of(two, 0.4));
    }

    private static void assertRatio(double value, double low, double high, Estimate estimate) {
        assertEquals(value, estimate.value(), 1e-12);
        assertEquals(low, estimate.interval().orElseThrow().low(), 1e-8);
        assertEquals(high, estimate.interval().orElseThrow().high(), 1e-8);
    }
}
