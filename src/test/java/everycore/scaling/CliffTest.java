package everycore.scaling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import everycore.statistics.ConfidenceInterval;
import everycore.statistics.Estimate;
import everycore.statistics.Ratios;
import everycore.statistics.Sample;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CliffTest {

    private static final double LEVEL = 0.95;

    private static ScalingSeries series(Map<Integer, Sample> samples) {
        return new ScalingSeries(new TreeMap<>(samples));
    }

    private static Cliff cliff(ScalingSeries series) {
        return assertInstanceOf(Cliff.class, Cliff.of(series, LEVEL).orElseThrow());
    }

    private static Sample forks(Double... means) {
        return new Sample(List.of(means));
    }

    /** Travis Downs, A Concurrency Cost Hierarchy, 2020; ratio and median by hand from the file. */
    @ParameterizedTest
    @CsvSource({
        "skl, atomic add, 4, 0.3175, 42.8571",
        "skl, cas add, 4, 0.2210, 13.2275",
        "g2-16, atomic add, 16, 0.6235, 106.383",
        "g2-16, cas add, 16, 0.3218, 25.0509",
        "g2-16, mutex add, 16, 0.1289, 8.041"
    })
    void isFoundInContendedCounters(String machine, String counter, int cpus, double ratio, double plateau) {
        Cliff cliff = cliff(Published.counter(machine, counter).upTo(cpus));
        assertEquals(ratio, cliff.ratio().value(), 5e-5);
        assertEquals(plateau, cliff.plateau());
        assertTrue(cliff.ratio().interval().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"skl, cas multi", "skl, tls add", "skl, plain add", "g2-16, cas multi", "g2-16, plain add"})
    void isNotFoundWhereThreadsDoNotWait(String machine, String counter) {
        assertEquals(Optional.empty(), Cliff.of(Published.counter(machine, counter), LEVEL));
    }

    @Test
    void describesThePlateauAndTheFallWithItsInterval() {
        ScalingSeries series = series(Map.of(
                1, forks(100.0, 101.0, 99.0),
                2, forks(40.0, 42.0, 41.0),
                4, forks(30.0, 32.0, 31.0),
                8, forks(35.0, 35.0, 35.0)));
        Cliff cliff = cliff(series);
        assertEquals(Ratios.estimate(series.at(2).get(), series.at(1).get(), LEVEL), cliff.ratio());
        assertEquals(35, cliff.plateau());
        assertEquals(31, cliff.lowest());
        assertEquals(41, cliff.highest());
    }

    @Test
    void beginsBelowThreeQuarters() {
        assertTrue(Cliff.of(series(Map.of(1, forks(4.0), 2, forks(3.0))), LEVEL).isEmpty());
        assertTrue(
                Cliff.of(series(Map.of(1, forks(4.0), 2, forks(2.9999))), LEVEL).isPresent());
    }

    /** The forks of BalanceBenchmark.unlocked in results/epyc-two-vcpus-jdk17.json scatter as widely. */
    @Test
    void isOpenWhereTheIntervalReachesOverTheBound() {
        ScalingRefusal.PerhapsCliff fall = assertInstanceOf(
                ScalingRefusal.PerhapsCliff.class,
                Cliff.of(series(Map.of(1, forks(100.0, 101.0, 99.0), 2, forks(66.0, 73.0, 80.0))), LEVEL)
                        .orElseThrow());
        assertEquals(0.7278, fall.ratio().value(), 5e-4);
        assertTrue(fall.ratio().interval().orElseThrow().high() > 0.75);
    }

    @Test
    void needsOneThreadAndTwo() {
        assertTrue(Cliff.of(series(Map.of()), LEVEL).isEmpty());
        assertTrue(Cliff.of(series(Map.of(1, forks(4.0), 4, forks(1.0))), LEVEL).isEmpty());
        assertTrue(Cliff.of(series(Map.of(2, forks(4.0), 4, forks(1.0))), LEVEL).isEmpty());
    }

    @Test
    void fallsToZeroButNotFromZero() {
        assertEquals(0.0, cliff(series(Map.of(1, forks(4.0), 2, forks(0.0)))).plateau());
        assertTrue(Cliff.of(series(Map.of(1, forks(0.0), 2, forks(0.0))), LEVEL).isEmpty());
        assertTrue(Cliff.of(series(Map.of(1, forks(0.0), 2, forks(4.0))), LEVEL).isEmpty());
    }

    @Test
    void refusesWhatIsNone() {
        Estimate three = new Estimate(0.75, Optional.empty());
        Estimate wide = new Estimate(0.5, Optional.of(new ConfidenceInterval(0.2, 0.8, LEVEL)));
        Estimate half = new Estimate(0.5, Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> new Cliff(three, 2, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> new Cliff(wide, 2, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> new Cliff(half, 4, 1, 3));
    }
}
