package everycore.report;

import static everycore.report.Measured.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;

import everycore.result.Entry;
import everycore.result.Environment;
import everycore.result.Warning;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Half-widths by hand: for three forks m - d, m, m + d it is 4.303 d / sqrt(3) = 2.484 d; the target is 3 %. */
class QualityTest {
    private static final Entry WITHIN_1_PERCENT = cell("org.A.fine", 1, 996, 1000, 1004);
    private static final Entry WITHIN_5_PERCENT = cell("org.A.fair", 1, 980, 1000, 1020);
    private static final Entry WITHIN_25_PERCENT = cell("org.A.rough", 1, 900, 1000, 1100);
    private static final Entry ONE_FORK = cell("org.A.alone", 1, 1000);

    @Test
    void countsTheCellsThatReachedTheirTargetAndSaysWhatHalfOfThemReached() {
        assertEquals(
                List.of("1 of 3 cells reached ±3 %, half of them are within ±4.97 %"),
                words(WITHIN_1_PERCENT, WITHIN_5_PERCENT, WITHIN_25_PERCENT));
    }

    @Test
    void takesTheBetterOfTheTwoInTheMiddle() {
        assertEquals(
                List.of("1 of 2 cells reached ±3 %, half of them are within ±0.994 %"),
                words(WITHIN_25_PERCENT, WITHIN_1_PERCENT));
    }

    @Test
    void saysThatMostHaveNoInterval() {
        assertEquals(
                List.of("1 of 3 cells reached ±3 %, most have no interval", "2 with fewer than 3 forks"),
                words(WITHIN_1_PERCENT, ONE_FORK, cell("org.A.alone", 2, 1000)));
    }

    @Test
    void knowsNoTargetOfPlainJmh() {
        assertEquals(
                List.of("1 cell, half of them are within ±4.97 %"),
                Quality.of(Report.of("plain", List.of(WITHIN_5_PERCENT))).words());
    }

    @Test
    void countsNoMethodOfAGroup() {
        Entry group = Measured.with(
                Measured.with(cell("org.Queue.both", 2, 300, 300, 300), "get", "ops/s", 100, 100, 100),
                "put",
                "ops/s",
                200,
                200,
                200);
        assertEquals(List.of("1 of 1 cell reached ±3 %, half of them are within ±0 %"), words(group));
    }

    @Test
    void countsDisturbedIterationsAmongThoseThatWereWatched() {
        Entry watched = Measured.with(
                Measured.with(WITHIN_1_PERCENT, "cpu.busy", "CPUs", 1.0, 2.0, 1.0), "cpu.process", "CPUs", 1, 1, 1);
        assertEquals(
                "1 of 3 iterations disturbed", words(watched, WITHIN_5_PERCENT).get(1));
    }

    @Test
    void saysThatTheMachineWasBusyBefore() {
        Environment busy = Measured.warned(Measured.environment(2), Warning.Kind.HIGH_LOAD, "something");
        assertEquals(
                "the machine was busy before the run",
                Quality.of(Report.of("busy", Measured.on(busy, WITHIN_1_PERCENT)))
                        .words()
                        .get(1));
        assertEquals(
                1,
                Quality.of(Report.of(
                                "slow",
                                Measured.on(
                                        Measured.warned(Measured.environment(2), Warning.Kind.GOVERNOR, "something"),
                                        WITHIN_1_PERCENT)))
                        .words()
                        .size());
    }

    @Test
    void isSilentOfNothing() {
        assertEquals(List.of(), Quality.of(Report.of("empty", List.of())).words());
    }

    private static List<String> words(Entry... entries) {
        return Quality.of(Report.of("run", Measured.on(Measured.environment(2), entries)))
                .words();
    }
}
