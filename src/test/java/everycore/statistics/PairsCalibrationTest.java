package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Slow;
import everycore.statistics.Pairs.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Simulated pairs of forks, turns A B B A, in weather that both sides share and with a truth that is known. */
@Slow
class PairsCalibrationTest {
    private static final double MARGIN = 0.01;
    private static final double LEVEL = 0.95;
    private static final int ITERATIONS = 20;
    private static final int TABLES = 2_000;

    /** A standard deviation, on the logarithm, of what a fork has for good, and of single iterations. */
    private static final double OF_FORKS = 0.003;

    private static final double OF_ITERATIONS = 0.01;

    private final Random random = new Random(20260101);

    /** What the machine does while a pair is measured, as the logarithm of its speed at each turn. */
    private enum Weather {
        CALM,
        DRIFT,
        STEPS,
        BURSTS,
        CORRELATED,
        ALL;

        boolean has(Weather other) {
            return this == other || this == ALL;
        }
    }

    @ParameterizedTest
    @EnumSource(Weather.class)
    void intervalsCoverTheTruthInAnyWeather(Weather weather) {
        requireCoverage(weather, 10, 0);
    }

    @ParameterizedTest
    @EnumSource(Weather.class)
    void intervalsCoverTheTruthWhereForksFallIntoTwoGroups(Weather weather) {
        requireCoverage(weather, 10, 0.1);
    }

    @Test
    void fewPairsCoverItToo() {
        requireCoverage(Weather.CORRELATED, 3, 0);
        requireCoverage(Weather.CORRELATED, 5, 0);
    }

    /** A tenth of what both sides go through. */
    @Test
    void findsTwoPercentInStepsOfAFifth() {
        double share = share(
                TABLES / 2, () -> compare(Weather.STEPS, 5, 0, Math.log(0.98)).verdict() == Verdict.SLOWER);
        assertTrue(share >= 0.9, "found " + share);
    }

    @Test
    void whatComesNowAndThenIsRarelySeenWhereItIsNot() {
        double share = share(
                TABLES / 2,
                () -> pairs(Weather.ALL, 5, 0, 0)
                                .nowAndThen(MARGIN, LEVEL)
                                .pValue()
                                .orElseThrow()
                        <= 1 - LEVEL);
        assertTrue(share <= 0.06, "said so " + share);
    }

    /** How often a change is told from 1, in pairs and from the same forks without pairing. */
    public static void main(String[] args) {
        PairsCalibrationTest simulation = new PairsCalibrationTest();
        System.out.println("| weather | pairs | covers | of 1 % | without pairing | of 3 % | without pairing |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (Weather weather : Weather.values()) {
            for (int pairs : new int[] {3, 5, 10}) {
                System.out.println(simulation.row(weather, pairs));
            }
        }
    }

    private String row(Weather weather, int count) {
        int covered = 0;
        int[][] found = new int[2][2];
        double[] changes = {0.01, 0.03};
        for (int table = 0; table < TABLES; table++) {
            for (int change = 0; change < changes.length; change++) {
                double truth = 1 - changes[change];
                Pairs pairs = pairs(weather, count, 0, Math.log(truth));
                LogContrast paired = pairs.contrast();
                covered += paired.ratio(LEVEL).interval().orElseThrow().contains(truth) ? 1 : 0;
                found[change][0] += isSlower(paired) ? 1 : 0;
                found[change][1] += isSlower(pairs.unpaired()) ? 1 : 0;
            }
        }
        String row = String.format("| %s | %d | %.1f %%", weather.name().toLowerCase(), count, 50.0 * covered / TABLES);
        for (int[] change : found) {
            row += String.format(" | %d %% | %d %%", 100 * change[0] / TABLES, 100 * change[1] / TABLES);
        }
        return row + " |";
    }

    private static boolean isSlower(LogContrast contrast) {
        return contrast.ratio(LEVEL).interval().orElseThrow().high() < 1;
    }

    private void requireCoverage(Weather weather, int pairs, double groups) {
        double truth = Math.log(0.99);
        double share = share(
                TABLES,
                () -> compare(weather, pairs, groups, truth)
                        .ratio()
                        .interval()
                        .orElseThrow()
                        .contains(Math.exp(truth)));
        assertTrue(share >= 0.93 && share <= 0.96, weather + ": covered " + share);
    }

    private Comparison compare(Weather weather, int pairs, double groups, double truth) {
        Pairs all = pairs(weather, pairs, groups, truth);
        return Comparison.of(all.contrast(), MARGIN, LEVEL);
    }

    /** @param groups how much slower one fork in three is, on the logarithm */
    private Pairs pairs(Weather weather, int count, double groups, double truth) {
        return new Pairs(IntStream.range(0, count)
                .mapToObj(pair -> pair(weather, groups, truth))
                .toList());
    }

    private Pair pair(Weather weather, double groups, double truth) {
        double[] speed = speed(weather, 2 * ITERATIONS);
        double ofBaseline = fork(groups);
        double ofCandidate = truth + fork(groups);
        List<Double> baseline = new ArrayList<>();
        List<Double> candidate = new ArrayList<>();
        for (int i = 0; i < ITERATIONS; i++) {
            int first = 2 * i + i % 2;
            int second = 2 * i + 1 - i % 2;
            baseline.add(iteration(ofBaseline + speed[first]));
            candidate.add(iteration(ofCandidate + speed[second]));
        }
        return new Pair(baseline, candidate, false);
    }

    private double fork(double groups) {
        return OF_FORKS * random.nextGaussian() - (random.nextInt(3) == 0 ? groups : 0);
    }

    private double iteration(double logarithm) {
        return 1e6 * Math.exp(logarithm + OF_ITERATIONS * random.nextGaussian());
    }

    private double[] speed(Weather weather, int turns) {
        double[] speed = new double[turns];
        double slope = weather.has(Weather.DRIFT) ? 0.1 * random.nextGaussian() / turns : 0;
        boolean isBusy = false;
        double correlated = 0;
        for (int turn = 0; turn < turns; turn++) {
            speed[turn] = slope * turn;
            if (weather.has(Weather.STEPS)) {
                // A neighbour that comes and goes every three turns.
                isBusy ^= random.nextInt(3) == 0;
                speed[turn] -= isBusy ? 0.2 : 0;
            }
            if (weather.has(Weather.BURSTS) && random.nextInt(12) == 0) {
                speed[turn] += 0.5 * Math.log(1 - random.nextDouble());
            }
            if (weather.has(Weather.CORRELATED)) {
                correlated = 0.8 * correlated + 0.03 * random.nextGaussian();
                speed[turn] += correlated;
            }
        }
        return speed;
    }

    private static double share(int trials, BooleanSupplier trial) {
        return IntStream.range(0, trials).filter(i -> trial.getAsBoolean()).count() / (double) trials;
    }
}
