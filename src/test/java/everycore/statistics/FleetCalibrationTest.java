package everycore.statistics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.Slow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is claimed of one machine, of its kind and of the next of it, over simulated fleets of few and of many machines and sessions of
 * five forks, wherever most of the variance is. With {@code -Dcalibration.tables=5000} it prints the numbers of statistics.md; a
 * share of 95 % of 400 fleets has a standard error of 1.1 %.
 */
@Slow
class FleetCalibrationTest {
    private static final int QUICK = 400;
    private static final int FLEETS = Integer.getInteger("calibration.tables", QUICK);
    private static final int FORKS = 5;
    private static final double LEVEL = 0.95;

    private final Random random = new Random(20271);

    /** Standard deviations of logarithms. */
    private record Spread(String where, double machines, double sessions, double forks) {}

    private record Setting(int machines, int sessions, Spread spread) {}

    private record Found(boolean machine, boolean kind, boolean next) {}

    static Stream<Setting> settings() {
        List<Spread> spreads = List.of(
                new Spread("machines", 0.05, 0.01, 0.01),
                new Spread("sessions", 0.01, 0.05, 0.01),
                new Spread("forks", 0.01, 0.01, 0.05),
                new Spread("all alike", 0.03, 0.03, 0.03));
        return spreads.stream()
                .flatMap(spread -> Stream.of(3, 5, 10)
                        .flatMap(machines ->
                                Stream.of(1, 3, 5).map(sessions -> new Setting(machines, sessions, spread))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void intervalsCoverWhatTheyAreAbout(Setting setting) {
        List<Found> fleets =
                IntStream.range(0, FLEETS).mapToObj(fleet -> fleet(setting)).toList();
        double machine = share(fleets.stream().filter(Found::machine).count());
        double kind = share(fleets.stream().filter(Found::kind).count());
        double next = share(fleets.stream().filter(Found::next).count());
        if (FLEETS > QUICK) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | %.1f | %.1f |%n",
                    setting.spread.where,
                    setting.machines,
                    setting.sessions,
                    setting.sessions < Sample.FEWEST_FOR_A_VERDICT
                            ? ""
                            : String.format(Locale.ROOT, "%.1f", 100 * machine),
                    100 * kind,
                    100 * next);
        }
        assertTrue(setting.sessions < Sample.FEWEST_FOR_A_VERDICT || machine >= 0.9, "machine " + machine);
        assertTrue(kind >= 0.9, "kind " + kind);
        assertTrue(next >= 0.9, "next " + next);
    }

    private static double share(long found) {
        return found / (double) FLEETS;
    }

    /** Around a true logarithm of zero. */
    private Found fleet(Setting setting) {
        List<Sample> sessions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        double first = 0;
        for (int machine = 0; machine < setting.machines; machine++) {
            double effect = setting.spread.machines * random.nextGaussian();
            first = machine == 0 ? effect : first;
            for (int session = 0; session < setting.sessions; session++) {
                sessions.add(session(effect + setting.spread.sessions * random.nextGaussian(), setting.spread.forks));
            }
            names.addAll(Collections.nCopies(setting.sessions, "machine " + machine));
        }
        Sessions ofOne = new Sessions(sessions.subList(0, setting.sessions));
        RandomEffects kind = MachineEffects.of(new Sessions(sessions, names));
        return new Found(
                ofOne.level() == Level.SESSION
                        && ofOne.means()
                                .meanWithInterval(LEVEL)
                                .interval()
                                .orElseThrow()
                                .contains(Math.exp(first)),
                kind.interval(LEVEL).contains(0),
                kind.predictionInterval(LEVEL).contains(setting.spread.machines * random.nextGaussian()));
    }

    private Sample session(double logarithm, double spread) {
        return new Sample(IntStream.range(0, FORKS)
                .mapToObj(fork -> Math.exp(logarithm + spread * random.nextGaussian()))
                .toList());
    }
}
