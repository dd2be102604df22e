package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is claimed of a kind of machine, over simulated fleets: each machine's log ratio is the mean of five sessions of a
 * side with a noise of 3 %, and its standard error is what the sessions of all machines show. With {@code -Dcalibration.tables=5000} it
 * prints the numbers of statistics.md; a share of 95 % of 200 fleets has a standard error of 1.5 %.
 */
class MachineCalibrationTest {
    private static final int QUICK = 200;
    private static final int FLEETS = Integer.getInteger("calibration.tables", QUICK);
    private static final int SESSIONS = 5;
    private static final double NOISE = 0.03;
    private static final double LEVEL = 0.95;

    private final Random random = new Random(20270);

    private record Found(boolean mean, boolean next) {}

    /** Numbers of machines, and the standard deviation between them. */
    static Stream<Arguments> kinds() {
        return FLEETS > QUICK
                ? Stream.of(3, 5, 10)
                        .flatMap(machines -> Stream.of(0.0, 0.02, 0.05).map(between -> Arguments.of(machines, between)))
                : Stream.of(Arguments.of(3, 0.02), Arguments.of(5, 0.05), Arguments.of(10, 0.02));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void intervalsCoverTheKindAndThePredictionOneMoreOfIt(int machines, double between) {
        List<Found> fleets = IntStream.range(0, FLEETS)
                .mapToObj(fleet -> fleet(machines, between))
                .toList();
        double ofMean = fleets.stream().filter(Found::mean).count() / (double) FLEETS;
        double ofNext = fleets.stream().filter(Found::next).count() / (double) FLEETS;
        if (FLEETS > QUICK) {
            System.out.printf("%d machines, %s between: %.3f, next %.3f%n", machines, between, ofMean, ofNext);
        }
        assertTrue(ofMean >= 0.9, "covered " + ofMean);
        assertTrue(ofNext >= 0.9, "predicted " + ofNext);
    }

    /** Around a true log ratio of zero. */
    private Found fleet(int machines, double between) {
        List<Sample> baseline = new ArrayList<>();
        List<Sample> candidate = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int machine = 0; machine < machines; machine++) {
            candidate.addAll(side(between * random.nextGaussian()));
            baseline.addAll(side(0));
            names.addAll(Collections.nCopies(SESSIONS, "machine " + machine));
        }
        RandomEffects effect =
                MachineEffects.of(List.of(new Sessions(candidate, names)), List.of(new Sessions(baseline, names)), 1);
        return new Found(
                effect.interval(LEVEL).contains(0),
                effect.predictionInterval(LEVEL).contains(between * random.nextGaussian()));
    }

    /** Sessions of one fork each. */
    private List<Sample> side(double logarithm) {
        return IntStream.range(0, SESSIONS)
                .mapToObj(session -> new Sample(List.of(Math.exp(logarithm + NOISE * random.nextGaussian()))))
                .toList();
    }
}
